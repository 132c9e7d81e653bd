using CsOps.Forecast.Queueing.Transient.Kolmogorov;

namespace CsOps.Forecast.Queueing.Transient.Search;

/// <summary>
/// Staffs a day from its first interval to its last. Of all ways to staff it so far it keeps, for each number of agent-intervals, the one
/// that leaves the least behind; and goes on with the fewest agents that meet the next interval's target, one more, and two more.
/// </summary>
internal sealed class BeamSearch(StaffingProblem problem, int[] guesses)
{
    /// <summary>Ways that are kept, by agent-intervals above the fewest.</summary>
    private const int Width = 8;

    /// <summary>Agents tried above the fewest.</summary>
    private const int Extra = 2;

    /// <summary>The most agents tried where an interval has no target.</summary>
    private const int MostFree = 24;

    private double _guessRatio = 1;

    public int[] Run()
    {
        var empty = new ForwardFlow();
        empty.StartEmpty();
        List<BeamNode> beam =
        [
            new() { Before = null, Agents = 0, Total = 0, End = empty, Trace = null, LeftBehind = 0, ServiceLevel = 1 },
        ];
        for (var i = 0; i < problem.Count; i++)
        {
            var children = Expand(beam, i, mustMeet: true);
            beam = Best(children.Count > 0 ? children : Expand(beam, i, mustMeet: false));
        }

        return Staffing(beam.MinBy(node => node.Total)!);
    }

    private List<BeamNode> Expand(List<BeamNode> beam, int i, bool mustMeet)
    {
        var children = new List<BeamNode>();
        var guess = (int)Math.Round(guesses[i] * _guessRatio);
        foreach (var node in beam)
        {
            var tried = new Dictionary<int, BeamNode>();
            if (problem.HasTarget[i])
            {
                guess = Fewest(node, i, guess, tried);
                _guessRatio = guesses[i] > 0 ? Math.Clamp((double)guess / guesses[i], 0.05, 5) : _guessRatio;
            }

            var (least, most) = problem.HasTarget[i] ? (guess, guess + Extra) : Free(node, i);
            for (var agents = least; agents <= Math.Min(most, problem.Most[i]); agents++)
            {
                if (!mustMeet || MeetsBefore(node, i, agents))
                {
                    children.Add(Child(node, i, agents, tried));
                }
            }
        }

        return children;
    }

    /// <summary>Without a target: from nobody to enough for all work that is there and arrives.</summary>
    private (int Least, int Most) Free(BeamNode node, int i)
    {
        var rates = problem.Rates[i];
        var work = (node.LeftBehind / problem.Clock.IntervalSeconds) + rates.ArrivalRate;
        var enough = (int)Math.Min(1e6, Math.Ceiling(work / rates.ServiceRate) + 2);
        return (problem.Least[i], Math.Max(problem.Least[i], Math.Min(enough, problem.Least[i] + MostFree)));
    }

    private bool MeetsBefore(BeamNode node, int i, int agents) =>
        node.Trace is null || problem.IsMet(i - 1, problem.ServiceLevelOf(node.Trace, i - 1, agents));

    /// <summary>The fewest agents with which the interval can meet its target, from a guess; the most that are allowed where none can.</summary>
    private int Fewest(BeamNode node, int i, int guess, Dictionary<int, BeamNode> tried)
    {
        var (least, most) = (problem.Least[i], problem.Most[i]);
        var agents = Math.Clamp(guess, least, most);
        var step = 1;
        if (IsMet(node, i, agents, tried))
        {
            most = agents;
            while (agents > least && IsMet(node, i, agents = Math.Max(least, agents - step), tried))
            {
                (most, step) = (agents, 2 * step);
            }
        }
        else
        {
            while (agents < most && !IsMet(node, i, agents = Math.Min(most, agents + step), tried))
            {
                (least, step) = (agents + 1, 2 * step);
            }

            most = agents;
        }

        least = Math.Max(least, most - step);
        while (least < most)
        {
            var middle = least + ((most - least) / 2);
            (least, most) = IsMet(node, i, middle, tried) ? (least, middle) : (middle + 1, most);
        }

        return most;
    }

    private bool IsMet(BeamNode node, int i, int agents, Dictionary<int, BeamNode> tried)
    {
        var child = Child(node, i, agents, tried);
        return problem.IsMet(i, child.ServiceLevel);
    }

    private BeamNode Child(BeamNode node, int i, int agents, Dictionary<int, BeamNode> tried)
    {
        if (tried.TryGetValue(agents, out var known))
        {
            return known;
        }

        var flow = new ForwardFlow();
        flow.CopyFrom(node.End);
        var trace = new IntervalTrace();
        problem.Run(flow, trace, i, node.Agents, agents);
        var child = new BeamNode
        {
            Before = node,
            Agents = agents,
            Total = node.Total + agents,
            End = flow,
            Trace = trace,
            LeftBehind = flow.MeanInSystem(),
            ServiceLevel = problem.HasTarget[i] ? problem.BestServiceLevelOf(trace, i) : 1,
        };
        tried.Add(agents, child);
        return child;
    }

    /// <summary>Of each number of agent-intervals the way that leaves the least behind, if that is less, or its last interval better, than with fewer.</summary>
    private static List<BeamNode> Best(List<BeamNode> children)
    {
        var best = new List<BeamNode>();
        var (leftBehind, level) = (double.PositiveInfinity, 0.0);
        foreach (var child in children.OrderBy(child => child.Total).ThenBy(child => child.LeftBehind))
        {
            var isNew = best.Count == 0 || (child.Total > best[^1].Total && child.Total < best[0].Total + Width);
            if (isNew && (child.LeftBehind < leftBehind || child.ServiceLevel > level))
            {
                best.Add(child);
                (leftBehind, level) = (Math.Min(leftBehind, child.LeftBehind), Math.Max(level, child.ServiceLevel));
            }
        }

        return best;
    }

    private int[] Staffing(BeamNode? last)
    {
        var agents = new int[problem.Count];
        for (var i = problem.Count - 1; i >= 0; i--)
        {
            agents[i] = last!.Agents;
            last = last.Before;
        }

        return agents;
    }
}
