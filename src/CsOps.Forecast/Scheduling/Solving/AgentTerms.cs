using CsOps.Forecast.Scheduling.Rules;

namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>What one agent's shifts must keep, in slots and days, and what they cost besides coverage.</summary>
internal sealed class AgentTerms
{
    private readonly ShiftTerms? _shifts; // null where it does not matter which shift a day has
    private readonly int[]? _groupOfKind; // null where it is the same in all

    public AgentTerms(RosterModel model, int agent, Contract contract, IEnumerable<ContractWeek> weeks, CoverageWeights weights)
    {
        var problem = model.Problem;
        var person = problem.Agents[agent];
        var zone = person.Zone ?? problem.Zone;
        Group = model.Groups.OfAgent(agent);
        _groupOfKind = problem.Templates.Any(t => !t.Skills.IsEmpty) ? [.. problem.Templates.Select(t => model.Groups.OfAgent(agent, t.Skills))] : null;
        Templates =
        [
            .. Enumerable.Range(0, problem.Templates.Length)
                .Where(kind => contract.Allows(problem.Templates[kind]) && _groupOfKind?[kind] != SkillGroups.None)
                .Select(kind => model.Catalog.PlaceOf(kind, zone)),
        ];
        Weeks = [.. weeks.Select(week => new WeekTerms(model, person, contract, week))];
        WeekOf = [.. Enumerable.Range(0, problem.Days.Days).Select(day => Weeks.TakeWhile(week => week.FirstDay <= day).Count() - 1)];
        MaxConsecutiveDays = contract.MaxConsecutiveDays;
        MinimumRest = WeekTerms.SlotsUp(contract.MinimumRest, model.Slots);
        _shifts = IsPlain(problem, person) ? null : new ShiftTerms(model, person, zone, weights);
        DayCost = [.. problem.Days.Dates().Select((date, day) => IsPinned(day) ? (PinnedOn(day) < 0 ? double.PositiveInfinity : 0) : CostOf(date, person, problem, weights))];
        Rules = [.. problem.Rules.OfType<WorkRule>().Where(rule => rule.IsAbout(person)).Select(rule => new RulePrice(rule, model))];
        Pairs = [.. AgentPair.Of(model, agent)];
        (LastEndBefore, DaysBefore) = PastOf(model, person);
    }

    /// <summary>The agent's skill group, or <see cref="SkillGroups.None"/>.</summary>
    public int Group { get; }

    /// <summary>The weeks over which contract hours are counted.</summary>
    public WeekTerms[] Weeks { get; }

    /// <summary>The place of each day's week.</summary>
    public int[] WeekOf { get; }

    /// <summary>What working on a day costs besides pay: a request refused, a weekend. Infinite on a day on which nothing may be worked.</summary>
    public double[] DayCost { get; }

    /// <summary>The allowed templates, by place in the catalogue.</summary>
    public int[] Templates { get; }

    /// <summary>Most days worked in a row.</summary>
    public int MaxConsecutiveDays { get; }

    /// <summary>Least slots between the end of a shift and the start of the next.</summary>
    public int MinimumRest { get; }

    /// <summary>The end of the last shift before the first day, or <see cref="WeekBorder.LongAgo"/>.</summary>
    public int LastEndBefore { get; }

    /// <summary>Days worked in a row up to the first.</summary>
    public int DaysBefore { get; }

    /// <summary>The rules about the agent's days besides the contract's.</summary>
    public RulePrice[] Rules { get; }

    /// <summary>With whom the agent is to work, or not.</summary>
    public AgentPair[] Pairs { get; }

    /// <summary>Whether there is anybody with whom the agent is to work, or not.</summary>
    public bool IsPaired => Pairs.Length > 0;

    /// <summary>Whether which shift a day has costs something, or breaks do.</summary>
    public bool HasShiftTerms => _shifts is not null || Rules.Length > 0;

    /// <summary>Whether the contract allows shifts of a template.</summary>
    public bool Allows(int template) => Array.IndexOf(Templates, template) >= 0;

    /// <summary>Whether the day stays as published.</summary>
    public bool IsPinned(int day) => _shifts?.IsPinned(day) == true;

    /// <summary>The only shift that a pinned day has, by place in the catalogue; -1 for none.</summary>
    public int PinnedOn(int day) => _shifts?.PinnedOn(day) ?? -1;

    /// <summary>The published shift of a day that is not pinned, where a template makes it.</summary>
    public PublishedShift? PublishedOn(int day) => _shifts?.PublishedOn(day);

    /// <summary>The templates of which a day's shift may be.</summary>
    public ReadOnlySpan<int> TemplatesOn(int day, Span<int> one)
    {
        if (PinnedOn(day) is not (>= 0 and var pinned))
        {
            return Templates;
        }

        one[0] = pinned;
        return one;
    }

    /// <summary>The skill group of the agent in a shift of a template, or <see cref="SkillGroups.None"/>.</summary>
    public int GroupIn(SlotTemplate template) => _groupOfKind is null || template.Kind < 0 ? Group : _groupOfKind[template.Kind];

    /// <summary>What a shift on a day costs besides coverage and hours; infinite when it is not allowed.</summary>
    public double CostOf(int day, int place, in ShiftEdges edges) =>
        _shifts is null ? DayCost[day] : DayCost[day] + _shifts.CostOf(day, place, edges.Start, edges);

    /// <summary>The same for a shift of which the breaks are not placed yet.</summary>
    public double CostOf(int day, int place, int start) => _shifts is null ? DayCost[day] : DayCost[day] + _shifts.CostOf(day, place, start, default);

    /// <summary>What a day off costs; infinite where a shift is pinned.</summary>
    public double OffCost(int day) => _shifts?.OffCost(day) ?? 0;

    /// <summary>What of a day's cost is for a change of the published roster.</summary>
    public double ChangeCost(int day, int template, in ShiftEdges edges) => _shifts?.ChangeCost(day, template, edges) ?? 0;

    private static bool IsPlain(SchedulingProblem problem, Agent agent) =>
        problem.Revision is null && !AvailableSpans.AreStated(agent) && agent.Preferences.IsEmpty && agent.Pattern is null && problem.Templates.All(t => t.Premium == 0 && t.Days.IsEmpty);

    private static double CostOf(DateOnly date, Agent agent, SchedulingProblem problem, CoverageWeights weights)
    {
        if (agent.IsAbsent(date) || (agent.Pattern is { } name && problem.Patterns.First(p => p.Name == name).On(date, agent.PatternOffset).Kind == PatternDayKind.Off))
        {
            return double.PositiveInfinity;
        }

        var weekend = date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? weights.WeekendPerPastWeekend * agent.WeekendsWorked : 0;
        return weekend + (agent.DayOffRequests.Where(request => request.Date == date).Sum(request => request.Weight) * (1 + (weights.SeniorityPerYear * agent.Seniority)));
    }

    private static (int LastEnd, int Days) PastOf(RosterModel model, Agent agent)
    {
        var first = model.Problem.Days.First;
        var past = model.Problem.Past.Where(shift => shift.AgentId == agent.Id && shift.Date < first).ToList();
        if (past.Count == 0)
        {
            return (WeekBorder.LongAgo, 0);
        }

        var dates = past.Select(shift => shift.Date).ToHashSet();
        return (past.Max(shift => model.Slots.SlotFrom(shift.Span.End)), Enumerable.Range(1, dates.Count).TakeWhile(days => dates.Contains(first.AddDays(-days))).Count());
    }
}
