namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>On average over some weeks an agent works at most so many hours a week, overtime included. Unit: hours beyond, of all the weeks together.</summary>
/// <remarks>
/// Judged for every planned week together with those before it, as far back as the shifts of whole weeks are known; unknown weeks are left out of the average, which then is of fewer. Weeks are
/// counted from the problem's first day, and one that the plan does not hold whole counts as whole. Work is time at work, breaks left out. Laws leave days of holiday and sickness out of the average;
/// here they are days without work, so that after an absence the rule is milder than the law.
/// </remarks>
public sealed record AverageWeeklyHoursRule : WorkRule
{
    /// <inheritdoc/>
    public override string Name => "average-weekly-hours";

    /// <summary>The most work a week, from an hour to seven days. Default: 48 hours.</summary>
    public TimeSpan Most { get; init => field = RuleArguments.Length(value, 1, 168); } = TimeSpan.FromHours(48);

    /// <summary>The weeks of the average, 1 to 53. Default: 17, four months.</summary>
    public int Weeks { get; init => field = RuleArguments.Number(value, 1, 53); } = 17;

    /// <inheritdoc/>
    public override double Excess(WorkLine line)
    {
        var minutes = 0;
        for (var week = line.Calendar.PastDays; week < line.Days.Length; week += WorkCalendar.DaysOfWeek)
        {
            minutes += WeeklyWork.Beyond(line, WeeklyWork.FirstOf(line, week, Weeks), week, Most.TotalMinutes);
        }

        return minutes / 60.0;
    }

    /// <inheritdoc/>
    public override void Find(WorkLine line, Agent agent, ICollection<RuleBreach> found)
    {
        for (var week = line.Calendar.PastDays; week < line.Days.Length; week += WorkCalendar.DaysOfWeek)
        {
            var first = WeeklyWork.FirstOf(line, week, Weeks);
            if (WeeklyWork.Beyond(line, first, week, Most.TotalMinutes) > 0)
            {
                var weeks = WeeklyWork.Weeks(first, week);
                var average = WeeklyWork.Minutes(line, first, WeeklyWork.EndOf(line, week)) / 60.0 / weeks;
                found.Add(RuleBreach.At(
                    line.Calendar.DateOf(week),
                    $"{agent.Name} works {average:0.##} hours a week on average over the {weeks} weeks from {line.Calendar.DateOf(first):O}; at most {Most.TotalHours:0.##} are allowed."));
            }
        }
    }
}
