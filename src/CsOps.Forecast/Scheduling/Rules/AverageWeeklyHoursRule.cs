namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>On average over some weeks an agent works at most so many hours a week, overtime included. Unit: hours beyond, of all the weeks together.</summary>
/// <remarks>
/// Judged for every planned week together with those before it, <c>work / weeks ≤ Most</c>. Of the weeks before the plan those count of which rosters are known of every day
/// (<see cref="SchedulingProblem.KnownDays"/>), from that of the agent's first shift on: gaps between plans and the time before somebody came are no weeks without work. Days of absence are left out,
/// work on them is not: a week with two of them is five sevenths of one, and an average of less than a week is one of a week. Weeks are counted from the problem's first day, and one that the plan does
/// not hold whole counts as whole. Work is time at work, breaks left out.
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
            minutes += new WeeklyWork(line, week, Weeks).Beyond(Most.TotalMinutes);
        }

        return minutes / 60.0;
    }

    /// <inheritdoc/>
    public override void Find(WorkLine line, Agent agent, ICollection<RuleBreach> found)
    {
        for (var week = line.Calendar.PastDays; week < line.Days.Length; week += WorkCalendar.DaysOfWeek)
        {
            var work = new WeeklyWork(line, week, Weeks);
            if (work.Beyond(Most.TotalMinutes) > 0)
            {
                var average = work.Minutes / 60.0 / work.Weeks;
                found.Add(RuleBreach.At(
                    line.Calendar.DateOf(week),
                    $"{agent.Name} works {average:0.##} hours a week on average over the {work.Weeks:0.##} weeks from {line.Calendar.DateOf(work.First):O}; at most {Most.TotalHours:0.##} are allowed."));
            }
        }
    }
}
