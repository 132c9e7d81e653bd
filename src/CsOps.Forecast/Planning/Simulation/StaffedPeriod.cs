using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.History;
using CsOps.Forecast.Scheduling;

namespace CsOps.Forecast.Planning.Simulation;

/// <summary>What is needed to run through the days of a roster: who comes, how long each takes, and who is at work.</summary>
public sealed record StaffedPeriod
{
    /// <summary>The centre, which must know every queue that is forecast and every agent that works.</summary>
    public required Centre Centre { get; init; }

    /// <summary>The forecasts, one or more, all on one grid.</summary>
    public required ImmutableArray<QueueForecast> Forecasts { get; init; }

    /// <summary>The roster, with its coverage on the same grid: who is at work, and which part of them is allotted to deferred queues.</summary>
    public required Roster Roster { get; init; }

    /// <summary>Shifts that began before the period: their work in it counts. Default: none.</summary>
    public ImmutableArray<Shift> Past { get; init; } = [];

    /// <summary>What was observed before: what deferred queues have waiting when the period begins. Default: none.</summary>
    public ImmutableArray<QueueHistory> Histories { get; init; } = [];

    /// <summary>The period of a plan; null where it has no roster.</summary>
    public static StaffedPeriod? Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Roster is { } roster
            ? new StaffedPeriod { Centre = plan.Centre, Forecasts = plan.Forecasts, Roster = roster, Past = plan.Past, Histories = plan.Histories }
            : null;
    }
}
