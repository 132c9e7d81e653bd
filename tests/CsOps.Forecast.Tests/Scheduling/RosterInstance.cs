using System.Text.Json;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Solving;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Scheduling;

/// <summary>An instance of the format csops-roster/1 as a scheduling problem; day-off requests and weekend fairness are left out.</summary>
internal sealed class RosterInstance
{
    private static readonly DateOnly Monday = new(2026, 1, 5);

    private readonly JsonElement _root;
    private readonly TimeSpan _slot;

    private RosterInstance(JsonElement root)
    {
        _root = root;
        _slot = TimeSpan.FromMinutes(root.GetProperty("slotMinutes").GetInt32());
        Problem = new SchedulingProblem
        {
            Grid = new IntervalGrid(new DateTimeOffset(Monday, TimeOnly.MinValue, TimeSpan.Zero), _slot, Int(root, "days") * Int(root, "slotsPerDay")),
            Zone = TimeZoneInfo.Utc,
            Days = new DateRange(Monday, Monday.AddDays(Int(root, "days") - 1)),
            Skills = [.. root.GetProperty("skills").EnumerateArray().Select(SkillOf)],
            Agents = [.. root.GetProperty("agents").EnumerateArray().Select(AgentOf)],
            Contracts = [.. root.GetProperty("contracts").EnumerateArray().Select(ContractOf)],
            Templates = [.. root.GetProperty("shiftTemplates").EnumerateArray().Select(TemplateOf)],
        };
    }

    public SchedulingProblem Problem { get; }

    /// <summary>The prices of the instance; per slot there, per hour here, so a price of ours is a quarter of theirs.</summary>
    public CoverageWeights Weights => new()
    {
        UnderStaffing = 1,
        Escalation = 0,
        OverStaffing = _root.GetProperty("weights").GetProperty("over").GetDouble(),
        Paid = _root.GetProperty("weights").GetProperty("paidSlot").GetDouble(),
    };

    public static RosterInstance Read(string path) => new(JsonDocument.Parse(File.ReadAllBytes(path)).RootElement);

    /// <summary>Under, idle and paid cost in the instance's own units.</summary>
    public double CoverageCostOf(Roster roster)
    {
        var under = roster.Coverage.Select((c, k) =>
            Problem.Skills[k].Weight * Enumerable.Range(0, c.Required.Length).Sum(c.Under)).Sum();
        var idle = roster.Coverage.Sum(c => Enumerable.Range(0, c.Required.Length).Sum(c.Over));
        var paid = roster.Shifts.Sum(s => s.Paid / _slot);
        return under + (Weights.OverStaffing * idle) + (Weights.Paid * paid);
    }

    /// <summary>The price of day-off requests and weekends, which the problem does not know of.</summary>
    public double SoftCostOf(Roster roster)
    {
        var agents = _root.GetProperty("agents").EnumerateArray().ToDictionary(a => a.GetProperty("id").GetString()!);
        var perPastWeekend = _root.GetProperty("weights").GetProperty("weekendPerPastWeekend").GetDouble();
        return roster.Shifts.Sum(shift =>
        {
            var agent = agents[shift.AgentId];
            var day = shift.Date.DayNumber - Monday.DayNumber;
            var wishes = agent.GetProperty("dayOffRequests").EnumerateArray().Where(r => Int(r, "day") == day).Sum(r => r.GetProperty("weight").GetDouble());
            return wishes + (day % 7 >= 5 ? perPastWeekend * Int(agent, "weekendsWorked") : 0);
        });
    }

    private SkillRequirement SkillOf(JsonElement skill, int index) =>
        new(skill.GetProperty("name").GetString()!, [.. _root.GetProperty("required")[index].EnumerateArray().Select(r => r.GetInt32())])
        {
            Weight = skill.GetProperty("underWeight").GetDouble(),
        };

    private Agent AgentOf(JsonElement agent) => new()
    {
        Id = agent.GetProperty("id").GetString()!,
        Name = agent.GetProperty("id").GetString()!,
        Contract = agent.GetProperty("contract").GetString()!,
        Skills = [.. agent.GetProperty("skills").EnumerateArray().Select(k => _root.GetProperty("skills")[k.GetInt32()].GetProperty("name").GetString()!)],
        Absences = [.. agent.GetProperty("unavailableDays").EnumerateArray().Select(AbsenceOf)],
    };

    private static Absence AbsenceOf(JsonElement day) =>
        new(new DateRange(Monday.AddDays(day.GetInt32()), Monday.AddDays(day.GetInt32())), "unavailable");

    private Contract ContractOf(JsonElement contract) => new()
    {
        Name = contract.GetProperty("id").GetString()!,
        MinPaidPerWeek = Int(contract, "minWeekSlots") * _slot,
        MaxPaidPerWeek = Int(contract, "maxWeekSlots") * _slot,
        MaxDaysPerWeek = Int(contract, "maxDays"),
        MaxConsecutiveDays = Int(contract, "maxConsecutiveDays"),
        MinimumRest = Int(contract, "minRestSlots") * _slot,
        Templates = [.. contract.GetProperty("templates").EnumerateArray().Select(t => t.GetString()!)],
    };

    private ShiftTemplate TemplateOf(JsonElement template)
    {
        var length = Int(template, "lengthSlots");
        return new ShiftTemplate
        {
            Name = template.GetProperty("id").GetString()!,
            Length = length * _slot,
            EarliestStart = new TimeOnly((Int(template, "startFrom") * _slot).Ticks),
            LatestStart = new TimeOnly((Int(template, "startTo") * _slot).Ticks),
            StartStep = Int(template, "startStep") * _slot,
            Breaks = [.. template.GetProperty("breaks").EnumerateArray().Select(b => BreakOf(b, length))],
        };
    }

    private BreakTemplate BreakOf(JsonElement pause, int shiftLength)
    {
        var anchor = pause.GetProperty("anchor").GetString() == "start" ? 0 : shiftLength;
        return new BreakTemplate
        {
            Name = pause.GetProperty("kind").GetString()!,
            Length = Int(pause, "length") * _slot,
            Paid = pause.GetProperty("kind").GetString() != "lunch",
            Earliest = (anchor + Int(pause, "from")) * _slot,
            Latest = (anchor + Int(pause, "to")) * _slot,
        };
    }

    private static int Int(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
