using System.Collections.Immutable;
using System.Reflection;
using CsOps.Forecast.History;
using CsOps.Forecast.History.Quality;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Planning.Simulation;
using CsOps.Forecast.Planning.Stations;
using CsOps.Forecast.Planning.Totals;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning;

/// <summary>Makes plans: history in, a staffed period out. Thread-safe; the same inputs make an equal plan.</summary>
public sealed class Planner
{
    private readonly PlannerOptions _options;

    /// <summary>A planner with options; null for the defaults.</summary>
    public Planner(PlannerOptions? options = null) => _options = options ?? new PlannerOptions();

    /// <summary>The version of the library, which plans carry.</summary>
    public static string Version { get; } =
        typeof(Planner).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>Plans the days from what a centre's folder says.</summary>
    /// <param name="data">The centre, its history and the files they came from.</param>
    /// <param name="days">The days to plan.</param>
    /// <param name="progress">Told in words what is being done; may be null.</param>
    /// <param name="cancellationToken">Stops it; the roster is then the best so far.</param>
    /// <exception cref="ModelException">No queue could be forecast.</exception>
    public Plan Make(CentreData data, DateRange days, IProgress<string>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Make(data.Centre, data.History, data.Inputs, days, progress, cancellationToken);
    }

    /// <summary>Plans the days from a centre and its history.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="history">Its history, with what was wrong with it.</param>
    /// <param name="days">The days to plan.</param>
    /// <param name="progress">Told in words what is being done; may be null.</param>
    /// <param name="cancellationToken">Stops it; the roster is then the best so far.</param>
    /// <exception cref="ModelException">No queue could be forecast.</exception>
    public Plan Make(
        Centre centre, HistoryReading history, DateRange days, IProgress<string>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(centre);
        ArgumentNullException.ThrowIfNull(history);
        return Make(centre, history, [], days, progress, cancellationToken);
    }

    private Plan Make(
        Centre centre, HistoryReading history, ImmutableArray<PlanInput> inputs, DateRange days, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        progress?.Report("Forecasting …");
        var grid = PlanPeriod.GridOf(days, centre.Zone, centre.IntervalLength);
        var forecast = ForecastStation.Forecast(centre, history.Queues, grid, _options, progress, cancellationToken);
        if (forecast.Forecasts.IsEmpty)
        {
            throw new ModelException($"No queue could be forecast. {string.Join(' ', forecast.Warnings)}");
        }

        progress?.Report("Adding up …");
        var agreed = HierarchyStation.Reconcile(centre, forecast.Histories, forecast.Forecasts, _options, cancellationToken);
        progress?.Report("Computing required agents …");
        var requirements = StaffingStation.Require(centre, agreed.Forecasts, forecast.Histories, _options.Staffing);
        progress?.Report("Scheduling …");
        var problem = SchedulingStation.After(SchedulingStation.ProblemOf(centre, requirements), _options.Past, _options.KnownDays);
        var schedule = SchedulingStation.Solve(problem, _options.Scheduler, cancellationToken);
        var plan = new Plan
        {
            Centre = centre,
            Days = days,
            Grid = grid,
            Histories = forecast.Histories,
            Quality = new DataQualityReport(history.Files, QualityOf(centre, history.Queues)),
            Cleaning = forecast.Cleaning,
            Forecasts = agreed.Forecasts,
            DailyTotals = CentreTotals.Of(centre, agreed.Forecasts, agreed.Correlation, TotalPeriod.Day),
            WeeklyTotals = CentreTotals.Of(centre, agreed.Forecasts, agreed.Correlation, TotalPeriod.Week),
            Requirements = requirements,
            Roster = schedule.Roster,
            Past = problem.Past,
            Metrics = schedule.Metrics,
            Explanations = ExplanationStation.Explain(centre, forecast.Histories, agreed.Forecasts, _options.Previous, inputs),
            Inputs = inputs,
            Version = Version,
            Warnings = [.. forecast.Warnings, .. requirements.SelectMany(requirement => requirement.Warnings), .. schedule.Warnings],
        };
        progress?.Report("Simulating …");
        return plan with { Simulation = Simulate(plan, cancellationToken) };
    }

    /// <summary>What customers would meet; null without a roster, and where planning was stopped.</summary>
    private static SimulatedRoster? Simulate(Plan plan, CancellationToken cancellationToken)
    {
        try
        {
            return StaffedPeriod.Of(plan) is { } period ? RosterSimulation.Run(period, new RosterSimulationOptions { Seed = plan.Centre.Seed }, cancellationToken) : null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static ImmutableArray<QueueQuality> QualityOf(Centre centre, ImmutableArray<QueueHistory> histories) =>
    [
        .. centre.Queues
            .Select(queue => (Settings: queue, History: histories.FirstOrDefault(h => string.Equals(h.Queue, queue.Name, StringComparison.Ordinal))))
            .Where(queue => queue.History is not null)
            .Select(queue => DataQuality.Of(queue.History!, queue.Settings.ArrivalHours, centre.Zone)),
    ];
}
