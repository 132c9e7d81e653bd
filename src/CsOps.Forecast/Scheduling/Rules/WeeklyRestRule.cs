namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>In every seven days there is a long uninterrupted rest. Unit: hours of rest missing.</summary>
/// <remarks>
/// The periods are the weeks counted from the problem's first day, or, when <see cref="Rolling"/>, any seven days from midnight to midnight. A rest may reach over the ends of its period, as long as
/// <see cref="Inside"/> of it lies within: a Sunday off and the hours before and after it are Sunday's week's. What comes after the plan is free, and what breaks the rule without the plan is not blamed on
/// it: of the period before the plan only that is judged which planned shifts cut short. A last period that the plan does not hold whole is not judged. Days of absence are rest.
/// </remarks>
public sealed record WeeklyRestRule : WorkRule
{
    /// <inheritdoc/>
    public override string Name => "weekly-rest";

    /// <summary>The least rest, from a minute to seven days. Default: 35 hours, a day and the daily rest before it.</summary>
    public TimeSpan Rest { get; init => field = RuleArguments.Length(value, 1 / 60.0, 168); } = TimeSpan.FromHours(35);

    /// <summary>How much of the rest must lie within its period, from 0 to seven days; no more than <see cref="Rest"/> counts. Default: 24 hours.</summary>
    public TimeSpan Inside { get; init => field = RuleArguments.Length(value, 0, 168); } = TimeSpan.FromHours(24);

    /// <summary>The days of a period, 2 to 28. Default: 7.</summary>
    public int Days { get; init => field = RuleArguments.Number(value, 2, 28); } = WorkCalendar.DaysOfWeek;

    /// <summary>Whether a period begins with every day. Default: false, one follows the other.</summary>
    public bool Rolling { get; init; }

    /// <inheritdoc/>
    public override double Excess(WorkLine line)
    {
        var hours = 0.0;
        for (var first = First(line); first + Days <= line.Days.Length; first += Rolling ? 1 : Days)
        {
            hours += Missing(line, first);
        }

        return hours;
    }

    /// <inheritdoc/>
    public override void Find(WorkLine line, Agent agent, ICollection<RuleBreach> found)
    {
        for (var first = First(line); first + Days <= line.Days.Length; first += Rolling ? 1 : Days)
        {
            if (Missing(line, first) is > 0 and var missing)
            {
                var date = line.Calendar.DateOf(first);
                found.Add(RuleBreach.At(
                    date, $"{agent.Name} lacks {missing:0.##} of the {Rest.TotalHours:0.##} hours of uninterrupted rest that the {Days} days from {date:O} must hold."));
            }
        }
    }

    /// <summary>The first period of which planned shifts may cut short the rest.</summary>
    private int First(WorkLine line)
    {
        var first = line.Calendar.PastDays - Days;
        return first >= 0 ? first : Rolling ? 0 : line.Calendar.PastDays;
    }

    private double Missing(WorkLine line, int first)
    {
        var missing = Missing(line, first, line.Days.Length);
        return missing == 0 ? 0 : Math.Max(0, missing - Missing(line, first, line.Calendar.PastDays)) / 60.0;
    }

    /// <summary>The minutes that the best rest of a period lacks, when all days from <paramref name="known"/> on are off.</summary>
    private int Missing(WorkLine line, int first, int known)
    {
        var midnight = line.Calendar.MinutesAt(TimeOnly.MinValue);
        var (from, until) = (midnight[first], midnight[first + Days]);
        var (missing, at) = ((int)Rest.TotalMinutes, EndBefore(line, Math.Min(first, known)));
        for (var day = first; missing > 0 && day < known && at < until; day++)
        {
            if (line.Days[day].IsWorked)
            {
                missing = Math.Min(missing, Missing(at, line.Days[day].Start, from, until));
                at = Math.Max(at, line.Days[day].End);
            }
        }

        // Nothing is known to follow.
        return at < until ? Math.Min(missing, Missing(at, int.MaxValue / 2, from, until)) : missing;
    }

    /// <summary>The minutes that one rest lacks for one period.</summary>
    private int Missing(int start, int end, int from, int until)
    {
        var inside = (int)Math.Min(Inside.TotalMinutes, Rest.TotalMinutes) - (Math.Min(end, until) - Math.Max(start, from));
        return Math.Max(0, Math.Max((int)Rest.TotalMinutes - (end - start), inside));
    }

    /// <summary>The end of the last shift before a day; long ago where none is known.</summary>
    private static int EndBefore(WorkLine line, int day)
    {
        while (--day >= 0)
        {
            if (line.Days[day].IsWorked)
            {
                return line.Days[day].End;
            }
        }

        return int.MinValue / 2;
    }
}
