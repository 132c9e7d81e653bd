using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Staffing;

namespace CsOps.Forecast.Console.Screens;

/// <summary>Requirements of queues as a table.</summary>
internal static class RequirementScreen
{
    /// <summary>Shows requirements, each of the forecast at its place.</summary>
    public static void Show(Screen screen, IReadOnlyCollection<StaffingRequirement> requirements, IReadOnlyCollection<QueueForecast> forecasts) => screen.Table(
        [Column.Text("queue"), Column.Figure("peak positions"), Column.Figure("agent-hours"), Column.Figure("to schedule, h"), Column.Figure("chance to meet")],
        requirements.Zip(forecasts, (requirement, forecast) => (IReadOnlyList<string>)
        [
            requirement.Queue,
            screen.Number(requirement.Intervals.Select(interval => interval.Agents).DefaultIfEmpty(0).Max()),
            screen.Number(requirement.Intervals.Sum(interval => interval.Agents) * requirement.Grid.Length.TotalHours),
            screen.Number(requirement.Intervals.Sum(interval => interval.Scheduled) * requirement.Grid.Length.TotalHours),
            screen.Percent(Chance(requirement, forecast)),
        ]));

    /// <summary>The chance to meet the target, weighted by the contacts that the plan does, as in the report; NaN without them.</summary>
    private static double Chance(StaffingRequirement requirement, QueueForecast forecast)
    {
        var (contacts, met) = (0.0, 0.0);
        for (var i = 0; i < requirement.Intervals.Length; i++)
        {
            if (forecast.Volume.Mean[i] > 0 && requirement.Intervals[i].ChanceToMeet is var chance && !double.IsNaN(chance))
            {
                contacts += forecast.Volume.Mean[i];
                met += forecast.Volume.Mean[i] * chance;
            }
        }

        return contacts > 0 ? met / contacts : double.NaN;
    }
}
