using CsOps.Forecast.Scheduling.Solving;

namespace CsOps.Forecast.Scheduling.Explaining;

/// <summary>How many people could be at work in each interval, by the skills that they have: everyone whom some allowed shift of a day without absence brings there.</summary>
internal sealed class PeopleAtOnce
{
    private readonly SchedulingProblem _problem;
    private readonly Dictionary<ulong, int[]> _people = [];

    public PeopleAtOnce(SchedulingProblem problem)
    {
        _problem = problem;
        var groups = new SkillGroups(problem);
        var reach = problem.Contracts.ToDictionary(contract => contract.Name, ReachOf, StringComparer.Ordinal);
        for (var place = 0; place < problem.Agents.Length; place++)
        {
            if (groups.OfAgent(place) is var group && group != SkillGroups.None)
            {
                Add(problem.Agents[place], groups.MaskOf(group), reach[problem.Agents[place].Contract]);
            }
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
        for (var interval = 0; interval < counts.Length; interval++)
        {
            counts[interval] += days.Exists(day => day[interval]) ? 1 : 0;
        }
    }

    /// <summary>The intervals in which a contract's shifts of each day may be at work.</summary>
    private bool[][] ReachOf(Contract contract) => [.. _problem.Days.Dates().Select(date => ReachOn(contract, date))];

    private bool[] ReachOn(Contract contract, DateOnly date)
    {
        var grid = _problem.Grid;
        var reached = new bool[grid.Count];
        foreach (var template in _problem.Templates.Where(template => contract.Allows(template) && template.Paid <= contract.MaxPaidPerWeek))
        {
            foreach (var start in template.Starts().Select(time => LocalClock.InstantOf(date, time, _problem.Zone)))
            {
                var first = Math.Max(0, (start - grid.Start).Ticks / grid.Length.Ticks);
                var end = Math.Min(grid.Count, ((start + template.Length - grid.Start).Ticks + grid.Length.Ticks - 1) / grid.Length.Ticks);
                for (var interval = first; interval < end; interval++)
                {
                    reached[interval] = true;
                }
            }
        }

        return reached;
    }
}
