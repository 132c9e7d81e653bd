using System.Collections.Immutable;

namespace CsOps.Forecast.Queueing.Backlog;

/// <summary>Looks for fewer agents by interval than are known to be enough, by the rule of <see cref="BacklogStaffing"/>.</summary>
internal sealed class HourlySearch
{
    /// <summary>The part of all work that is rounding, as in <see cref="FluidBacklog"/>.</summary>
    private const double Rounding = 1e-12;

    /// <summary>The part of an agent that is rounding in a bound: wide, since it may only keep more states.</summary>
    private const double Slack = 1e-6;

    private readonly BacklogClass _work;
    private readonly ImmutableArray<double> _perAgent;
    private readonly ImmutableArray<double> _capacity;
    private readonly ImmutableArray<DueWork>[] _due;
    private readonly double _mayBeLate;
    private readonly double _allDue;
    private readonly double _rounding;

    /// <summary>The most capacity without agents from each interval on, and the most that one agent does in any of them.</summary>
    private readonly (double Capacity, double PerAgent)[] _ahead;

    public HourlySearch(BacklogClass work, ImmutableArray<double> perAgent, ImmutableArray<double> capacity)
    {
        (_work, _perAgent, _capacity) = (work, perAgent, capacity);
        _due = DueWork.ByInterval(work);
        var counted = _due.Sum(parts => parts.Sum(part => part.To - part.From));
        _allDue = work.OpeningBacklog + counted;
        _rounding = Rounding * (work.OpeningBacklog + work.Arrivals.Sum());
        _mayBeLate = ((1 - work.Share) * counted) + (1e-12 * counted);
        _ahead = new (double, double)[perAgent.Length + 1];
        for (var i = perAgent.Length - 1; i >= 0; i--)
        {
            _ahead[i] = (_ahead[i + 1].Capacity + capacity[i], Math.Max(_ahead[i + 1].PerAgent, perAgent[i]));
        }
    }

    /// <summary>The best agents by interval with at most <paramref name="most"/> in each; those known where there are no better.</summary>
    public HourlyAgents Improve(HourlyAgents known, int most)
    {
        var total = known.AgentIntervals;
        var levels = new List<List<StaffedState>>(_perAgent.Length + 1) { new() { new StaffedState(_work.OpeningBacklog, 0, 0, 0, -1) } };
        var arrived = _work.OpeningBacklog;
        for (var i = 0; i < _perAgent.Length; i++)
        {
            var next = Undominated(Next(levels[i], i, arrived, most, total));
            if (next.Count == 0 || next.Count > BacklogStaffing.MostStates)
            {
                return known with { IsProven = next.Count == 0 };
            }

            levels.Add(next);
            arrived += _work.Arrivals[i];
        }

        return new HourlyAgents(Follow(levels), IsProven: true);
    }

    /// <summary>The states at the end of an interval from which fewer agents in all are still possible.</summary>
    private List<StaffedState> Next(List<StaffedState> states, int i, double arrived, int most, long total)
    {
        var next = new List<StaffedState>();
        var limit = _perAgent[i] > 0 ? most : 0;
        for (var s = 0; s < states.Count; s++)
        {
            for (var agents = 0; agents <= limit && states[s].Used + agents < total; agents++)
            {
                var after = After(states[s], i, arrived, agents) with { From = s };
                if (after.Late <= _mayBeLate && after.Used + StillNeeded(after, i + 1, arrived + _work.Arrivals[i]) < total)
                {
                    next.Add(after);
                }

                if (after.Backlog == 0 && after.Late == states[s].Late)
                {
                    break; // More agents only cost more.
                }
            }
        }

        return next;
    }

    private StaffedState After(StaffedState state, int i, double arrived, int agents)
    {
        var capacity = _capacity[i] + (agents * _perAgent[i]);
        var late = state.Late;
        foreach (var part in _due[i])
        {
            late += part.Late(arrived + _rounding, state.Backlog, _work.Arrivals[i], capacity);
        }

        var backlog = Math.Max(0, state.Backlog + _work.Arrivals[i] - capacity);
        return state with { Backlog = backlog, Late = late, Used = state.Used + agents, Agents = agents };
    }

    /// <summary>Agent-intervals that are needed at least from interval <paramref name="i"/> on: as if nobody were idle and all that may be late were never done.</summary>
    private double StillNeeded(StaffedState state, int i, double arrived)
    {
        var work = _allDue - (_mayBeLate - state.Late) - (arrived - state.Backlog) - _ahead[i].Capacity;
        return work <= 0 ? 0 : Math.Ceiling((work / _ahead[i].PerAgent) - Slack);
    }

    /// <summary>Drops every state for which another has used no more agents, done no less and been late no more.</summary>
    private static List<StaffedState> Undominated(List<StaffedState> states)
    {
        states.Sort((a, b) => (a.Used, a.Backlog, a.Late).CompareTo((b.Used, b.Backlog, b.Late)));
        var kept = new List<StaffedState>();
        var frontier = new SortedList<double, double>(); // The least late of each backlog, falling as the backlog grows.
        foreach (var state in states)
        {
            var at = FirstAbove(frontier, state.Backlog);
            if (at > 0 && frontier.GetValueAtIndex(at - 1) <= state.Late)
            {
                continue;
            }

            while (at < frontier.Count && frontier.GetValueAtIndex(at) >= state.Late)
            {
                frontier.RemoveAt(at);
            }

            frontier[state.Backlog] = state.Late;
            kept.Add(state);
        }

        return kept;
    }

    private static int FirstAbove(SortedList<double, double> frontier, double backlog)
    {
        var (low, high) = (0, frontier.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = frontier.GetKeyAtIndex(middle) <= backlog ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static ImmutableArray<int> Follow(List<List<StaffedState>> levels)
    {
        var agents = new int[levels.Count - 1];
        var state = levels[^1].MinBy(s => s.Used);
        for (var i = agents.Length - 1; i >= 0; i--)
        {
            agents[i] = state.Agents;
            state = levels[i][state.From];
        }

        return [.. agents];
    }
}
