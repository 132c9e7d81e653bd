using CsOps.Forecast.Staffing;

namespace CsOps.Forecast.Console.Screens;

/// <summary>Requirements of queues as a table.</summary>
internal static class RequirementScreen
{
    public static void Show(Screen screen, IReadOnlyCollection<StaffingRequirement> requirements) => screen.Table(
        [Column.Text("queue"), Column.Figure("peak agents"), Column.Figure("agent-hours"), Column.Figure("hours to schedule"), Column.Figure("chance to meet")],
        requirements.Select(requirement => (IReadOnlyList<string>)
        [
            requirement.Queue,
            screen.Number(requirement.Intervals.Select(interval => interval.Agents).DefaultIfEmpty(0).Max()),
            screen.Number(requirement.Intervals.Sum(interval => interval.Agents) * requirement.Grid.Length.TotalHours),
            screen.Number(requirement.Intervals.Sum(interval => interval.Scheduled) * requirement.Grid.Length.TotalHours),
            screen.Percent(requirement.Intervals.Where(interval => interval.Load > 0).Select(interval => interval.ChanceToMeet).DefaultIfEmpty(double.NaN).Average()),
        ]));
}
