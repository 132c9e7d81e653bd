namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>Gives one agent after another the best week there is against all others.</summary>
internal sealed class BestResponse
{
    /// <summary>Less than this is a rounding error, not an improvement.</summary>
    private const double Rounding = 1e-7;

    private readonly RosterState _state;
    private readonly RosterModel _model;
    private readonly ShiftPrices _prices;
    private readonly WeekSearch _search;
    private readonly (int Template, int Start)[] _week;
    private readonly (int Template, ShiftEdges Edges)[] _before; // the week's days as they were
    private readonly int[] _agents;

    public BestResponse(RosterState state, ulong seed)
    {
        _state = state;
        _model = state.Model;
        _prices = new ShiftPrices(state.Cover, _model.PaidPerSlot);
        _search = new WeekSearch(_model.Catalog, _prices);
        _week = new (int, int)[_model.Agents.SelectMany(agent => agent.Weeks).Select(week => week.Days).DefaultIfEmpty().Max()];
        _before = new (int, ShiftEdges)[_week.Length];
        var random = new SplitMix64(seed);
        _agents = [.. Enumerable.Range(0, _model.Agents.Length).Where(agent => _model.Agents[agent].Group != SkillGroups.None)];
        random.Shuffle(_agents);
    }

    /// <summary>Plans every agent anew. Whether anything became better.</summary>
    /// <param name="cancellationToken">Asked before each agent; what was planned until then stands.</param>
    public bool Sweep(CancellationToken cancellationToken)
    {
        var isBetter = false;
        foreach (var agent in _agents)
        {
            foreach (var week in _model.Agents[agent].Weeks)
            {
                isBetter |= !cancellationToken.IsCancellationRequested && Replan(agent, week);
            }
        }

        return isBetter;
    }

    private bool Replan(int agent, WeekTerms week)
    {
        var terms = _model.Agents[agent];
        Cover(agent, week, isAtWork: false);
        var (first, end) = StretchOf(terms, agent, week);
        _prices.Load(terms, first, end);
        var before = CostOf(agent, week);
        var shifts = _week.AsSpan(0, week.Days);
        var isBetter = _search.Find(terms, week, WeekBorder.Of(_state, agent, week), shifts) < before - Rounding;
        if (isBetter)
        {
            for (var day = 0; day < week.Days; day++)
            {
                _before[day] = (_state.TemplateOf(agent, week.FirstDay + day), _state.EdgesOf(agent, week.FirstDay + day));
                var (template, start) = shifts[day];
                _state.Set(agent, week.FirstDay + day, template, template == RosterState.Off ? default : _prices.Plan(_model.Catalog.Templates[template], start));
            }

            // The search knows neither the rules about several days nor pairings, nor what it costs to move breaks.
            isBetter = CostOf(agent, week) < before - Rounding;
            for (var day = 0; !isBetter && day < week.Days; day++)
            {
                _state.Set(agent, week.FirstDay + day, _before[day].Template, _before[day].Edges);
            }
        }

        Cover(agent, week, isAtWork: true);
        return isBetter;
    }

    private double CostOf(int agent, WeekTerms week)
    {
        var terms = _model.Agents[agent];
        var cost = week.CostBesidesPay(_state.PaidOf(agent, terms.WeekOf[week.FirstDay])) + _state.RuleCost(agent);
        for (var day = week.FirstDay; day < week.FirstDay + week.Days; day++)
        {
            cost += _state.DayCost(agent, day) + _state.PairCost(agent, day)
                + (_state.IsOff(agent, day) ? 0 : _prices.Of(_model.Catalog.Templates[_state.TemplateOf(agent, day)], _state.EdgesOf(agent, day)));
        }

        return cost;
    }

    private void Cover(int agent, WeekTerms week, bool isAtWork)
    {
        for (var day = week.FirstDay; day < week.FirstDay + week.Days; day++)
        {
            var template = _state.TemplateOf(agent, day);
            ref readonly var edges = ref _state.EdgesOf(agent, day);
            _state.Recover(agent, template, isAtWork ? default : edges, template, isAtWork ? edges : default);
        }
    }

    /// <summary>The slots that shifts of a week can touch.</summary>
    private (int First, int End) StretchOf(AgentTerms terms, int agent, WeekTerms week)
    {
        var (first, end) = (int.MaxValue, int.MinValue);
        Span<int> one = stackalloc int[1];
        for (var day = week.FirstDay; day < week.FirstDay + week.Days; day++)
        {
            foreach (var template in terms.TemplatesOn(day, one))
            {
                var starts = _model.Catalog.Starts(day, template);
                first = Math.Min(first, starts[0]);
                end = Math.Max(end, starts[^1] + _model.Catalog.Templates[template].Length);
            }

            if (!_state.IsOff(agent, day))
            {
                first = Math.Min(first, _state.EdgesOf(agent, day).Start);
                end = Math.Max(end, _state.EdgesOf(agent, day).End);
            }
        }

        return first > end ? (0, 0) : (first, end);
    }
}
