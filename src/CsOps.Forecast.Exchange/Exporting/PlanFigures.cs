using CsOps.Forecast.Planning.Figures;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Exchange.Exporting;

/// <summary>What a plan, or a part of it, comes to. A figure without meaning is NaN: none where all is closed, no handle time without contacts, no hours without a requirement.</summary>
/// <param name="Contacts">Contacts forecast.</param>
/// <param name="HandleSeconds">Seconds of handle time per contact.</param>
/// <param name="RequiredHours">Agent-hours to schedule, shrinkage included; NaN without a requirement.</param>
/// <param name="ScheduledHours">Agent-hours scheduled; NaN without a roster.</param>
/// <param name="MissingHours">Agent-hours missing, interval by interval and queue by queue; NaN without a roster.</param>
/// <param name="SpareHours">Agent-hours beyond the requirement; NaN without a roster.</param>
/// <param name="Peak">Most agents to schedule at once; NaN without a requirement.</param>
/// <param name="PeakIndex">The interval of the peak.</param>
/// <param name="ServiceLevel">Service level at the mean with the required agents, weighted by contacts.</param>
/// <param name="Chance">Chance to meet the target with them, weighted by contacts.</param>
internal sealed record PlanFigures(
    double Contacts, double HandleSeconds, double RequiredHours, double ScheduledHours, double MissingHours, double SpareHours, double Peak, int PeakIndex, double ServiceLevel, double Chance)
{
    /// <summary>The share of the required agent-hours that is scheduled; NaN without a roster or a requirement.</summary>
    public double Covered => RequiredHours > 0 ? 1 - (MissingHours / RequiredHours) : double.NaN;

    /// <summary>The figures of the whole plan.</summary>
    public static PlanFigures Of(ExportedPlan plan) => OfAll(plan, 0, plan.Grid.Count);

    /// <summary>The figures of a day, over all queues.</summary>
    public static PlanFigures Of(ExportedPlan plan, DateOnly day)
    {
        var (first, count) = plan.Calendar.IndicesOf(new DateRange(day, day));
        return OfAll(plan, first, count);
    }

    /// <summary>The figures of a queue over the whole plan.</summary>
    public static PlanFigures Of(ExportedPlan plan, QueueView queue) => OfQueue(plan, queue, 0, plan.Grid.Count);

    /// <summary>The figures of a queue on a day.</summary>
    public static PlanFigures Of(ExportedPlan plan, QueueView queue, DateOnly day)
    {
        var (first, count) = plan.Calendar.IndicesOf(new DateRange(day, day));
        return OfQueue(plan, queue, first, count);
    }

    private static PlanFigures OfQueue(ExportedPlan plan, QueueView queue, int first, int count)
    {
        var figures = StaffingFigures.Of(queue, first, count, plan.IntervalHours);
        var intervals = Enumerable.Range(first, count);
        double IfWorked(double figure) => queue.Requirement is not null && intervals.Any(i => plan.IsWorked(queue, i)) ? figure : double.NaN;
        return new PlanFigures(
            intervals.Any(i => plan.TakesContacts(queue, i)) ? figures.Contacts : double.NaN, figures.HandleSeconds, IfWorked(figures.RequiredHours), IfWorked(figures.ScheduledHours), IfWorked(figures.ShortHours),
            IfWorked(figures.OverHours), IfWorked(figures.Peak), figures.PeakIndex, figures.ServiceLevel, figures.Chance);
    }

    private static PlanFigures OfAll(ExportedPlan plan, int first, int count)
    {
        var parts = plan.Queues.Select(queue => OfQueue(plan, queue, first, count)).ToList();
        var peak = Enumerable.Range(first, count).MaxBy(plan.Required);
        double Weighted(Func<PlanFigures, double> figure)
        {
            var known = parts.Where(part => part.Contacts > 0 && double.IsFinite(figure(part))).ToList();
            return known.Sum(part => part.Contacts * figure(part)) / known.Sum(part => part.Contacts);
        }

        double Sum(Func<PlanFigures, double> figure) => ExportedPlan.SumOfKnown(parts.Select(figure));
        return new PlanFigures(
            Sum(part => part.Contacts), Weighted(part => part.HandleSeconds), Sum(part => part.RequiredHours), Sum(part => part.ScheduledHours), Sum(part => part.MissingHours),
            Sum(part => part.SpareHours), plan.Required(peak), peak, Weighted(part => part.ServiceLevel), Weighted(part => part.Chance));
    }
}
