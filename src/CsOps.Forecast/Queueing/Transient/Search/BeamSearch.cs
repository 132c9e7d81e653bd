using CsOps.Forecast.Queueing.Transient.Kolmogorov;

namespace CsOps.Forecast.Queueing.Transient.Search;

/// <summary>
/// Staffs a day from its first interval to its last. Of all ways to staff it so far it keeps, for each number of agent-intervals, the one
/// that leaves the least behind; and goes on with the fewest agents that meet the next interval's target, one more, and two more.
/// </summary>
internal sealed class BeamSearch(StaffingProblem problem)
{
    private readonly int _lastTarget = Array.LastIndexOf(problem.HasTarget, true);

    private double _guessRatio = 1;

    /// <summary>The way with the fewest agents that is found, from the first interval to the last.</summary>
    public BeamNode[] Run()
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
            beam = Best(children.Count > 0 ? children : Expand(beam, i, mustMeet: false), SearchBreadth.Of(problem.WeightOf(i)).Width);
        }

        return Path(beam.MinBy(node => node.Total)!);
    }

    private List<BeamNode> Expand(List<BeamNode> beam, int i, bool mustMeet)
    {
        var children = new List<BeamNode>();
        var breadth = SearchBreadth.Of(problem.WeightOf(i));
        foreach (var node in beam)
        {
            var tried = new Dictionary<int, BeamNode>();
            var (least, most) = problem.HasTarget[i] ? Needed(node, i, breadth, tried) : Free(node, i, breadth);
            if (mustMeet && breadth.IsNarrow && !MeetsBefore(node, i, most))
            {
                least = most = FewestForBefore(node, i, most);
            }

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

    private (int Least, int Most) Needed(BeamNode node, int i, SearchBreadth breadth, Dictionary<int, BeamNode> tried)
    {
        var agents = Fewest(node, i, (int)Math.Round(problem.Guesses[i] * _guessRatio), tried);
        _guessRatio = problem.Guesses[i] > 0 ? Math.Clamp((double)agents / problem.Guesses[i], 0.05, 5) : _guessRatio;
        return (agents, agents + breadth.Extra);
    }

    /// <summary>
    /// Without a target: from nobody to enough for all work that is there and arrives; where that is costly, one number of them; and nobody
    /// where no contact with a target can be waiting in time any more.
    /// </summary>
    private (int Least, int Most) Free(BeamNode node, int i, SearchBreadth breadth)
    {
        if (i > _lastTarget + problem.Clock.Reach)
        {
            return (problem.Least[i], problem.Least[i]);
        }

        var rates = problem.Rates[i];
        var work = (node.LeftBehind / problem.Clock.IntervalSeconds) + rates.ArrivalRate;
        var enough = (int)Math.Min(1e6, Math.Ceiling(work / rates.ServiceRate) + 2);
        if (breadth.IsNarrow && rates.AbandonRate == 0 && i < _lastTarget)
        {
            enough = Math.Clamp(enough, problem.Least[i], problem.Most[i]);
            return (enough, enough);
        }

        return (problem.Least[i], Math.Max(problem.Least[i], Math.Min(enough, problem.Least[i] + breadth.MostFree)));
    }

    /// <summary>The fewest agents, above some that are too few, with whom the interval before meets its target; the same where a million do not.</summary>
    private int FewestForBefore(BeamNode node, int i, int tooFew)
    {
        var step = 1;
        while (tooFew + step < problem.Most[i] && !MeetsBefore(node, i, tooFew + step))
        {
            (tooFew, step) = (tooFew + step, 2 * step);
        }

        var most = Math.Min(problem.Most[i], tooFew + step);
        var least = tooFew + 1;
        while (least < most)
        {
            var middle = least + ((most - least) / 2);
            (least, most) = MeetsBefore(node, i, middle) ? (least, middle) : (middle + 1, most);
        }

        return most;
    }

    private bool MeetsBefore(BeamNode node, int i, int agents) =>
        node.Trace is null || problem.IsMet(i - 1, problem.ServiceLevelOf(node.Trace, i - 1, agents));

    /// <summary>The fewest agents with which the interval can meet its target, from a guess; the most that are allowed where none can.</summary>
    private int Fewest(BeamNode node, int i, int guess, Dictionary<int, BeamNode> tried)
    {
        var bracket = new AgentBracket(problem.Least[i], problem.Most[i], problem.ServiceLevel, Math.Sqrt(problem.Guesses[i]), SearchBreadth.Of(problem.WeightOf(i)).IsNarrow);
        for (var agents = guess; bracket.IsOpen;)
        {
            agents = bracket.Within(agents);
            var level = Child(node, i, agents, tried).ServiceLevel;
            agents = bracket.Narrow(agents, level, problem.IsMet(i, level));
        }

        return bracket.Fewest;
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
            ServiceLevel = problem.HasTarget[i] ? LevelOf(trace, i) : 1,
        };
        tried.Add(agents, child);
        return child;
    }

    /// <summary>The service level with whatever comes next at its best; where few ways are tried, with the agents that are to be expected next.</summary>
    private double LevelOf(IntervalTrace trace, int i) =>
        i + 1 < problem.Count && problem.HasTarget[i + 1] && SearchBreadth.Of(problem.WeightOf(i)).IsNarrow
            ? problem.ServiceLevelOf(trace, i, (int)(problem.Guesses[i + 1] * Math.Min(1, _guessRatio)))
            : problem.BestServiceLevelOf(trace, i);

    /// <summary>Of each number of agent-intervals the way that leaves the least behind, if that is less, or its last interval better, than with fewer.</summary>
    private static List<BeamNode> Best(List<BeamNode> children, int width)
    {
        var best = new List<BeamNode>();
        var (leftBehind, level) = (double.PositiveInfinity, 0.0);
        foreach (var child in children.OrderBy(child => child.Total).ThenBy(child => child.LeftBehind))
        {
            var isNew = best.Count == 0 || (child.Total > best[^1].Total && child.Total < best[0].Total + width);
            if (isNew && (child.LeftBehind < leftBehind || child.ServiceLevel > level))
            {
                best.Add(child);
                (leftBehind, level) = (Math.Min(leftBehind, child.LeftBehind), Math.Max(level, child.ServiceLevel));
            }
        }

        return best;
    }

    private BeamNode[] Path(BeamNode last)
    {
        var path = new BeamNode[problem.Count];
        for (var (i, node) = (problem.Count - 1, last); i >= 0; (i, node) = (i - 1, node.Before!))
        {
            path[i] = node;
        }

        return path;
    }
}
