using System.Collections.Immutable;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Figures;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Reporting.Figures;

/// <summary>A plan, arranged for reading: its queues, and what the local clock shows at each of its intervals.</summary>
internal sealed class PlanView
{
    public PlanView(Plan plan)
    {
        Plan = plan;
        Calendar = new LocalCalendar(plan.Grid, plan.Centre.Zone);
        Queues = [.. plan.Centre.Queues.Select(View)];
    }

    /// <summary>The plan.</summary>
    public Plan Plan { get; }

    /// <summary>The local clock over the plan's intervals.</summary>
    public LocalCalendar Calendar { get; }

    /// <summary>The queues in the centre's order.</summary>
    public ImmutableArray<QueueView> Queues { get; }

    /// <summary>Hours in an interval.</summary>
    public double IntervalHours => Plan.Grid.Length.TotalHours;

    /// <summary>The days planned, in order.</summary>
    public IEnumerable<DateOnly> Days => Plan.Days.Dates();

    /// <summary>The first interval of a day, and how many it has.</summary>
    public (int First, int Count) IndicesOf(DateOnly day) => Calendar.IndicesOf(new DateRange(day, day));

    /// <summary>The figures of one queue over some intervals.</summary>
    public StaffingFigures Figures(QueueView queue, int first, int count) => StaffingFigures.Of(queue, first, count, IntervalHours);

    /// <summary>The figures of one queue over the whole plan.</summary>
    public StaffingFigures Figures(QueueView queue) => Figures(queue, 0, Plan.Grid.Count);

    /// <summary>Agents to schedule in each interval, over all queues.</summary>
    public double[] TotalRequired() => Total((queue, i) => queue.Required(i));

    /// <summary>Agents scheduled in each interval, over all queues; null without a roster.</summary>
    public double[]? TotalScheduled() => Plan.Roster is null ? null : Total((queue, i) => queue.Coverage?.Scheduled[i] ?? 0);

    private double[] Total(Func<QueueView, int, double> of) =>
        [.. Enumerable.Range(0, Plan.Grid.Count).Select(i => Queues.Sum(queue => of(queue, i)))];

    private QueueView View(QueueSettings settings, int index) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"queue-{index + 1}"),
        Settings = settings,
        History = Plan.Histories.FirstOrDefault(h => h.Queue == settings.Name),
        Forecast = Plan.Forecasts.FirstOrDefault(f => f.Queue == settings.Name),
        Requirement = Plan.Requirements.FirstOrDefault(r => r.Queue == settings.Name),
        Explanation = Plan.Explanations.FirstOrDefault(e => e.Queue == settings.Name),
        Service = Plan.Simulation?.Queues.FirstOrDefault(s => s.Queue == settings.Name),
        Coverage = Plan.Roster?.Coverage.FirstOrDefault(c => c.Skill == settings.Name),
    };
}
