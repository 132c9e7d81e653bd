namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>Of a weekend an agent works both days or none. Unit: weekends of which one day is worked.</summary>
/// <remarks>A shift belongs to the day on which it starts. A weekend of which a day is before all that is known, or after the plan, is not judged.</remarks>
public sealed record CompleteWeekendsRule : WorkRule
{
    /// <summary>A soft rule: half a weekend costs as much as two missing agent-hours.</summary>
    public CompleteWeekendsRule() => Weight = 20;

    /// <inheritdoc/>
    public override string Name => "complete-weekends";

    /// <inheritdoc/>
    public override double Excess(WorkLine line)
    {
        var weekends = new WeekendLine(line);
        var half = 0;
        for (var weekend = weekends.FirstPlanned; weekend < weekends.Count; weekend++)
        {
            half += weekends.IsHalf(weekend) ? 1 : 0;
        }

        return half;
    }

    /// <inheritdoc/>
    public override void Find(WorkLine line, Agent agent, ICollection<RuleBreach> found)
    {
        var weekends = new WeekendLine(line);
        for (var weekend = weekends.FirstPlanned; weekend < weekends.Count; weekend++)
        {
            if (weekends.IsHalf(weekend))
            {
                var date = line.Calendar.DateOf(weekends.Saturday(weekend));
                found.Add(RuleBreach.At(date, $"{agent.Name} works one day of the weekend of {date:O}; both or none are to be worked."));
            }
        }
    }
}
