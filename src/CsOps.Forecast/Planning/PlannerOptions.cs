using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Catalogue;
using CsOps.Forecast.Forecasting.Reconciliation;
using CsOps.Forecast.Forecasting.Selection;
using CsOps.Forecast.History.Cleaning;
using CsOps.Forecast.Planning.Adjusting;
using CsOps.Forecast.Planning.Explanation;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Solving;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning;

/// <summary>How a plan is made.</summary>
public sealed record PlannerOptions
{
    /// <summary>The model of the volume. Default: the automatic choice among the library's models, per queue.</summary>
    public IForecastModel Model { get; init; } = AutomaticModel.Among(ForecastModels.BuiltIn);

    /// <summary>The names of the queues to forecast. Default: empty, all of the centre's. Others are still looked at where one of these borrows from them or was cut from them.</summary>
    public ImmutableArray<string> Queues { get; init; } = [];

    /// <summary>How forecasts of intervals and those of daily totals are made to agree. Default: the intervals are believed.</summary>
    public ReconciliationMethod Reconciliation { get; init; } = ReconciliationMethod.BottomUp;

    /// <summary>An earlier plan that explanations compare with. Default: null, none.</summary>
    public PreviousPlan? Previous { get; init; }

    /// <summary>How history is cleaned. Default: the defaults of <see cref="CleaningOptions"/>.</summary>
    public CleaningOptions Cleaning { get; init; } = new();

    /// <summary>Changes that planners made to the forecast of these days, made again in order on the new one. Default: none.</summary>
    public ImmutableArray<Adjustment> Adjustments { get; init; } = [];

    /// <summary>What computes the agents needed, per kind of queue. Default: the defaults of <see cref="StaffingModels"/>.</summary>
    public StaffingModels Staffing { get; init; } = new();

    /// <summary>Shifts that people worked before the days planned, which the roster goes on from. Default: none known.</summary>
    public ImmutableArray<Shift> Past { get; init; } = [];

    /// <summary>The days before of which <see cref="Past"/> holds all shifts. Default: none said, all from the first of them on.</summary>
    public ImmutableArray<DateRange> KnownDays { get; init; } = [];

    /// <summary>What makes the roster. Default: <see cref="RosterScheduler"/>.</summary>
    public IScheduler Scheduler { get; init; } = new RosterScheduler();
}
