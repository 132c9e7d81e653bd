using CsOps.Forecast.Scheduling.Rules;

namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>A problem in slots, days and places: what every part of the search reads and none changes.</summary>
internal sealed class RosterModel
{
    private readonly Dictionary<string, int> _places;

    public RosterModel(SchedulingProblem problem, CoverageWeights weights)
    {
        Problem = problem;
        Slots = SlotGrid.ForTemplates(problem);
        Catalog = new ShiftCatalog(problem, Slots);
        Floors = new TeamFloors(problem, Slots);
        Groups = new SkillGroups(problem, Floors);
        Demand = new SlotDemand(problem, Slots, weights);
        CarriedOver = new CarriedOver(problem, Slots, Groups);
        PaidPerSlot = weights.Paid * Slots.Hours;
        MissingPaidPerSlot = weights.MissingPaid * Slots.Hours;
        DearestSlot = weights.UnderStaffing * problem.Skills.Select(skill => skill.Weight).DefaultIfEmpty(1).Max() * Slots.Hours;
        _places = Enumerable.Range(0, problem.Agents.Length).ToDictionary(agent => problem.Agents[agent].Id, StringComparer.Ordinal);
        Lines = new WorkLines(problem);
        var contracts = problem.Contracts.ToDictionary(c => c.Name, StringComparer.Ordinal);
        var weeks = ContractWeek.Of(problem.Days).ToList();
        Agents = [.. problem.Agents.Select((agent, place) => new AgentTerms(this, place, contracts[agent.Contract], weeks, weights))];
        ClassOfAgent = ClassesOf(problem);
        Classes = ClassOfAgent.DefaultIfEmpty(-1).Max() + 1;
        DayStarts = [.. problem.Days.Dates().Append(problem.Days.Last.AddDays(1)).Select(date => Slots.SlotAt(LocalClock.InstantOf(date, TimeOnly.MinValue, problem.Zone)))];
        HasShiftsOverMidnight = Enumerable.Range(0, Days).Any(day => Enumerable.Range(0, Catalog.Templates.Length).Any(place => LeavesDay(day, place)));
    }

    public SchedulingProblem Problem { get; }

    public SlotGrid Slots { get; }

    public ShiftCatalog Catalog { get; }

    /// <summary>How many of each team must be at work.</summary>
    public TeamFloors Floors { get; }

    public SkillGroups Groups { get; }

    public SlotDemand Demand { get; }

    /// <summary>Who is at work since before the days planned.</summary>
    public CarriedOver CarriedOver { get; }

    /// <summary>The days of agents, past and planned, as rules look at them.</summary>
    public WorkLines Lines { get; }

    /// <summary>What each agent's shifts must keep, in the problem's order.</summary>
    public AgentTerms[] Agents { get; }

    /// <summary>Agents of one class have the same contract, skills, teams and clock, so that coverage does not tell which of them works a shift.</summary>
    public int[] ClassOfAgent { get; }

    /// <summary>The number of classes.</summary>
    public int Classes { get; }

    /// <summary>The number of days.</summary>
    public int Days => Problem.Days.Days;

    /// <summary>The first slot of each day, and of the one after the last.</summary>
    public int[] DayStarts { get; }

    /// <summary>Whether shifts of a day may be at work on another: those past midnight, and those by a clock of another zone.</summary>
    public bool HasShiftsOverMidnight { get; }

    /// <summary>What a paid slot costs.</summary>
    public double PaidPerSlot { get; }

    /// <summary>What a paid slot below a contract's minimum costs.</summary>
    public double MissingPaidPerSlot { get; }

    /// <summary>What the dearest missing agent costs in a slot, its escalation apart: the scale of the costs.</summary>
    public double DearestSlot { get; }

    /// <summary>The place of an agent in the problem's list, by id, or -1.</summary>
    public int PlaceOf(string agent) => _places.GetValueOrDefault(agent, -1);

    private bool LeavesDay(int day, int place)
    {
        var template = Catalog.Templates[place];
        var starts = Catalog.Starts(day, place);
        return (template.Pinned is null || template.Pinned.Date.DayNumber - Problem.Days.First.DayNumber == day)
            && (starts[0] < DayStarts[day] || starts[^1] + template.Length > DayStarts[day + 1]);
    }

    private int[] ClassesOf(SchedulingProblem problem)
    {
        var classes = new Dictionary<(int Group, string Contract, TimeZoneInfo Zone), int>();
        var ofAgent = new int[problem.Agents.Length];
        for (var agent = 0; agent < ofAgent.Length; agent++)
        {
            var key = (Groups.OfAgent(agent), problem.Agents[agent].Contract, problem.Agents[agent].Zone ?? problem.Zone);
            classes.TryAdd(key, classes.Count);
            ofAgent[agent] = classes[key];
        }

        return ofAgent;
    }
}
