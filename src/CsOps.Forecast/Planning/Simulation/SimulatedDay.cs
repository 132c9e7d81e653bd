using CsOps.Forecast.Queueing.Simulation;

namespace CsOps.Forecast.Planning.Simulation;

/// <summary>What a day of the queues answered at once came to.</summary>
/// <param name="First">Its first interval on the grid of the period.</param>
/// <param name="Lead">Intervals of the result before that one.</param>
/// <param name="Result">The figures.</param>
internal sealed record SimulatedDay(int First, int Lead, SimulationResult Result)
{
    /// <summary>The interval after its last.</summary>
    public int End => First + Math.Max(1, Result.SkillIntervals.IsEmpty ? 0 : Result.SkillIntervals[0].Length - Lead);

    /// <summary>A group's occupancy in an interval of the period; NaN where nobody of it is there.</summary>
    public double OccupancyIn(int interval, int group) =>
        Result.OccupancyIntervals.IsEmpty ? Result.Occupancies[group].Value : Result.OccupancyIntervals[group][interval - First + Lead].Value;

    /// <summary>What the contacts of an interval of the period met; null where the interval is not in the day.</summary>
    public SkillMeasures? MeasuresOf(int interval, int skill) => interval < First || interval >= End
        ? null
        : Result.SkillIntervals.IsEmpty ? Result.Skills[skill] : Result.SkillIntervals[skill][interval - First + Lead];
}
