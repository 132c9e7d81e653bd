namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>Over some weeks a night worker works at most so many hours on average in 24, the weekly day of rest left out. Unit: hours beyond, of all the weeks together.</summary>
/// <remarks>
/// <c>work / (6 days · weeks) ≤ Most</c>: the directive leaves the weekly rest out of the average, one day of every seven. Weeks, and days of absence, are taken as by
/// <see cref="AverageWeeklyHoursRule"/>. A night worker is whoever, in the weeks of the average, works <see cref="NightsPerWeek"/> nights a week.
/// </remarks>
public sealed record NightAverageRule : WorkRule
{
    private const int WorkingDays = WorkCalendar.DaysOfWeek - 1;

    /// <inheritdoc/>
    public override string Name => "night-average";

    /// <summary>The most work in 24 hours, from an hour to 24 hours. Default: 8 hours.</summary>
    public TimeSpan Most { get; init => field = RuleArguments.Length(value, 1, 24); } = TimeSpan.FromHours(8);

    /// <summary>The weeks of the average, 1 to 53. Default: 17, four months.</summary>
    public int Weeks { get; init => field = RuleArguments.Number(value, 1, 53); } = 17;

    /// <summary>The nights a week, on average, that make a night worker: over 0 up to 7. Default: 1.</summary>
    public double NightsPerWeek { get; init => field = RuleArguments.Number(value, double.Epsilon, 7); } = 1;

    /// <summary>When it is night. Default: 23:00 to 06:00.</summary>
    public NightHours Night { get; init; } = NightHours.From23To6;

    /// <inheritdoc/>
    public override double Excess(WorkLine line)
    {
        var nights = new NightLine(line, Night);
        var minutes = 0;
        for (var week = line.Calendar.PastDays; week < line.Days.Length; week += WorkCalendar.DaysOfWeek)
        {
            minutes += Beyond(new WeeklyWork(line, week, Weeks), nights);
        }

        return minutes / 60.0;
    }

    /// <inheritdoc/>
    public override void Find(WorkLine line, Agent agent, ICollection<RuleBreach> found)
    {
        var nights = new NightLine(line, Night);
        for (var week = line.Calendar.PastDays; week < line.Days.Length; week += WorkCalendar.DaysOfWeek)
        {
            var work = new WeeklyWork(line, week, Weeks);
            if (Beyond(work, nights) > 0)
            {
                var average = work.Minutes / 60.0 / WorkingDays / work.Weeks;
                found.Add(RuleBreach.At(
                    line.Calendar.DateOf(week),
                    $"{agent.Name} works at night, and {average:0.##} hours in 24 on average over the {work.Weeks:0.##} weeks from {line.Calendar.DateOf(work.First):O}; at most {Most.TotalHours:0.##} are allowed."));
            }
        }
    }

    private int Beyond(WeeklyWork work, NightLine nights)
    {
        var beyond = work.Beyond(Most.TotalMinutes * WorkingDays);
        return beyond > 0 && work.NightsOf(nights) >= NightsPerWeek * work.Weeks ? beyond : 0;
    }
}
