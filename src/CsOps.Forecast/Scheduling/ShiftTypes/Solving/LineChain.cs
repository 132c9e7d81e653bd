namespace CsOps.Forecast.Scheduling.ShiftTypes.Solving;

/// <summary>One roster under simulated annealing: stretches of one agent's line drawn anew, and stretches exchanged between two agents.</summary>
/// <remarks>
/// Heat bath and Metropolis steps (Kirkpatrick, Gelatt and Vecchi, Science 220, 1983). Every line keeps every rule at all times, save the least time, which has a price; the search
/// begins with everybody off. The best roster is the one with the least time missing, and among those the cheapest.
/// </remarks>
internal sealed class LineChain
{
    /// <summary>One proposal of so many draws a stretch anew; the others exchange days, which is quicker.</summary>
    private const int RedrawShare = 5;
    private const int LongestExchange = 12;

    private const double MostPower = 350;
    private const double MostPowerOfDay = 40;

    private readonly LineModel _model;
    private readonly WindowSampler _sampler;
    private readonly int[] _counts;
    private readonly byte[] _cells;
    private readonly byte[] _one;
    private readonly byte[] _other;
    private readonly int[] _short; // time below the least, by agent
    private SplitMix64 _random;

    public LineChain(LineModel model, ulong seed)
    {
        _model = model;
        _random = new SplitMix64(seed);
        _sampler = new WindowSampler(model);
        _counts = new int[model.Days * model.Width];
        _cells = new byte[model.Days * model.Agents.Length];
        _one = new byte[model.Days];
        _other = new byte[model.Days];
        _short = [.. model.Agents.Select(agent => agent.LeastUnits)];
        Best = new byte[_cells.Length];
        Missing = BestMissing = _short.Sum(units => (long)units);
        Cost = BestCost = model.CostOf(_cells);
    }

    public long Cost { get; private set; }

    /// <summary>The time below the agents' least.</summary>
    public long Missing { get; private set; }

    public byte[] Best { get; }

    public long BestCost { get; private set; }

    public long BestMissing { get; private set; }

    /// <summary>Makes a number of proposals at a temperature.</summary>
    public void Run(int proposals, double temperature, double missingPrice)
    {
        for (var i = 0; i < proposals; i++)
        {
            if (_random.Below(RedrawShare) == 0)
            {
                Redraw(temperature, missingPrice);
            }
            else
            {
                Exchange(temperature, missingPrice);
            }

            if (Missing < BestMissing || (Missing == BestMissing && Cost < BestCost))
            {
                (BestMissing, BestCost) = (Missing, Cost);
                _cells.CopyTo(Best, 0);
            }
        }
    }

    private Span<byte> LineOf(int agent) => _cells.AsSpan(agent * _model.Days, _model.Days);

    private void Redraw(double temperature, double missingPrice)
    {
        var agent = _random.Below(_model.Agents.Length);
        var terms = _model.Agents[agent];
        var length = 1 + _random.Below(_sampler.LongestOf(agent));
        var first = _random.Below(_model.Days - length + 1);
        var line = LineOf(agent);
        Weigh(terms, line, first, length, temperature);
        if (!_sampler.Draw(terms, line, first, length, missingPrice / temperature, ref _random))
        {
            return;
        }

        var drawn = _sampler.Drawn;
        var units = 0;
        for (var i = 0; i < length; i++)
        {
            units += terms.Units[drawn[i]] - terms.Units[line[first + i]];
            if (drawn[i] != line[first + i])
            {
                Cost += Set(terms, line, first + i, drawn[i]);
            }
        }

        if (units != 0)
        {
            CountMissing(agent, line);
        }
    }

    private void CountMissing(int agent, ReadOnlySpan<byte> line)
    {
        var terms = _model.Agents[agent];
        var sum = 0;
        foreach (var type in line)
        {
            sum += terms.Units[type];
        }

        var below = Math.Max(0, terms.LeastUnits - sum);
        Missing += below - _short[agent];
        _short[agent] = below;
    }

    private void Weigh(LineTerms terms, ReadOnlySpan<byte> line, int first, int length, double temperature)
    {
        var mostPower = Math.Min(MostPowerOfDay, MostPower / length);
        for (var i = 0; i < length; i++)
        {
            var day = first + i;
            var weights = _sampler.WeightsOf(i);
            var now = line[day];
            var cost = CostOf(terms, day, now, now);
            weights[0] = Math.Exp(Math.Min(mostPower, (cost - CostOf(terms, day, 0, now)) / temperature));
            foreach (var type in terms.Types)
            {
                weights[type] = terms.IsDayOff[day] ? 0
                    : type == now ? 1
                    : Math.Exp(Math.Min(mostPower, (cost - CostOf(terms, day, type, now)) / temperature));
            }
        }
    }

    /// <summary>What a type costs on a day, cover and requests, when the agent has another now.</summary>
    private long CostOf(LineTerms terms, int day, int type, int now) =>
        terms.PriceOf(day, type) + (type == 0 ? 0 : _model.OneMore(day, type, _counts[(day * _model.Width) + type] - (type == now ? 1 : 0)));

    private long Set(LineTerms terms, Span<byte> line, int day, byte type)
    {
        var now = line[day];
        var cost = CostOf(terms, day, type, now) - CostOf(terms, day, now, now);
        _counts[(day * _model.Width) + now]--;
        _counts[(day * _model.Width) + type]++;
        line[day] = type;
        return cost;
    }

    private void Exchange(double temperature, double missingPrice)
    {
        var one = _random.Below(_model.Agents.Length);
        var other = _random.Below(_model.Agents.Length);
        var length = 1 + _random.Below(Math.Min(LongestExchange, _model.Days));
        var first = _random.Below(_model.Days - length + 1);
        var a = LineOf(one);
        var b = LineOf(other);
        if (one == other || a.Slice(first, length).SequenceEqual(b.Slice(first, length)))
        {
            return;
        }

        a.CopyTo(_one);
        b.CopyTo(_other);
        b.Slice(first, length).CopyTo(_one.AsSpan(first));
        a.Slice(first, length).CopyTo(_other.AsSpan(first));
        var (termsOne, termsOther) = (_model.Agents[one], _model.Agents[other]);
        var unitsOne = termsOne.UnitsOf(_one);
        var unitsOther = unitsOne < 0 ? -1 : termsOther.UnitsOf(_other);
        if (unitsOther < 0)
        {
            return;
        }

        var cost = 0L;
        for (var day = first; day < first + length; day++)
        {
            cost += termsOne.PriceOf(day, b[day]) - termsOne.PriceOf(day, a[day]) + termsOther.PriceOf(day, a[day]) - termsOther.PriceOf(day, b[day]);
        }

        var (shortOne, shortOther) = (Math.Max(0, termsOne.LeastUnits - unitsOne), Math.Max(0, termsOther.LeastUnits - unitsOther));
        var missing = shortOne + shortOther - _short[one] - _short[other];
        var dearer = cost + (missing * missingPrice);
        if (dearer > 0 && _random.Uniform() >= Math.Exp(-dearer / temperature))
        {
            return;
        }

        _one.CopyTo(a);
        _other.CopyTo(b);
        (_short[one], _short[other]) = (shortOne, shortOther);
        Missing += missing;
        Cost += cost;
    }
}
