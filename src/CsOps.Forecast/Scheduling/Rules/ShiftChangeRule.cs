namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>From one day to the next shifts do not start much earlier, or much later: rotations go forward. Unit: hours beyond.</summary>
/// <remarks>Readings of the local clock are compared, so that clock changes do not matter. After a day off any start will do. On the day of a clock change, starts before it are an hour off.</remarks>
public sealed record ShiftChangeRule : WorkRule
{
    private static readonly TimeOnly Noon = new(12, 0);

    /// <summary>A soft rule: an hour beyond costs half a missing agent-hour.</summary>
    public ShiftChangeRule() => Weight = 5;

    /// <inheritdoc/>
    public override string Name => "shift-change";

    /// <summary>By how much a shift may start earlier than the one of the day before, 0 to 24 hours; 0: never. Default: 2 hours.</summary>
    public TimeSpan Earlier { get; init => field = RuleArguments.Length(value, 0, 24); } = TimeSpan.FromHours(2);

    /// <summary>By how much it may start later, 0 to 24 hours. Default: 24 hours, any.</summary>
    public TimeSpan Later { get; init => field = RuleArguments.Length(value, 0, 24); } = TimeSpan.FromHours(24);

    /// <inheritdoc/>
    public override double Excess(WorkLine line)
    {
        var minutes = 0;
        for (var day = Math.Max(1, line.Calendar.PastDays); day < line.Days.Length; day++)
        {
            minutes += Beyond(Change(line, day));
        }

        return minutes / 60.0;
    }

    /// <inheritdoc/>
    public override void Find(WorkLine line, Agent agent, ICollection<RuleBreach> found)
    {
        for (var day = Math.Max(1, line.Calendar.PastDays); day < line.Days.Length; day++)
        {
            var change = Change(line, day);
            if (Beyond(change) > 0)
            {
                var (date, most) = (line.Calendar.DateOf(day), change < 0 ? Earlier : Later);
                found.Add(RuleBreach.At(
                    date, $"{agent.Name} starts {Math.Abs(change) / 60.0:0.##} hours {(change < 0 ? "earlier" : "later")} on {date:O} than the day before; at most {most.TotalHours:0.##} are wanted."));
            }
        }
    }

    private int Beyond(int change) => Math.Max(0, change < 0 ? -change - (int)Earlier.TotalMinutes : change - (int)Later.TotalMinutes);

    /// <summary>The minutes by which a day's shift starts later on the clock than that of the day before; 0 where one of them is off.</summary>
    private static int Change(WorkLine line, int day)
    {
        var (before, now) = (line.Days[day - 1], line.Days[day]);
        if (!before.IsWorked || !now.IsWorked)
        {
            return 0;
        }

        // Clocks change at night: from noon, the clock and the time that passes agree.
        var noon = line.Calendar.MinutesAt(Noon);
        return now.Start - noon[day] - (before.Start - noon[day - 1]);
    }
}
