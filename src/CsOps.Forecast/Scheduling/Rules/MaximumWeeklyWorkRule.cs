namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>In each planned week an agent works at most so many hours, overtime included and breaks left out. Unit: hours beyond.</summary>
/// <remarks>Weeks are counted from the problem's first day. Unlike a contract's most paid time it is about time at work, whatever is paid of it.</remarks>
public sealed record MaximumWeeklyWorkRule : WorkRule
{
    /// <inheritdoc/>
    public override string Name => "maximum-weekly-work";

    /// <summary>The most work, from an hour to seven days. Default: 60 hours.</summary>
    public TimeSpan Most { get; init => field = RuleArguments.Length(value, 1, 168); } = TimeSpan.FromHours(60);

    /// <inheritdoc/>
    public override double Excess(WorkLine line)
    {
        var minutes = 0;
        for (var week = line.Calendar.PastDays; week < line.Days.Length; week += WorkCalendar.DaysOfWeek)
        {
            minutes += new WeeklyWork(line, week, 1).Beyond(Most.TotalMinutes);
        }

        return minutes / 60.0;
    }

    /// <inheritdoc/>
    public override void Find(WorkLine line, Agent agent, ICollection<RuleBreach> found)
    {
        for (var week = line.Calendar.PastDays; week < line.Days.Length; week += WorkCalendar.DaysOfWeek)
        {
            if (new WeeklyWork(line, week, 1).Beyond(Most.TotalMinutes) is > 0 and var beyond)
            {
                var date = line.Calendar.DateOf(week);
                found.Add(RuleBreach.At(date, $"{agent.Name} works {Most.TotalHours + (beyond / 60.0):0.##} hours in the week of {date:O}; at most {Most.TotalHours:0.##} are allowed."));
            }
        }
    }
}
