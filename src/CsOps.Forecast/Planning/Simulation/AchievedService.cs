using CsOps.Forecast.Queueing.Simulation;
using CsOps.Forecast.Staffing;

namespace CsOps.Forecast.Planning.Simulation;

/// <summary>What the contacts of some time would meet, by simulation: means with half of their 95 % intervals.</summary>
public sealed record AchievedService
{
    /// <summary>Contacts expected, 0 or more.</summary>
    public required double Contacts { get; init; }

    /// <summary>
    /// The share of them that is answered within the promised wait, by the queue's definition, in [0, 1]; of a deferred queue done within it, counted in
    /// working time. NaN where nothing comes, or no service level is asked for.
    /// </summary>
    public required SimulatedFigure ServiceLevel { get; init; }

    /// <summary>The share that abandons, in [0, 1]; 0 of a deferred queue, NaN where nothing comes.</summary>
    public required SimulatedFigure Abandonment { get; init; }

    /// <summary>The mean wait of all, answered or not, in seconds; NaN of a deferred queue and where nothing comes.</summary>
    public required SimulatedFigure AverageWaitSeconds { get; init; }

    /// <summary>Agent-hours that the roster lacks in that time for this queue, 0 or more.</summary>
    public required double MissingHours { get; init; }

    /// <summary>Whether the service level is below the promise by more than chance explains: its 95 % interval lies below.</summary>
    public bool IsBelow(ServiceLevelTarget? promise) => promise is { } target && ServiceLevel.Value + ServiceLevel.HalfWidth < target.Fraction;
}
