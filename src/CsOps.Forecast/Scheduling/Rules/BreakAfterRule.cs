namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>A shift with more than so many hours of work has breaks of so much altogether, and no stretch of work without one is too long. Unit: hours of break missing, and of stretches beyond.</summary>
/// <remarks>All breaks count, paid or not, however short. A law that asks for more break after more hours takes two of these rules.</remarks>
public sealed record BreakAfterRule : WorkRule
{
    /// <inheritdoc/>
    public override string Name => "break-after";

    /// <summary>The work, breaks left out, beyond which there must be breaks: from 0 to 24 hours. A law that says "from four hours on" is 3 hours 59 minutes here. Default: 6 hours.</summary>
    public TimeSpan After { get; init => field = RuleArguments.Length(value, 0, 24); } = TimeSpan.FromHours(6);

    /// <summary>The least break of such a shift altogether, from 0 to 8 hours. Default: 30 minutes.</summary>
    public TimeSpan Break { get; init => field = RuleArguments.Length(value, 0, 8); } = TimeSpan.FromMinutes(30);

    /// <summary>The longest stretch of work without a break in any shift, from a quarter of an hour to 24 hours. Default: 24 hours, any.</summary>
    public TimeSpan LongestStretch { get; init => field = RuleArguments.Length(value, 0.25, 24); } = TimeSpan.FromHours(24);

    /// <inheritdoc/>
    public override double Excess(WorkLine line)
    {
        var minutes = 0;
        for (var day = line.Calendar.PastDays; day < line.Days.Length; day++)
        {
            minutes += MissingBreak(line.Days[day]) + TooLong(line.Days[day]);
        }

        return minutes / 60.0;
    }

    /// <inheritdoc/>
    public override void Find(WorkLine line, Agent agent, ICollection<RuleBreach> found)
    {
        for (var place = line.Calendar.PastDays; place < line.Days.Length; place++)
        {
            var (day, date) = (line.Days[place], line.Calendar.DateOf(place));
            if (MissingBreak(day) > 0)
            {
                found.Add(RuleBreach.At(
                    date, $"{agent.Name} has {day.Pause} minutes of break in {day.Work / 60.0:0.##} hours of work on {date:O}; at least {Break.TotalMinutes:0} are required after {After.TotalHours:0.##} hours."));
            }

            if (TooLong(day) > 0)
            {
                found.Add(RuleBreach.At(
                    date, $"{agent.Name} works {day.LongestStretch / 60.0:0.##} hours without a break on {date:O}; at most {LongestStretch.TotalHours:0.##} are allowed."));
            }
        }
    }

    private int MissingBreak(WorkedDay day) => day.IsWorked && day.Work > (int)After.TotalMinutes ? Math.Max(0, (int)Break.TotalMinutes - day.Pause) : 0;

    private int TooLong(WorkedDay day) => day.IsWorked ? Math.Max(0, day.LongestStretch - (int)LongestStretch.TotalMinutes) : 0;
}
