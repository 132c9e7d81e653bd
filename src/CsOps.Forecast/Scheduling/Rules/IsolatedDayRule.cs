namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>No day is worked between two off, and none is off between two worked. Unit: days.</summary>
/// <remarks>The first day known and the last one planned have but one neighbour, and are not judged.</remarks>
public sealed record IsolatedDayRule : WorkRule
{
    /// <summary>A soft rule: a day alone costs as much as a missing agent-hour.</summary>
    public IsolatedDayRule() => Weight = 10;

    /// <inheritdoc/>
    public override string Name => "isolated-day";

    /// <summary>Whether a single day worked is one. Default: true.</summary>
    public bool Worked { get; init; } = true;

    /// <summary>Whether a single day off is one. Default: true.</summary>
    public bool Off { get; init; } = true;

    /// <inheritdoc/>
    public override double Excess(WorkLine line)
    {
        var isolated = 0;
        for (var day = First(line); day + 1 < line.Days.Length; day++)
        {
            isolated += IsIsolated(line, day) ? 1 : 0;
        }

        return isolated;
    }

    /// <inheritdoc/>
    public override void Find(WorkLine line, Agent agent, ICollection<RuleBreach> found)
    {
        for (var day = First(line); day + 1 < line.Days.Length; day++)
        {
            if (IsIsolated(line, day))
            {
                var date = line.Calendar.DateOf(day);
                found.Add(RuleBreach.At(
                    date, line.Days[day].IsWorked ? $"{agent.Name} works on {date:O} between two days off." : (FormattableString)$"{agent.Name} has {date:O} off between two days worked."));
            }
        }
    }

    private static int First(WorkLine line) => Math.Max(1, line.Calendar.PastDays - 1);

    private bool IsIsolated(WorkLine line, int day)
    {
        var worked = line.Days[day].IsWorked;
        return (worked ? Worked : Off) && line.Days[day - 1].IsWorked != worked && line.Days[day + 1].IsWorked != worked;
    }
}
