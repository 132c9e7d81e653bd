using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.History;
using CsOps.Forecast.History.Cleaning;
using CsOps.Forecast.History.Quality;
using CsOps.Forecast.Planning.Explanation;
using CsOps.Forecast.Planning.Simulation;
using CsOps.Forecast.Planning.Totals;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning;

/// <summary>A planned period with everything that led to it. Immutable; the same inputs make an equal plan.</summary>
public sealed record Plan
{
    /// <summary>The centre as described.</summary>
    public required Centre Centre { get; init; }

    /// <summary>The days planned, on the centre's calendar.</summary>
    public required DateRange Days { get; init; }

    /// <summary>The intervals of <see cref="Days"/>; every forecast and requirement below is on this grid.</summary>
    public required IntervalGrid Grid { get; init; }

    /// <summary>The history, one a queue, in the centre's order.</summary>
    public required ImmutableArray<QueueHistory> Histories { get; init; }

    /// <summary>What was read and what was wrong with it.</summary>
    public required DataQualityReport Quality { get; init; }

    /// <summary>What cleaning changed before models saw the history.</summary>
    public required ImmutableArray<CleaningChange> Cleaning { get; init; }

    /// <summary>The forecasts, one a queue.</summary>
    public required ImmutableArray<QueueForecast> Forecasts { get; init; }

    /// <summary>What the forecasts rest on, one a queue that has a history; empty in a plan made without.</summary>
    public ImmutableArray<QueueExplanation> Explanations { get; init; } = [];

    /// <summary>The forecasts of queues, channels and the centre by days; null in a plan made without.</summary>
    public CentreTotals? DailyTotals { get; init; }

    /// <summary>The same by weeks, which begin on Mondays; null in a plan made without.</summary>
    public CentreTotals? WeeklyTotals { get; init; }

    /// <summary>The requirements, one a queue.</summary>
    public required ImmutableArray<StaffingRequirement> Requirements { get; init; }

    /// <summary>The roster, or null when the centre has no agents.</summary>
    public required Roster? Roster { get; init; }

    /// <summary>Shifts that agents worked before the days planned, as far as they are known: the roster goes on from them.</summary>
    public ImmutableArray<Shift> Past { get; init; } = [];

    /// <summary>The roster in a few figures, or null where there is none.</summary>
    public RosterMetrics? Metrics { get; init; }

    /// <summary>What customers would meet with the roster, by simulation; null in a plan made without.</summary>
    public SimulatedRoster? Simulation { get; init; }

    /// <summary>The files it was made from, in order of path; empty when made from objects.</summary>
    public required ImmutableArray<PlanInput> Inputs { get; init; }

    /// <summary>The version of the library that made it.</summary>
    public required string Version { get; init; }

    /// <summary>What the planner should know before publishing it, for people.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];
}
