using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling;

/// <summary>A kind of shift: how long, when it may start, and which breaks it has.</summary>
/// <remarks>
/// Starts are readings of the local clock, lengths are elapsed time: an eight-hour night shift on the night the clocks go back ends an
/// hour earlier by the clock. A start that the clock shows twice is the first of the two; one that it skips is as long after midnight
/// as if the clock had not gone forward. All times are whole minutes.
/// </remarks>
public sealed record ShiftTemplate
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>From start to end, breaks included. A shift may run past midnight.</summary>
    public required TimeSpan Length { get; init; }

    /// <summary>Earliest start on the local clock.</summary>
    public required TimeOnly EarliestStart { get; init; }

    /// <summary>Latest start on the local clock, not before <see cref="EarliestStart"/>.</summary>
    public required TimeOnly LatestStart { get; init; }

    /// <summary>Step between possible starts. Default: 30 minutes.</summary>
    public TimeSpan StartStep { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The days of the week on which it is worked, by the date of its start. Default: none named, all.</summary>
    public ImmutableArray<DayOfWeek> Days { get; init; } = [];

    /// <summary>Breaks in order, whose windows do not overlap.</summary>
    public ImmutableArray<BreakTemplate> Breaks { get; init; } = [];

    /// <summary>
    /// The skills worked in it, for a shift that is for some work only (tickets, standing by on call). Default: none named, all that the agent has.
    /// </summary>
    public ImmutableArray<string> Skills { get; init; } = [];

    /// <summary>The share of its time without unpaid breaks that is paid and counts as hours of the contract, 0 to 1: less than 1 for on-call duty. Default: 1.</summary>
    public double PaidShare { get; init; } = 1;

    /// <summary>What a shift costs besides its hours (an allowance for nights, for a duty), in the units of the scheduler's weights; 0 or more. Default: 0.</summary>
    public double Premium { get; init; }

    /// <summary>Paid time in whole minutes: the length less unpaid breaks, or the paid share of it.</summary>
    public TimeSpan Paid => Shift.PaidOf(Length - TimeSpan.FromTicks(Breaks.Where(b => !b.Paid).Sum(b => b.Length.Ticks)), PaidShare);

    /// <summary>Whether a shift may start on a date.</summary>
    public bool IsOn(DateOnly date) => Days.IsEmpty || Days.Contains(date.DayOfWeek);

    /// <summary>The clock times at which a shift may start, in order: from the earliest by steps, none after the latest.</summary>
    public IEnumerable<TimeOnly> Starts()
    {
        for (var ticks = EarliestStart.Ticks; ticks <= LatestStart.Ticks; ticks += StartStep.Ticks)
        {
            yield return new TimeOnly(ticks);
        }
    }
}
