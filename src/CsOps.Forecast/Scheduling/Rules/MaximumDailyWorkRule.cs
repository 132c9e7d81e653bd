namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>A shift has at most so many hours of work, overtime included and breaks left out. Unit: hours beyond.</summary>
/// <remarks>A shift is one day's work, also when it runs past midnight. Elapsed time: a night shift is as long on the night the clocks change as on others.</remarks>
public sealed record MaximumDailyWorkRule : WorkRule
{
    /// <inheritdoc/>
    public override string Name => "maximum-daily-work";

    /// <summary>The most work, from a quarter of an hour to 24 hours. Default: 10 hours.</summary>
    public TimeSpan Most { get; init => field = RuleArguments.Length(value, 0.25, 24); } = TimeSpan.FromHours(10);

    /// <inheritdoc/>
    public override double Excess(WorkLine line)
    {
        var minutes = 0;
        for (var day = line.Calendar.PastDays; day < line.Days.Length; day++)
        {
            minutes += Beyond(line.Days[day]);
        }

        return minutes / 60.0;
    }

    /// <inheritdoc/>
    public override void Find(WorkLine line, Agent agent, ICollection<RuleBreach> found)
    {
        for (var day = line.Calendar.PastDays; day < line.Days.Length; day++)
        {
            if (Beyond(line.Days[day]) > 0)
            {
                var date = line.Calendar.DateOf(day);
                found.Add(RuleBreach.At(date, $"{agent.Name} works {line.Days[day].Work / 60.0:0.##} hours on {date:O}; at most {Most.TotalHours:0.##} are allowed."));
            }
        }
    }

    private int Beyond(WorkedDay day) => day.IsWorked ? Math.Max(0, day.Work - (int)Most.TotalMinutes) : 0;
}
