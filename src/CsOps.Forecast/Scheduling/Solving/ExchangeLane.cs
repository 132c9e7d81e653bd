namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>Proposes that two agents of one class exchange shifts, which leaves coverage as it is, and takes what pays, or by chance what costs a little.</summary>
/// <remarks>As <see cref="AnnealingLane"/>. Lanes with no agent in common may run at the same time.</remarks>
internal sealed class ExchangeLane
{
    private readonly RosterState _state;
    private readonly RosterModel _model;
    private readonly int[][] _members; // [class]: those of its share, the first _memberCount[class]
    private readonly int[] _memberCount;
    private readonly bool[] _isExchanged; // [day]
    private readonly int[] _candidates; // those of its share in classes of two and more
    private int _candidateCount;
    private SplitMix64 _random;
    private double _temperature;

    public ExchangeLane(RosterState state, ulong seed)
    {
        _state = state;
        _model = state.Model;
        _random = new SplitMix64(seed);
        _isExchanged = new bool[_model.Days];
        _candidates = new int[_model.Agents.Length];
        _memberCount = new int[_model.Classes];
        _members = [.. Enumerable.Range(0, _model.Classes).Select(c => new int[_model.ClassOfAgent.Count(one => one == c)])];
    }

    /// <summary>Takes the agents whose shifts it may exchange.</summary>
    public void Take(ReadOnlySpan<int> agents)
    {
        Array.Clear(_memberCount);
        foreach (var agent in agents)
        {
            var c = _model.ClassOfAgent[agent];
            _members[c][_memberCount[c]++] = agent;
        }

        _candidateCount = 0;
        foreach (var agent in agents)
        {
            // Pairings look at agents of other lanes.
            if (_memberCount[_model.ClassOfAgent[agent]] > 1 && !_model.Agents[agent].IsPaired)
            {
                _candidates[_candidateCount++] = agent;
            }
        }
    }

    /// <summary>Makes a number of proposals; what the roster costs more after them.</summary>
    public double Run(int proposals, double temperature)
    {
        _temperature = temperature;
        var change = 0.0;
        for (var i = 0; i < proposals && _candidateCount > 0; i++)
        {
            var agent = _candidates[_random.Below(_candidateCount)];
            var c = _model.ClassOfAgent[agent];
            var other = _members[c][_random.Below(_memberCount[c])];
            change += other == agent || _model.Agents[other].IsPaired ? 0 : Propose(agent, other);
        }

        return change;
    }

    private double Propose(int agent, int other)
    {
        Choose(agent, other);
        var cost = -CostOf(agent) - CostOf(other);
        Exchange(agent, other);
        if (Keeps(agent) && Keeps(other))
        {
            cost += CostOf(agent) + CostOf(other);
            if (cost <= 0 || cost < -_temperature * Math.Log(1 - _random.Uniform()))
            {
                return cost;
            }
        }

        Exchange(agent, other);
        return 0;
    }

    /// <summary>Chooses the days: one that only the first works and one that only the other works, with some that both work; or a stretch of days.</summary>
    private void Choose(int agent, int other)
    {
        Array.Clear(_isExchanged);
        var first = _random.Below(_model.Days);
        var second = _random.Below(_model.Days);
        if (_random.Below(4) == 0)
        {
            Array.Fill(_isExchanged, true, Math.Min(first, second), Math.Abs(first - second) + 1);
            return;
        }

        _isExchanged[first] = true;
        var wanted = _state.IsOff(agent, first) == _state.IsOff(other, first) ? _random.Below(2) == 0 : _state.IsOff(other, first);
        for (var i = 0; i < _model.Days; i++, second = second == _model.Days - 1 ? 0 : second + 1)
        {
            if (_state.IsOff(agent, second) == wanted && _state.IsOff(other, second) == !wanted)
            {
                _isExchanged[second] = true;
                break;
            }
        }

        for (var day = 0; day < _model.Days; day++)
        {
            _isExchanged[day] |= !_state.IsOff(agent, day) && !_state.IsOff(other, day) && _random.Below(3) == 0;
        }
    }

    private void Exchange(int agent, int other)
    {
        for (var day = 0; day < _isExchanged.Length; day++)
        {
            if (_isExchanged[day])
            {
                _state.Exchange(agent, other, day);
            }
        }
    }

    private bool Keeps(int agent)
    {
        for (var day = 0; day < _isExchanged.Length; day++)
        {
            if (_isExchanged[day] && !(_state.IsOff(agent, day) || _state.KeepsRules(agent, day)))
            {
                return false;
            }
        }

        return true;
    }

    private double CostOf(int agent)
    {
        var terms = _model.Agents[agent];
        var cost = _state.RuleCost(agent);
        for (var day = 0; day < _isExchanged.Length; day++)
        {
            cost += _isExchanged[day] ? _state.DayCost(agent, day) : 0;
        }

        for (var week = 0; week < terms.Weeks.Length; week++)
        {
            cost += terms.Weeks[week].CostOf(_state.PaidOf(agent, week));
        }

        return cost;
    }
}
