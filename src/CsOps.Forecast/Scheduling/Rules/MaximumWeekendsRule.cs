namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>Of any so many weekends in a row an agent works at most some. Unit: weekends too many.</summary>
/// <remarks>
/// A weekend is worked when a shift starts on its Saturday or Sunday. One that is planned is too many when, with those before it, past ones too, there are more than <see cref="Most"/>; weekends of which
/// nothing is known count as free.
/// </remarks>
public sealed record MaximumWeekendsRule : WorkRule
{
    /// <inheritdoc/>
    public override string Name => "maximum-weekends";

    /// <summary>The most weekends worked, 0 to 52. Default: 2.</summary>
    public int Most { get; init => field = RuleArguments.Number(value, 0, 52); } = 2;

    /// <summary>Of this many in a row, 1 to 53. Default: 4.</summary>
    public int Of { get; init => field = RuleArguments.Number(value, 1, 53); } = 4;

    /// <inheritdoc/>
    public override double Excess(WorkLine line)
    {
        var weekends = new WeekendLine(line);
        var beyond = 0;
        for (var weekend = weekends.FirstPlanned; weekend < weekends.Count; weekend++)
        {
            beyond += weekends.IsPlanned(weekend) && Worked(weekends, weekend) > Most ? 1 : 0;
        }

        return beyond;
    }

    /// <inheritdoc/>
    public override void Find(WorkLine line, Agent agent, ICollection<RuleBreach> found)
    {
        var weekends = new WeekendLine(line);
        for (var weekend = weekends.FirstPlanned; weekend < weekends.Count; weekend++)
        {
            if (weekends.IsPlanned(weekend) && Worked(weekends, weekend) is var worked && worked > Most)
            {
                var date = line.Calendar.DateOf(weekends.Saturday(weekend));
                found.Add(RuleBreach.At(date, $"{agent.Name} works {worked} of the {Of} weekends up to that of {date:O}; at most {Most} are allowed."));
            }
        }
    }

    private int Worked(WeekendLine weekends, int last)
    {
        var worked = 0;
        for (var weekend = Math.Max(0, last - Of + 1); weekend <= last; weekend++)
        {
            worked += weekends.IsWorked(weekend) ? 1 : 0;
        }

        return worked;
    }
}
