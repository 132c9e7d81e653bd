namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>The agent works at most the contract's number of days in a row, over the ends of weeks too.</summary>
internal sealed class MaximumConsecutiveDaysRule : AgentRule
{
    public override string Name => "maximum-consecutive-days";

    protected override IEnumerable<RuleViolation> FindViolations(AgentRoster roster)
    {
        var most = roster.Contract.MaxConsecutiveDays;
        foreach (var (first, length) in Runs(roster))
        {
            if (length > most && first.AddDays(length) > roster.Problem.Days.First)
            {
                yield return Violation(
                    roster, first, $"{roster.Agent.Name} works {length} days in a row from {first:O}; at most {most} are allowed.", length - most);
            }
        }
    }

    private static IEnumerable<(DateOnly First, int Length)> Runs(AgentRoster roster)
    {
        // The number of a date less its place among the days worked is the same along a run.
        return roster.Past.Concat(roster.Shifts).Select(s => s.Date).Distinct().Order()
            .Select((date, place) => (Date: date, Run: date.DayNumber - place))
            .GroupBy(d => d.Run)
            .Select(run => (run.First().Date, run.Count()));
    }
}
