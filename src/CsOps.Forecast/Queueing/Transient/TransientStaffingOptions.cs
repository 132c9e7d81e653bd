namespace CsOps.Forecast.Queueing.Transient;

/// <summary>What the agents of a day are searched for.</summary>
public sealed record TransientStaffingOptions
{
    /// <summary>The day: length of the intervals, acceptable wait, patience, and what happens at the end of a shift.</summary>
    public TransientOptions Day { get; init; } = new();

    /// <summary>The fraction of each interval's arrivals to answer within the acceptable wait, of all offered, in [0, 1). Default: 0.8.</summary>
    public double ServiceLevel { get; init; } = 0.8;

    /// <summary>
    /// An interval has a target when its contacts are more than this share of those of the busiest, in [0, 1). Default: 0, every interval
    /// with contacts. Intervals without a target get no agents for their own sake, only for the sake of others.
    /// </summary>
    public double NegligibleShare { get; init; }

    /// <summary>
    /// How many small intervals the search may solve, 0 or more: its cost. One of more than some 100 erlangs counts for as many as it
    /// costs, by its states and jumps. At 0 the agents are those of the first pass, repaired until they meet
    /// the target. The first pass is not limited by it. Default: 4,000.
    /// </summary>
    public int Budget { get; init; } = 4_000;
}
