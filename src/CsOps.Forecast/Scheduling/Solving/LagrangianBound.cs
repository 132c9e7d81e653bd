namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>A cost below which no roster can come.</summary>
/// <remarks>
/// Lagrangian relaxation: each slot's coverage of each skill is bought at a price, and every agent sells the week that earns most. For any prices the slots' cost and the agents'
/// cost together are a lower bound (M. L. Fisher, Management Science 27, 1981). The prices are improved by subgradient steps towards a cost that is known to be reachable
/// (Polyak), in a direction that remembers the ones before (Camerini, Fratta and Maffioli, Mathematical Programming Study 3, 1975).
/// </remarks>
internal sealed class LagrangianBound
{
    private const double Memory = 0.9;

    /// <summary>The steps without a better bound after which steps become shorter.</summary>
    private const int Patience = 20;

    private readonly RosterModel _model;
    private readonly ParallelOptions _parallel;
    private readonly WeekOffers[] _offers; // per class
    private readonly SlotEarnings[] _carried; // of each group of those at work since before the days planned
    private readonly double[] _value; // [skill, slot]: what an agent there is worth
    private readonly double[] _excess; // [skill, slot]: agents wanted at these values less agents offered
    private readonly double[] _direction;
    private double _pace = 1;
    private int _idle;

    public LagrangianBound(RosterModel model, int threads)
    {
        _model = model;
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        var size = model.Demand.Skills * model.Demand.Slots;
        _value = new double[size];
        _excess = new double[size];
        _direction = new double[size];
        _offers =
        [
            .. Enumerable.Range(0, model.Classes)
                .Select(c => Enumerable.Range(0, model.Agents.Length).Where(agent => model.ClassOfAgent[agent] == c).ToArray())
                .Where(agents => model.Agents[agents[0]].Group != SkillGroups.None)
                .Select(agents => new WeekOffers(model, agents)),
        ];
        _carried = [.. model.CarriedOver.Stretches.Select(work => work.Group).Distinct().Select(group => new SlotEarnings(model, group))];
        for (var skill = 0; skill < model.Demand.Skills; skill++)
        {
            for (var slot = 0; slot < model.Demand.Slots; slot++)
            {
                _value[At(skill, slot)] = model.Demand.Required(slot, skill) > 0 ? model.PaidPerSlot : -_model.Demand.CostOfIdle;
            }
        }
    }

    /// <summary>The greatest bound found.</summary>
    public double Value { get; private set; } = double.NegativeInfinity;

    /// <summary>Makes one step towards better values.</summary>
    /// <param name="reachable">The cost of a roster.</param>
    public void Step(double reachable)
    {
        var bound = Evaluate();
        if (bound > Value)
        {
            Value = bound;
            _idle = 0;
        }
        else if (++_idle == Patience)
        {
            _idle = 0;
            _pace /= 1.1;
        }

        Move(_pace * Math.Max(reachable - bound, 1e-6 * Math.Abs(reachable)));
    }

    private double Evaluate()
    {
        var bound = CostOfDemand();
        Parallel.ForEach(_offers, _parallel, offers => offers.Find(_value));
        foreach (var offers in _offers)
        {
            bound += offers.Cost;
            offers.TakeFrom(_excess, _value);
        }

        return bound - SellCarriedOver();
    }

    /// <summary>What those earn who are at work since before the days planned: their work is there, and costs nothing more.</summary>
    private double SellCarriedOver()
    {
        var earned = 0.0;
        foreach (var earnings in _carried)
        {
            earnings.Load(_value);
            foreach (var (_, _, from, to) in _model.CarriedOver.Stretches.Where(work => work.Group == earnings.Group))
            {
                earned += earnings.Of(from, to - from);
                earnings.TakeFrom(_excess, _value, from, to, 1);
            }
        }

        return earned;
    }

    /// <summary>The least that all slots cost when agents are bought at their values; the agents bought go to the excess.</summary>
    private double CostOfDemand()
    {
        var cost = _model.Demand.CostOfNobody;
        for (var skill = 0; skill < _model.Demand.Skills; skill++)
        {
            for (var slot = 0; slot < _model.Demand.Slots; slot++)
            {
                var value = _value[At(skill, slot)];
                var required = _model.Demand.Required(slot, skill);
                var bought = 0;
                for (; bought < required; bought++)
                {
                    var gain = _model.Demand.CostOfOneMore(slot, skill, bought) + value;
                    if (gain >= 0)
                    {
                        break;
                    }

                    cost += gain;
                }

                _excess[At(skill, slot)] = bought;
            }
        }

        return cost;
    }

    private void Move(double length)
    {
        var norm = 0.0;
        for (var i = 0; i < _value.Length; i++)
        {
            _direction[i] = _excess[i] + (Memory * _direction[i]);
            norm += _direction[i] * _direction[i];
        }

        if (norm == 0)
        {
            return;
        }

        for (var skill = 0; skill < _model.Demand.Skills; skill++)
        {
            for (var slot = 0; slot < _model.Demand.Slots; slot++)
            {
                var at = At(skill, slot);
                _value[at] = Math.Clamp(_value[at] + (length / norm * _direction[at]), -_model.Demand.CostOfIdle, -_model.Demand.CostOfOneMore(slot, skill, 0));
            }
        }
    }

    private int At(int skill, int slot) => (skill * _model.Demand.Slots) + slot;
}
