using CsOps.Forecast.Queueing.Distributions;

namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>What the engines need to know of one skill, ready for use.</summary>
internal sealed class SkillPlan
{
    public required int Number { get; init; }

    public required double[] ContactsPerSecond { get; init; }

    public required TimeDistribution HandleTime { get; init; }

    /// <summary>One an interval.</summary>
    public required double[] HandleFactors { get; init; }

    public required TimeDistribution Patience { get; init; }

    public required TimeDistribution RedialDelay { get; init; }

    public required double RedialProbability { get; init; }

    public required double AcceptableWait { get; init; }

    public required double ShortAbandon { get; init; }

    /// <summary>0 where there is none.</summary>
    public required double OverflowDelay { get; init; }

    /// <summary>The law of the day's factor; null where it is 1.</summary>
    public required TimeDistribution? DayFactor { get; init; }

    /// <summary>Groups that may take an arriving contact, by level.</summary>
    public required RoutingStep[] Groups { get; init; }

    /// <summary>Groups that may take it once it has waited the overflow delay, by level.</summary>
    public required RoutingStep[] LateGroups { get; init; }
}
