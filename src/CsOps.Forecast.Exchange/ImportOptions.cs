using System.Collections.Immutable;
using CsOps.Forecast.History;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Exchange;

/// <summary>What the user decides about an import.</summary>
public sealed record ImportOptions
{
    /// <summary>The zone of the centre: its clock gives the intervals their round beginnings and cuts the days.</summary>
    public required TimeZoneInfo CentreZone { get; init; }

    /// <summary>The zone by whose clock the file's times were written. Default: null, as the profile says; needed when that leaves it open.</summary>
    public TimeZoneInfo? FileZone { get; init; }

    /// <summary>The rule for times that the clock showed twice or never. Default: <see cref="LocalTimeResolution.Earlier"/>.</summary>
    public LocalTimeResolution Resolution { get; init; } = LocalTimeResolution.Earlier;

    /// <summary>
    /// Whether what happened while the clock showed the same hour twice goes to both in equal parts: contacts by turns, of an interval half of
    /// each count. Where the file tells the two hours apart by their order it is not asked. Default: false, all goes where <see cref="Resolution"/> says.
    /// </summary>
    public bool SplitsRepeatedHour { get; init; }

    /// <summary>The length of an interval of the history. Default: 30 minutes. Range: whole minutes that divide a day.</summary>
    public TimeSpan IntervalLength { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>For contact logs: when an interval without contacts is a zero. Default: <see cref="CoverageRule.PlausibleSilence"/>.</summary>
    public CoverageRule Coverage { get; init; } = CoverageRule.PlausibleSilence;

    /// <summary>New names of queues by the names in the file; queues that get one name become one. Default: none.</summary>
    public ImmutableDictionary<string, string> QueueNames { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Records: whether what people wrote (comments, notes) is kept. Default: false.</summary>
    public bool KeepText { get; init; }

    /// <summary>Records: reasons for which the profile leaves rows out that are to come in all the same, such as <c>requested</c>. Default: none.</summary>
    public ImmutableHashSet<string> Include { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Absences: the paid time of a day off that the file counts in days. Default: null, not known. Range: over 0, at most 24 hours.</summary>
    public TimeSpan? WorkingDay { get; init; }

    /// <summary>The encoding of the files, over what the profile says. Default: null.</summary>
    public string? Encoding { get; init; }

    /// <summary>The character between fields, over what the profile says. Default: null.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The sheet of a workbook that has the rows. Default: null, the first of those with the most of the profile's columns.</summary>
    public string? Sheet { get; init; }

    /// <summary>The longest row in bytes. Default: 1 MiB.</summary>
    public int MaxRowBytes { get; init; } = 1 << 20;
}
