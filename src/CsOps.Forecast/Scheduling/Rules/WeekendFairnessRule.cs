namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>Weekends are shared out evenly: each that somebody works beyond a share is dearer than the one before. Unit: squares of weekends, see the remarks.</summary>
/// <remarks>
/// Excess = <c>(worked − share)² − (worked before the plan − share)²</c>, nothing below the share: the first weekend beyond it costs the weight, the next three times as much, then five times. What a
/// roster costs is least when whoever has worked fewest works next, so that equal shares are cheapest; there is nothing to find where nobody works beyond the share. A weekend is worked
/// when a shift starts on its Saturday or Sunday.
/// </remarks>
public sealed record WeekendFairnessRule : WorkRule
{
    /// <summary>A soft rule: the first weekend costs what a refused preference does.</summary>
    public WeekendFairnessRule() => Weight = 2;

    /// <inheritdoc/>
    public override string Name => "weekend-fairness";

    /// <summary>The share of the weekends looked at that anybody may work at no cost, 0 to 1. Default: 0, every one counts.</summary>
    public double Share { get; init => field = RuleArguments.Number(value, 0, 1); }

    /// <summary>How many weekends before the plan are counted, 0 to 53. Default: 12, as far as they are known.</summary>
    public int LookBack { get; init => field = RuleArguments.Number(value, 0, 53); } = 12;

    /// <inheritdoc/>
    public override double Excess(WorkLine line)
    {
        var (past, planned, of) = Count(line);
        return FairShare.Beyond(past, planned, Share * of);
    }

    /// <inheritdoc/>
    public override void Find(WorkLine line, Agent agent, ICollection<RuleBreach> found)
    {
        var (past, planned, of) = Count(line);
        if (FairShare.Beyond(past, planned, Share * of) > 0)
        {
            found.Add(RuleBreach.At(date: null, $"{agent.Name} works {past + planned} of {of} weekends, {past} of them before the plan; a share is {Share * of:0.##}."));
        }
    }

    private (int Past, int Planned, int Of) Count(WorkLine line)
    {
        var weekends = new WeekendLine(line);
        var (past, planned, of) = (0, 0, 0);
        for (var weekend = 0; weekend < weekends.Count; weekend++)
        {
            // A weekend that ends before the plan began, and its age in weekends.
            var age = (line.Calendar.PastDays - weekends.Saturday(weekend) + 5) / WorkCalendar.DaysOfWeek;
            if (age <= LookBack)
            {
                of++;
                planned += weekends.IsPlanned(weekend) ? 1 : 0;
                past += weekends.IsWorked(weekend) && !weekends.IsPlanned(weekend) ? 1 : 0;
            }
        }

        return (past, planned, of);
    }
}
