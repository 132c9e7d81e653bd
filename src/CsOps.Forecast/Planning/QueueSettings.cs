using System.Collections.Immutable;
using CsOps.Forecast.History.Related;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning;

/// <summary>What the planner has settled for one queue.</summary>
public sealed record QueueSettings
{
    /// <summary>The largest <see cref="OpeningBacklog"/>.</summary>
    internal const long MostOpeningBacklog = 100_000_000;

    /// <summary>The queue's name, as in the history.</summary>
    public required string Name { get; init; }

    /// <summary>How its contacts arrive.</summary>
    public required Channel Channel { get; init; }

    /// <summary>When its contacts are worked.</summary>
    public required OpeningHours OpeningHours { get; init; }

    /// <summary>
    /// When its contacts arrive, which is when they are forecast. Default: <see cref="OpeningHours"/>. A deferred queue receives contacts around
    /// the clock, and those that arrive while it is closed wait for the next opening.
    /// </summary>
    public OpeningHours ArrivalHours { get => field ?? OpeningHours; init; }

    /// <summary>What staffing must achieve.</summary>
    public required StaffingTarget Target { get; init; }

    /// <summary>Contacts one agent works on at once, 1 or more. Default: 1.</summary>
    public decimal Concurrency { get; init; } = 1;

    /// <summary>The mean time that a waiting customer is willing to wait, above zero; null: nobody abandons. Not for tickets.</summary>
    public TimeSpan? Patience { get; init; }

    /// <summary>
    /// Contacts of a ticket queue that wait when the planned period begins, from 0 to 100 million; null: what arrived since the close before it.
    /// Their wait counts from the beginning of the period, and they belong to what its first working day must do in time.
    /// </summary>
    public double? OpeningBacklog { get; init; }

    /// <summary>
    /// Of a ticket queue, the queues answered at once whose agents work on it while no contact waits for them; they must have its skill. Default:
    /// none. One queue's idle time fills at most one ticket queue.
    /// </summary>
    public ImmutableArray<string> FillsIdleTimeOf { get; init; } = [];

    /// <summary>The fraction of that idle time that is lost by going back and forth, in [0, 1). Default: 0.</summary>
    public double IdleTimeLost { get; init; }

    /// <summary>Handle time in seconds for a queue whose history has none; null when history has it.</summary>
    public double? HandleSeconds { get; init; }

    /// <summary>The queue whose shape of week and day it borrows while it has few weeks of history itself; null: one of its channel is looked for. Default: null.</summary>
    public string? SimilarTo { get; init; }

    /// <summary>Contacts expected in a usual week, above 0, until its own history says better; with <see cref="SimilarTo"/>. Default: null, not stated.</summary>
    public double? ExpectedPerWeek { get; init; }

    /// <summary>Which queues it took over, and when; null: none.</summary>
    public QueueMerge? MergedFrom { get; init; }

    /// <summary>Which queue it was split off, and when; null: none.</summary>
    public QueueSplit? SplitFrom { get; init; }
}
