namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>Days off come at least so many in a row. Unit: days missing.</summary>
/// <remarks>Judged where a planned day is worked after days off. Days off before which nothing is known, and those up to the end of the plan, may be of any number; days of absence are off.</remarks>
public sealed record ConsecutiveDaysOffRule : WorkRule
{
    /// <summary>A soft rule: a day off too few costs as much as a missing agent-hour.</summary>
    public ConsecutiveDaysOffRule() => Weight = 10;

    /// <inheritdoc/>
    public override string Name => "consecutive-days-off";

    /// <summary>The least days off in a row, 2 to 28. Default: 2.</summary>
    public int Least { get; init => field = RuleArguments.Number(value, 2, 28); } = 2;

    /// <inheritdoc/>
    public override double Excess(WorkLine line)
    {
        var missing = 0;
        for (var day = line.Calendar.PastDays; day < line.Days.Length; day++)
        {
            missing += Missing(line, day);
        }

        return missing;
    }

    /// <inheritdoc/>
    public override void Find(WorkLine line, Agent agent, ICollection<RuleBreach> found)
    {
        for (var day = line.Calendar.PastDays; day < line.Days.Length; day++)
        {
            if (Missing(line, day) is > 0 and var missing)
            {
                var date = line.Calendar.DateOf(day);
                found.Add(RuleBreach.At(date, $"{agent.Name} has {Least - missing} {(Least - missing == 1 ? "day" : "days")} off in a row before {date:O}; at least {Least} are wanted."));
            }
        }
    }

    private int Missing(WorkLine line, int day)
    {
        var off = 0;
        if (line.Days[day].IsWorked)
        {
            while (off < Least && off < day && !line.Days[day - 1 - off].IsWorked)
            {
                off++;
            }
        }

        return off == 0 || off == day ? 0 : Least - off;
    }
}
