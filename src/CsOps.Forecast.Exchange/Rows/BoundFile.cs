using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Exchange.Workbooks;
using CsOps.Forecast.Files;
using CsOps.Forecast.History.Quality;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Exchange.Rows;

/// <summary>What contact files and interval files have in common: the profile bound to the file's columns, and the count of its rows.</summary>
internal sealed class BoundFile
{
    private readonly (BoundCondition When, string Reason)[] _skips;
    private readonly IReadOnlyList<string> _notation;
    private long _repeated;
    private long _neverShown;

    public BoundFile(RowReader reader, ImportOptions options, FileNotation notation)
    {
        var profile = notation.Profile;
        _notation = notation.Remarks;
        Reader = reader;
        SplitsRepeatedHour = options.SplitsRepeatedHour && !profile.Time.RepeatsInOrder;
        Columns = new ColumnBinder(reader, profile);
        Tally = new FileTally(reader.File) { DateOrder = notation.DateOrder };
        Queue = new BoundQueue(Columns, profile.Queue, options.QueueNames);
        Time = new BoundTime(Columns, profile.Time, notation.Patterns, Clocks(profile, options));
        Handle = profile.Handle is null ? null : new BoundDuration(Columns, profile.Handle, Time);
        Wait = profile.Wait is null ? null : new BoundDuration(Columns, profile.Wait, Time);
        _skips = [.. profile.Skip.Select(skip => (new BoundCondition(Columns, skip.When), skip.Reason))];
    }

    public RowReader Reader { get; }

    /// <summary>Rows of a repeated hour that the file has twice, and that their order told apart.</summary>
    public long ToldApart { get; set; }

    /// <summary>Whether what was counted in a repeated hour goes to both hours in equal parts.</summary>
    public bool SplitsRepeatedHour { get; }

    public ColumnBinder Columns { get; }

    public FileTally Tally { get; }

    public BoundQueue Queue { get; }

    public BoundTime Time { get; }

    public BoundDuration? Handle { get; }

    public BoundDuration? Wait { get; }

    /// <summary>Whether the row is to be read on; a broken row, and one that the profile skips, is rejected here.</summary>
    public bool IsWanted()
    {
        if (!Reader.IsWholeRow)
        {
            Reject(null, "broken-row", Reader.DescribeBrokenRow);
            return false;
        }

        foreach (var (when, reason) in _skips)
        {
            if (when.Holds())
            {
                Reject(null, reason, () => "left out, as the format's profile says");
                return false;
            }
        }

        return true;
    }

    /// <summary>The queue's name; where it is missing, the row is rejected and the name is empty.</summary>
    public ReadOnlySpan<byte> ReadQueue()
    {
        var name = Queue.Read();
        if (name.IsEmpty)
        {
            Reject(Queue.Column, "no-queue", () => "found no name, one that is not in the file's encoding, or one over 256 bytes; expected the queue's name");
        }

        return name;
    }

    /// <summary>The row's instant; where it cannot be told, the row is rejected.</summary>
    public bool TryReadTime(out DateTimeOffset instant, out bool isFolded)
    {
        instant = Time.Read(out isFolded, out var problem);
        if (problem is not null)
        {
            Reject(Time.Column, isFolded ? "folded-time" : "bad-time", problem);
            return false;
        }

        if (isFolded)
        {
            _repeated += Time.IsRepeated ? 1 : 0;
            _neverShown += Time.IsRepeated ? 0 : 1;
        }

        return true;
    }

    /// <summary>The row's handle and wait time, NaN where not told; where one cannot be read, the row is rejected.</summary>
    public bool TryReadDurations(out double handleSeconds, out double waitSeconds)
    {
        waitSeconds = double.NaN;
        return TryRead(Handle, out handleSeconds) && TryRead(Wait, out waitSeconds);
    }

    /// <summary>Rejects the current row; its message is made only where it is listed.</summary>
    public void Reject(string? column, string reason, Func<string> message) => Tally.Reject(Reader.Line, column, reason, Reader.WithRecord(message));

    /// <summary>Adds the remarks on the file as a whole, at its end.</summary>
    public void Finish(ImportProfile profile, ImportOptions options)
    {
        foreach (var remark in _notation.Prepend(Reader.Remark).Append(ZoneRule.Parse(profile.Zone).Remark(Reader, options.FileZone)).OfType<string>())
        {
            Tally.Remark(remark);
        }

        if (options.FileZone is null && ZoneRule.Parse(profile.Zone) is { IsDefault: true, Zone: { } zone })
        {
            Tally.Remark($"Times were read by the clock of {zone.Id}, the vendor's default; name the zone if yours is another.");
        }

        if (Reader is SheetReader && Time.Orders is { DayOrMonthFirst: > 0 and var texts, YearFirst: > 0 and var days })
        {
            Tally.Remark(string.Create(
                CultureInfo.InvariantCulture,
                $"{days} times are days of the workbook and {texts} are text: a spreadsheet that expected the other order of day and month may have swapped them in the former. Import the file that it was made from."));
        }

        RemarkOnClock(profile, options);
        Remark("handle time", Handle);
        Remark("wait", Wait);
    }

    private void RemarkOnClock(ImportProfile profile, ImportOptions options)
    {
        var isLater = options.Resolution == LocalTimeResolution.Later;
        if (ToldApart > 0)
        {
            Tally.Remark(string.Create(CultureInfo.InvariantCulture, $"{ToldApart} rows are in an hour that the clock showed twice, and the file has both: the first of a queue and time is the earlier."));
        }

        if (_repeated > ToldApart)
        {
            var rule = profile.Time.RepeatsInOrder ? "their order tells the two apart"
                : SplitsRepeatedHour ? "half of what they count went to each of the two"
                : $"they went to the {(isLater ? "later" : "earlier")} of the two";
            Tally.Remark(string.Create(CultureInfo.InvariantCulture, $"{_repeated - ToldApart} rows are in an hour that the clock showed twice: {rule}."));
        }

        if (_neverShown > 0)
        {
            Tally.Remark(string.Create(CultureInfo.InvariantCulture, $"{_neverShown} rows have a time that the clock never showed: they were read as if it had {(isLater ? "already" : "not yet")} been put forward."));
        }
    }

    private RowClocks Clocks(ImportProfile profile, ImportOptions options)
    {
        var column = profile.Time.ZoneColumn is { } name ? Columns.Require(name) : -1;

        // Where the order of rows tells the two hours apart, the first is the earlier.
        var resolution = profile.Time.RepeatsInOrder && options.Resolution == LocalTimeResolution.Later ? LocalTimeResolution.Earlier : options.Resolution;
        return new RowClocks(Reader, column, ZoneRule.Parse(profile.Zone).ZoneOf(Reader, options.FileZone), resolution);
    }

    private bool TryRead(BoundDuration? duration, out double seconds)
    {
        seconds = double.NaN;
        if (duration is null || duration.TryRead(out seconds, out var problem))
        {
            return true;
        }

        Reject(duration.Column, "bad-duration", problem!);
        return false;
    }

    private void Remark(string what, BoundDuration? duration)
    {
        if (duration is { Computed: > 0 })
        {
            Tally.Remark(string.Create(CultureInfo.InvariantCulture, $"The {what} of {duration.Computed} rows was blank and was computed from its two times."));
        }

        if (duration is { Disagreeing: > 0 })
        {
            Tally.Remark(string.Create(
                CultureInfo.InvariantCulture, $"The {what} of {duration.Disagreeing} of {duration.Compared} rows differs by over a minute from its two times; the {what} was used."));
        }
    }
}
