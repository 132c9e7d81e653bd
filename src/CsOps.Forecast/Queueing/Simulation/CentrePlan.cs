namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>A centre ready to be simulated: rates by second, routing by level, staff by boundary.</summary>
internal sealed class CentrePlan
{
    public required SkillPlan[] Skills { get; init; }

    public required GroupPlan[] Groups { get; init; }

    public required double IntervalSeconds { get; init; }

    public required int Intervals { get; init; }

    public required int LeadIntervals { get; init; }

    /// <summary>When staff or interval changes: rising, the first is 0.</summary>
    public required double[] Boundaries { get; init; }

    public required ShiftEndRule ShiftEnd { get; init; }

    public required ClosingRule Closing { get; init; }

    public required bool IsDayVariationShared { get; init; }

    /// <summary>Seconds from start to close; infinite in a steady state.</summary>
    public double DaySeconds => Intervals * IntervalSeconds;

    /// <summary>Whether one skill meets one group, first come first served, and nothing else happens.</summary>
    public bool IsSingleQueue =>
        Skills is [{ RedialProbability: 0, Groups: [_], LateGroups: [] }]
        && Groups is [{ Pace: [1], Queues: [{ IsLate: false }] }]
        && ShiftEnd is ShiftEndRule.FinishContact;

    public Tally NewTally() => new(Skills.Length, Groups.Length, Intervals);
}
