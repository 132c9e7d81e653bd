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
    private readonly int[] _agents;

    public BestResponse(RosterState state, ulong seed)
    {
        _state = state;
        _model = state.Model;
        _prices = new ShiftPrices(state.Cover, _model.Slots.Count, _model.Slots.Count + _model.Catalog.LongestShift, _model.PaidPerSlot);
        _search = new WeekSearch(_model.Catalog, _prices, _model.MissingPaidPerSlot);
        _week = new (int, int)[_model.Agents.SelectMany(agent => agent.Weeks).Select(week => week.Days).DefaultIfEmpty().Max()];
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
        var (first, end) = StretchOf(week);
        _prices.Load(terms.Group, first, end);
        var before = CostOf(agent, week);
        var shifts = _week.AsSpan(0, week.Days);
        var isBetter = _search.Find(week, terms.DayCost, WeekBorder.Of(_state, agent, week), shifts) < before - Rounding;
        for (var day = 0; isBetter && day < week.Days; day++)
        {
            var (template, start) = shifts[day];
            _state.Set(agent, week.FirstDay + day, template, template == RosterState.Off ? default : _prices.Plan(_model.Catalog.Templates[template], start));
        }

        Cover(agent, week, isAtWork: true);
        return isBetter;
    }

    private double CostOf(int agent, WeekTerms week)
    {
        var cost = _state.MissingPaidCost(agent, _model.Agents[agent].WeekOf[week.FirstDay]);
        for (var day = week.FirstDay; day < week.FirstDay + week.Days; day++)
        {
            if (!_state.IsOff(agent, day))
            {
                cost += _prices.Of(_model.Catalog.Templates[_state.TemplateOf(agent, day)], _state.EdgesOf(agent, day)) + _model.Agents[agent].DayCost[day];
            }
        }

        return cost;
    }

    private void Cover(int agent, WeekTerms week, bool isAtWork)
    {
        for (var day = week.FirstDay; day < week.FirstDay + week.Days; day++)
        {
            ref readonly var edges = ref _state.EdgesOf(agent, day);
            CoverChange.Apply(_state.Cover, _model.Agents[agent].Group, isAtWork ? default : edges, isAtWork ? edges : default);
        }
    }

    /// <summary>The slots that shifts of a week can touch.</summary>
    private (int First, int End) StretchOf(WeekTerms week)
    {
        var first = int.MaxValue;
        var last = int.MinValue;
        foreach (var template in week.Templates)
        {
            first = Math.Min(first, _model.Catalog.Starts(week.FirstDay, template)[0]);
            last = Math.Max(last, _model.Catalog.Starts(week.FirstDay + week.Days - 1, template)[^1] + _model.Catalog.Templates[template].Length);
        }

        return week.Templates.Length == 0 ? (0, 0) : (first, last);
    }
}
