using CsOps.Forecast.Scheduling.Rules;

namespace CsOps.Forecast.Scheduling.Explaining;

/// <summary>
/// How many people could be at work in each interval, by the skills that they have: everyone whom some allowed shift of a day without absence, within their hours and pattern,
/// brings there, or who is still there from before the plan.
/// </summary>
internal sealed class PeopleAtOnce
{
    private readonly SchedulingProblem _problem;
    private readonly Dictionary<ulong, int[]> _people = [];
    private readonly ILookup<string, Shift> _carriedOver;

    public PeopleAtOnce(SchedulingProblem problem, CancellationToken cancellationToken)
    {
        _problem = problem;
        _carriedOver = problem.CarriedOver.ToLookup(shift => shift.AgentId, StringComparer.Ordinal);
        var contracts = problem.Contracts.ToDictionary(contract => contract.Name, StringComparer.Ordinal);
        var reach = new Dictionary<string, bool[][]>(StringComparer.Ordinal);
        foreach (var agent in problem.Agents)
        {
            var mask = Enumerable.Range(0, problem.Skills.Length).Where(skill => agent.CanWork(problem.Skills[skill])).Aggregate(0UL, (bits, skill) => bits | (1UL << skill));
            var key = $"{agent.Contract} {OwnHours.TextOf(agent)}";
            cancellationToken.ThrowIfCancellationRequested();
            if (!reach.TryGetValue(key, out var days))
            {
                days = [.. problem.Days.Dates().Select(date => ReachOn(agent, contracts[agent.Contract], date))];
                reach.Add(key, days);
            }

            Add(agent, mask, days);
        }
    }

    /// <summary>The people in an interval who have any of the skills, given as bits.</summary>
    public int With(ulong skills, int interval)
    {
        var people = 0;
        foreach (var (mask, counts) in _people)
        {
            people += (mask & skills) != 0 ? counts[interval] : 0;
        }

        return people;
    }

    private void Add(Agent agent, ulong mask, bool[][] reach)
    {
        if (!_people.TryGetValue(mask, out var counts))
        {
            counts = new int[_problem.Grid.Count];
            _people.Add(mask, counts);
        }

        var days = Enumerable.Range(0, reach.Length).Where(day => !agent.IsAbsent(_problem.Days.First.AddDays(day))).Select(day => reach[day]).ToList();
        foreach (var shift in _carriedOver[agent.Id])
        {
            var there = new bool[counts.Length];
            Reach(there, shift.Span.Start, shift.Span.Length);
            days.Add(there);
        }

        for (var interval = 0; interval < counts.Length; interval++)
        {
            counts[interval] += days.Exists(day => day[interval]) ? 1 : 0;
        }
    }

    /// <summary>The intervals in which a shift of a day may be at work, absence aside.</summary>
    private bool[] ReachOn(Agent agent, Contract contract, DateOnly date)
    {
        var zone = agent.Zone ?? _problem.Zone;
        var reached = new bool[_problem.Grid.Count];
        var spans = AvailableSpans.On(date, agent, zone);
        var pattern = _problem.Patterns.FirstOrDefault(one => one.Name == agent.Pattern)?.On(date, agent.PatternOffset);
        foreach (var template in _problem.Templates.Where(template => template.IsOn(date) && contract.Allows(template) && template.Paid <= contract.MaxPaidPerWeek && pattern?.Allows(template.Name) != false))
        {
            foreach (var start in template.Starts().Select(time => LocalClock.InstantOf(date, time, zone)))
            {
                if (spans is null || spans.Exists(span => start >= span.Start && start + template.Length <= span.End))
                {
                    Reach(reached, start, template.Length);
                }
            }
        }

        return reached;
    }

    /// <summary>Marks the intervals that a shift touches.</summary>
    private void Reach(bool[] reached, DateTimeOffset start, TimeSpan length)
    {
        var grid = _problem.Grid;
        var first = (int)Math.Max(0, (start - grid.Start).Ticks / grid.Length.Ticks);
        var end = (int)Math.Min(grid.Count, ((start + length - grid.Start).Ticks + grid.Length.Ticks - 1) / grid.Length.Ticks);
        reached.AsSpan(first, Math.Max(0, end - first)).Fill(value: true);
    }
}
