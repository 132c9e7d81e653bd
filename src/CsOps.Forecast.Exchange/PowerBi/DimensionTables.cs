using CsOps.Forecast.Exchange.Exporting;

namespace CsOps.Forecast.Exchange.PowerBi;

/// <summary>The dimension tables of the star.</summary>
internal static class DimensionTables
{
    private const int MinutesPerDay = 24 * 60;

    private static readonly string[] QueueHeader = ["queue_id", "channel", "target_service_level", "target_wait_s", "concurrency"];
    private static readonly string[] AgentHeader = ["agent_id", "agent_name", "team", "contract", "skills"];
    private static readonly string[] DateHeader = ["date_key", "date", "year", "quarter", "month", "day", "iso_year", "iso_week", "iso_weekday", "weekday", "is_weekend", "holiday", "is_planned"];
    private static readonly string[] TimeHeader = ["interval_key", "interval_start", "hour", "minute"];

    /// <summary>A row for each queue; its key is its name, which stays from plan to plan.</summary>
    public static ExportedFile Queues(ExportedPlan plan) => ExportedFile.Table("dim_queue.csv", QueueHeader, writer =>
    {
        foreach (var queue in plan.Queues)
        {
            var target = queue.Settings.Target.ServiceLevel;
            writer.Text(queue.Name).Text(FactTables.NameOf(queue.Settings.Channel)).Number(target?.Fraction ?? double.NaN).Number(target?.AcceptableWait.TotalSeconds ?? double.NaN)
                .Number((double)queue.Settings.Concurrency).EndRow();
        }

        return plan.Queues.Length;
    });

    /// <summary>A row for each agent.</summary>
    public static ExportedFile Agents(ExportedPlan plan) => ExportedFile.Table("dim_agent.csv", AgentHeader, writer =>
    {
        foreach (var agent in plan.Centre.Agents)
        {
            writer.Text(agent.Id).Text(agent.Name).Text(agent.Team).Text(agent.Contract).Text(string.Join('|', agent.Skills)).EndRow();
        }

        return plan.Centre.Agents.Length;
    });

    /// <summary>A row for each date of the plan and of what its shifts run into.</summary>
    public static ExportedFile Dates(ExportedPlan plan) => ExportedFile.Table("dim_date.csv", DateHeader, writer =>
    {
        var starts = plan.Shifts.SelectMany(shift => shift.Activities()).Select(activity => DateOnly.FromDateTime(plan.Local(activity.Span.Start).DateTime));
        var dates = plan.Days.Dates().Concat(starts).Distinct().Order().ToList();
        foreach (var date in dates)
        {
            var moment = date.ToDateTime(TimeOnly.MinValue);
            var weekday = date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;
            writer.Number(StarSchema.KeyOf(date)).Date(date).Number((long)date.Year).Number((long)((date.Month + 2) / 3)).Number((long)date.Month).Number((long)date.Day)
                .Number((long)ISOWeek.GetYear(moment)).Number((long)ISOWeek.GetWeekOfYear(moment)).Number((long)weekday).Text(date.DayOfWeek.ToString()).Number(weekday > 5 ? 1L : 0)
                .Text(plan.Centre.Holidays.NameOf(date)).Number(plan.Days.Contains(date) ? 1L : 0)
                .EndRow();
        }

        return dates.Count;
    });

    /// <summary>A row for each time of day at which an interval or an activity may start: every minute that occurs, and every interval.</summary>
    public static ExportedFile TimesOfDay(ExportedPlan plan) => ExportedFile.Table("dim_interval.csv", TimeHeader, writer =>
    {
        var length = (int)plan.Grid.Length.TotalMinutes;
        var keys = Enumerable.Range(0, MinutesPerDay / length).Select(slot => (long)slot * length)
            .Concat(plan.Shifts.SelectMany(shift => shift.Activities()).Select(activity => StarSchema.KeyOf(plan.Local(activity.Span.Start))))
            .Distinct().Order().ToList();
        foreach (var key in keys)
        {
            writer.Number(key).Text(TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(key)).ToString("HH:mm", CultureInfo.InvariantCulture)).Number(key / 60).Number(key % 60).EndRow();
        }

        return keys.Count;
    });
}
