namespace CsOps.Forecast.Tests.Queueing.Concurrency;

/// <summary>
/// The true chat team, agent by agent: how many sessions each holds, and how many wait, as a Markov chain that is swept until it stands still.
/// Arrivals go to an agent with fewest sessions; nobody moves between agents.
/// </summary>
internal sealed class AgentByAgent
{
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<int[]> _levels = [];
    private readonly List<(int To, double Rate)[]> _leaving = [];
    private readonly int _most;
    private readonly double[] _seconds;
    private readonly double _arrivals;
    private readonly double _patience;
    private readonly int _places;
    private readonly double[] _chances;

    public AgentByAgent(int agents, double[] seconds, double arrivalsPerSecond, double patienceSeconds, int places)
    {
        (_most, _seconds, _arrivals, _patience, _places) = (seconds.Length, seconds, arrivalsPerSecond, patienceSeconds, places);
        _ = NumberOf([.. new int[agents], 0]);
        for (var state = 0; state < _levels.Count; state++)
        {
            _leaving.Add([.. Moves(_levels[state]).Select(move => (NumberOf(move.To), move.Rate))]);
        }

        _chances = Sweep();
    }

    public double WaitProbability => Sum(levels => levels[..^1].All(level => level == _most) ? 1 : 0);

    public double AverageWaitSeconds => Sum(levels => levels[^1]) / _arrivals;

    public double Sessions => Sum(levels => levels[..^1].Sum());

    private double Sum(Func<int[], double> figure) => _levels.Zip(_chances, (levels, chance) => figure(levels) * chance).Sum();

    /// <summary>A state is each agent's sessions in falling order, and the number waiting.</summary>
    private int NumberOf(int[] levels)
    {
        int[] sorted = [.. levels[..^1].OrderDescending(), levels[^1]];
        var key = string.Join(',', sorted);
        if (!_numbers.TryGetValue(key, out var number))
        {
            number = _levels.Count;
            _numbers.Add(key, number);
            _levels.Add(sorted);
        }

        return number;
    }

    private IEnumerable<(int[] To, double Rate)> Moves(int[] levels)
    {
        var agents = levels.Length - 1;
        var waiting = levels[agents];
        if (levels[agents - 1] < _most)
        {
            yield return (With(levels, agents - 1, 1), _arrivals);
        }
        else if (waiting < _places)
        {
            yield return (With(levels, agents, 1), _arrivals);
        }

        for (var agent = 0; agent < agents; agent++)
        {
            if (levels[agent] > 0)
            {
                yield return (With(levels, waiting > 0 ? agents : agent, -1), levels[agent] / _seconds[levels[agent] - 1]);
            }
        }

        if (waiting > 0 && double.IsFinite(_patience))
        {
            yield return (With(levels, agents, -1), waiting / _patience);
        }
    }

    private static int[] With(int[] levels, int at, int change)
    {
        int[] changed = [.. levels];
        changed[at] += change;
        return changed;
    }

    /// <summary>Gauss and Seidel's sweeps of p(s) · out(s) = Σ p(r) · rate(r → s).</summary>
    private double[] Sweep()
    {
        var count = _levels.Count;
        var entering = Enumerable.Range(0, count).Select(_ => new List<(int From, double Rate)>()).ToArray();
        foreach (var (from, moves) in _leaving.Index())
        {
            foreach (var (to, rate) in moves)
            {
                entering[to].Add((from, rate));
            }
        }

        var leaving = _leaving.Select(moves => moves.Sum(move => move.Rate)).ToArray();
        var chances = Enumerable.Repeat(1.0 / count, count).ToArray();
        double change;
        do
        {
            change = 0;
            for (var state = 0; state < count; state++)
            {
                var next = entering[state].Sum(move => chances[move.From] * move.Rate) / leaving[state];
                change = Math.Max(change, Math.Abs(next - chances[state]));
                chances[state] = next;
            }

            var sum = chances.Sum();
            for (var state = 0; state < count; state++)
            {
                chances[state] /= sum;
            }
        }
        while (change > 1e-13);
        return chances;
    }
}
