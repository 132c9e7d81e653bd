namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>Nights are shared out evenly: each that somebody works beyond a share is dearer than the one before. Unit: squares of nights, as of weekends in <see cref="WeekendFairnessRule"/>.</summary>
/// <remarks>A night belongs to the day on which its shift starts. Name the contracts that work nights, so that the others' days are not theirs to share.</remarks>
public sealed record NightFairnessRule : WorkRule
{
    /// <summary>A soft rule: the first night costs half of what a refused preference does.</summary>
    public NightFairnessRule() => Weight = 1;

    /// <inheritdoc/>
    public override string Name => "night-fairness";

    /// <summary>The share of the days looked at whose night anybody may work at no cost, 0 to 1. Default: 0, every one counts.</summary>
    public double Share { get; init => field = RuleArguments.Number(value, 0, 1); }

    /// <summary>How many days before the plan are counted, 0 to 366. Default: 84, as far as they are known.</summary>
    public int LookBack { get; init => field = RuleArguments.Number(value, 0, 366); } = 84;

    /// <summary>When it is night. Default: 23:00 to 06:00.</summary>
    public NightHours Night { get; init; } = NightHours.From23To6;

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
            found.Add(RuleBreach.At(date: null, $"{agent.Name} works {past + planned} nights in {of} days, {past} of them before the plan; a share is {Share * of:0.##}."));
        }
    }

    private (int Past, int Planned, int Of) Count(WorkLine line)
    {
        var nights = new NightLine(line, Night);
        var first = Math.Max(0, line.Calendar.PastDays - LookBack);
        return (nights.Count(first, line.Calendar.PastDays), nights.Count(line.Calendar.PastDays, line.Days.Length), line.Days.Length - first);
    }
}
