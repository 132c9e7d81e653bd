using CsOps.Forecast.Scheduling.Rules;

namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>A problem in slots, days and places: what every part of the search reads and none changes.</summary>
internal sealed class RosterModel
{
    public RosterModel(SchedulingProblem problem, CoverageWeights weights)
    {
        Problem = problem;
        Slots = SlotGrid.ForTemplates(problem);
        Catalog = new ShiftCatalog(problem, Slots);
        Groups = new SkillGroups(problem);
        Demand = new SlotDemand(problem, Slots, weights);
        PaidPerSlot = weights.Paid * Slots.Hours;
        MissingPaidPerSlot = weights.MissingPaid * Slots.Hours;
        DearestSlot = weights.UnderStaffing * problem.Skills.Select(skill => skill.Weight).DefaultIfEmpty(1).Max() * Slots.Hours;
        var contracts = problem.Contracts.ToDictionary(c => c.Name, StringComparer.Ordinal);
        var weeks = ContractWeek.Of(problem.Days).ToList();
        Agents =
        [
            .. problem.Agents.Select((agent, i) => new AgentTerms(
                problem, agent, Groups.OfAgent(i), [.. weeks.Select(week => new WeekTerms(problem, agent, contracts[agent.Contract], week, Catalog, Slots))], weights)),
        ];
        ClassOfAgent = ClassesOf(problem);
        Classes = ClassOfAgent.DefaultIfEmpty(-1).Max() + 1;
    }

    public SchedulingProblem Problem { get; }

    public SlotGrid Slots { get; }

    public ShiftCatalog Catalog { get; }

    public SkillGroups Groups { get; }

    public SlotDemand Demand { get; }

    /// <summary>What each agent's shifts must keep, in the problem's order.</summary>
    public AgentTerms[] Agents { get; }

    /// <summary>Agents of one class have the same contract and the same skills, so that coverage does not tell which of them works a shift.</summary>
    public int[] ClassOfAgent { get; }

    /// <summary>The number of classes.</summary>
    public int Classes { get; }

    /// <summary>The number of days.</summary>
    public int Days => Problem.Days.Days;

    /// <summary>What a paid slot costs.</summary>
    public double PaidPerSlot { get; }

    /// <summary>What a paid slot below a contract's minimum costs.</summary>
    public double MissingPaidPerSlot { get; }

    /// <summary>What the dearest missing agent costs in a slot, its escalation apart: the scale of the costs.</summary>
    public double DearestSlot { get; }

    private int[] ClassesOf(SchedulingProblem problem)
    {
        var classes = new Dictionary<(int Group, string Contract), int>();
        var ofAgent = new int[problem.Agents.Length];
        for (var agent = 0; agent < ofAgent.Length; agent++)
        {
            var key = (Groups.OfAgent(agent), problem.Agents[agent].Contract);
            classes.TryAdd(key, classes.Count);
            ofAgent[agent] = classes[key];
        }

        return ofAgent;
    }
}
