using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling;

/// <summary>Which shifts an agent would rather work; a roster may give others, at their price.</summary>
public sealed record ShiftPreference
{
    private static readonly TimeOnly Morning = new(6, 0);

    /// <summary>The template preferred, or null for any.</summary>
    public string? Template { get; init; }

    /// <summary>Not to begin before this reading of the local clock, or null for any.</summary>
    public TimeOnly? NotBefore { get; init; }

    /// <summary>Not to end after this reading of the local clock, or null for any. A reading before 06:00 is one of the next day.</summary>
    public TimeOnly? NotAfter { get; init; }

    /// <summary>The days of the week it is about. Default: none named, all.</summary>
    public ImmutableArray<DayOfWeek> Days { get; init; } = [];

    /// <summary>What each shift costs that is not as preferred, in the units of the scheduler's weights; 0 or more. Default: 2.</summary>
    public double Weight { get; init; } = 2;

    /// <summary>The moment after which a shift of a date is not to end, or null.</summary>
    internal DateTimeOffset? EndOn(DateOnly date, TimeZoneInfo zone) =>
        NotAfter is { } time ? LocalClock.InstantOf(time < Morning ? date.AddDays(1) : date, time, zone) : null;

    /// <summary>Whether a shift is as preferred, whatever its day.</summary>
    /// <param name="shift">The shift.</param>
    /// <param name="zone">The zone of the agent's clock.</param>
    public bool IsMetBy(Shift shift, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(shift);
        ArgumentNullException.ThrowIfNull(zone);
        return (Template is null || Template == shift.Template)
            && (NotBefore is not { } time || shift.Span.Start >= LocalClock.InstantOf(shift.Date, time, zone))
            && (EndOn(shift.Date, zone) is not { } end || shift.Span.End <= end);
    }

    /// <summary>Whether it is about a day of the week.</summary>
    public bool IsAbout(DayOfWeek day) => Days.IsEmpty || Days.Contains(day);
}
