namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>Improves a roster by simulated annealing on several lanes at once, the same however many threads run them.</summary>
/// <remarks>
/// In each round the agents and the days are dealt to the lanes by chance. In its turns every lane has its own part of the agents and its own part of the days, so that no two
/// lanes meet in an agent or in a slot, and after as many turns as lanes every agent's every day has had its turn. Where shifts run into other days, a lane's days are neighbours, and
/// it leaves shifts alone that run out of them.
/// </remarks>
internal sealed class Annealing
{
    private const int MostLanes = 4;
    private const int LeastAgents = 4; // of a lane: fewer have nobody to exchange shifts with
    private const int LeastProposals = 1 << 11;
    private const int MostProposals = 1 << 14;
    private const int ProposalsPerAgent = 64;

    private readonly RosterState _state;
    private readonly AnnealingLane[] _lanes;
    private readonly ExchangeLane[] _exchanges;
    private readonly int[] _agents;
    private readonly int[] _days;
    private readonly ParallelOptions _parallel;
    private readonly int _proposals; // of a lane's turn
    private SplitMix64 _random;

    public Annealing(RosterState state, ulong seed, int threads)
    {
        _state = state;
        _random = new SplitMix64(seed);
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        _agents = [.. Enumerable.Range(0, state.Model.Agents.Length).Where(agent => CanWork(state.Model, agent))];
        _days = [.. Enumerable.Range(0, state.Model.Days)];
        _proposals = Math.Clamp(ProposalsPerAgent * _agents.Length, LeastProposals, MostProposals);
        var lanes = Math.Clamp(Math.Min(_agents.Length / LeastAgents, _days.Length), 1, MostLanes);
        _lanes = [.. Enumerable.Range(0, lanes).Select(_ => new AnnealingLane(state, _random.Next()))];
        _exchanges = [.. Enumerable.Range(0, lanes).Select(_ => new ExchangeLane(state, _random.Next()))];
    }

    /// <summary>The proposals of a round.</summary>
    public long ProposalsOfRound => _lanes.Length * (_lanes.Length + 1) * (long)_proposals;

    /// <summary>One round at a temperature; what the roster costs more after it.</summary>
    public double Round(double temperature)
    {
        _random.Shuffle(_agents);
        var days = Enumerable.Range(0, _lanes.Length).Select(DaysOf()).ToArray();
        var changes = new double[_lanes.Length];
        for (var turn = 0; turn < _lanes.Length; turn++)
        {
            Parallel.For(0, _lanes.Length, _parallel, lane =>
            {
                _lanes[lane].Take(_agents.AsSpan(Part(_agents.Length, lane)), days[(lane + turn) % _lanes.Length]);
                changes[lane] += _lanes[lane].Run(_proposals, temperature);
            });
        }

        Parallel.For(0, _lanes.Length, _parallel, lane =>
        {
            _exchanges[lane].Take(_agents.AsSpan(Part(_agents.Length, lane)));
            changes[lane] += _exchanges[lane].Run(_proposals, temperature);
        });

        return changes.Sum();
    }

    /// <summary>Deals the days: the days of each lane.</summary>
    private Func<int, int[]> DaysOf()
    {
        if (!_state.Model.HasShiftsOverMidnight)
        {
            _random.Shuffle(_days);
            return lane => [.. _days[Part(_days.Length, lane)].Order()];
        }

        // A circle of days, cut anywhere.
        var first = _random.Below(_days.Length);
        return lane => [.. Enumerable.Range(first, _days.Length).Take(Part(_days.Length, lane)).Select(day => day % _days.Length).Order()];
    }

    private static bool CanWork(RosterModel model, int agent) => model.Agents[agent].Group != SkillGroups.None && model.Agents[agent].Templates.Length > 0;

    private Range Part(int count, int lane) => (count * lane / _lanes.Length)..(count * (lane + 1) / _lanes.Length);
}
