using System.Collections.Immutable;
using System.Numerics;
using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Solving;
using CsOps.Forecast.Scheduling.Validation;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Instances;

/// <summary>Reads the parts of a <c>csops-roster/1</c> file.</summary>
internal sealed class RosterInstanceReader
{
    private const int DaysOfWeek = 7;
    private const int MinutesOfDay = 24 * 60;
    private const int Most = 1_000_000;

    /// <summary>How much dearer a paid slot below a contract's minimum is than the dearest missing agent and an idle one: the format asks for the minimum, and has no price.</summary>
    private const double MissingPaid = 100;

    private readonly SettingsGroup _whole;
    private readonly DateOnly _monday;
    private readonly TimeSpan _slot;
    private readonly int _slots;

    public RosterInstanceReader(SettingsGroup whole, DateOnly monday)
    {
        _whole = whole;
        _monday = monday;
        var minutes = Whole(whole.Required("slotMinutes"), 1, MinutesOfDay);
        _slot = TimeSpan.FromMinutes(minutes);
        _slots = Whole(whole.Required("slotsPerDay"), 1, MinutesOfDay);
        if (minutes * _slots != MinutesOfDay)
        {
            throw whole.Required("slotsPerDay").Error(string.Create(CultureInfo.InvariantCulture, $"{_slots} slots of {minutes} minutes are not a day."));
        }

        Whole(whole.Required("days"), DaysOfWeek, DaysOfWeek);
    }

    public SchedulingProblem Problem()
    {
        var skills = _whole.Required("skills").AsList();
        var required = _whole.Required("required").AsList();
        if (skills.Length != required.Length)
        {
            throw _whole.Required("required").Error(string.Create(CultureInfo.InvariantCulture, $"there are {required.Length} lists for {skills.Length} skills."));
        }

        var names = skills.Select((skill, k) => skill.AsGroup().Optional("name")?.AsText() ?? string.Create(CultureInfo.InvariantCulture, $"skill {k}")).ToList();
        if (Enumerable.Range(0, names.Count).FirstOrDefault(k => names.IndexOf(names[k]) < k) is > 0 and var twice)
        {
            throw skills[twice].Error($"the name \"{names[twice]}\" stands more than once; names must be unique.");
        }

        UniqueNames.Of(_whole.Required("agents").AsList(), "id");
        var contracts = UniqueNames.Of(_whole.Required("contracts").AsList(), "id");
        var templates = UniqueNames.Of(_whole.Required("shiftTemplates").AsList(), "id");
        return new SchedulingProblem
        {
            Grid = new IntervalGrid(new DateTimeOffset(_monday, TimeOnly.MinValue, TimeSpan.Zero), _slot, DaysOfWeek * _slots),
            Zone = TimeZoneInfo.Utc,
            Days = new DateRange(_monday, _monday.AddDays(DaysOfWeek - 1)),
            Skills = [.. skills.Select((skill, k) => SkillOf(skill.AsGroup(), names[k], required[k]))],
            Agents = [.. _whole.Required("agents").AsList().Select(agent => AgentOf(agent.AsGroup(), names, contracts))],
            Contracts = [.. _whole.Required("contracts").AsList().Select(contract => ContractOf(contract, templates))],
            Templates = [.. _whole.Required("shiftTemplates").AsList().Select(TemplateOf)],
        };
    }

    public CoverageWeights Weights(SchedulingProblem problem)
    {
        var prices = _whole.Required("weights").AsGroup();
        var slotsOfHour = TimeSpan.FromHours(1) / _slot;
        var idle = Price(prices.Required("over"));
        return new CoverageWeights
        {
            UnderStaffing = slotsOfHour,
            Escalation = 0,
            OverStaffing = idle * slotsOfHour,
            Paid = Price(prices.Required("paidSlot")) * slotsOfHour,
            MissingPaid = MissingPaid * (problem.Skills.Select(skill => skill.Weight).DefaultIfEmpty().Max() + idle) * slotsOfHour,
            WeekendPerPastWeekend = Price(prices.Required("weekendPerPastWeekend")),
        };
    }

    private SkillRequirement SkillOf(SettingsGroup skill, string name, Setting required) =>
        new(name, [.. (required.AsList().Length == DaysOfWeek * _slots ? required.Items : throw Wrong(required)).Select(agents => Whole(agents, 0, SkillRequirement.MostAgents))])
        {
            Weight = (double)skill.Required("underWeight").AsNumber(w => w is > 0 and <= Most, "a price over 0"),
        };

    private ImportException Wrong(Setting required) =>
        required.Error(string.Create(CultureInfo.InvariantCulture, $"found a list of {required.Items.Length}; expected the agents of {DaysOfWeek} days of {_slots} slots."));

    private Agent AgentOf(SettingsGroup agent, List<string> skills, ImmutableArray<string> contracts) => new()
    {
        Id = agent.Required("id").AsText(),
        Name = agent.Required("id").AsText(),
        Contract = agent.Required("contract").AsOneOf("contract", contracts),
        Skills = [.. agent.Required("skills").AsList().Select(k => skills[Whole(k, 0, skills.Count - 1)])],
        Absences = [.. agent.List("unavailableDays").Select(day => new Absence(new DateRange(DateOf(day), DateOf(day)), "unavailable"))],
        DayOffRequests = [.. agent.List("dayOffRequests").Select(request => RequestOf(request.AsGroup()))],
        WeekendsWorked = agent.Optional("weekendsWorked") is { } weekends ? Whole(weekends, 0, Most) : 0,
    };

    private DayOffRequest RequestOf(SettingsGroup request) => new(DateOf(request.Required("day")), Price(request.Required("weight")));

    private DateOnly DateOf(Setting day) => _monday.AddDays(Whole(day, 0, DaysOfWeek - 1));

    private Contract ContractOf(Setting place, ImmutableArray<string> templates)
    {
        var group = place.AsGroup();
        var contract = new Contract
        {
            Name = group.Required("id").AsText(),
            MinPaidPerWeek = Slots(group.Required("minWeekSlots")),
            MaxPaidPerWeek = Slots(group.Required("maxWeekSlots")),
            MaxDaysPerWeek = Whole(group.Required("maxDays"), 1, DaysOfWeek),
            MaxConsecutiveDays = Whole(group.Required("maxConsecutiveDays"), 1, Most),
            MinimumRest = Slots(group.Required("minRestSlots")),
            Templates = [.. group.Required("templates").AsList() is { IsEmpty: false } some ? some.Select(t => t.AsOneOf("shift template", templates)) : throw group.Required("templates").Unexpected("a template or more")],
        };
        place.ThrowFirst(issues => ContractCheck.CheckTerms(contract, $"contract {contract.Name}", issues));
        return contract;
    }

    private ShiftTemplate TemplateOf(Setting place)
    {
        var group = place.AsGroup();
        var length = Whole(group.Required("lengthSlots"), 1, _slots);
        var breaks = group.List("breaks").Select(pause => BreakOf(pause.AsGroup(), length)).ToList();
        var template = new ShiftTemplate
        {
            Name = group.Required("id").AsText(),
            Length = length * _slot,
            EarliestStart = Clock(group.Required("startFrom")),
            LatestStart = Clock(group.Required("startTo")),
            StartStep = Whole(group.Required("startStep"), 1, _slots) * _slot,
            Breaks = WithPay(breaks, group.Required("paidSlots"), length),
        };
        ShiftsJson.CheckTemplate(place, template);
        return template;
    }

    private BreakTemplate BreakOf(SettingsGroup pause, int shiftLength)
    {
        var anchor = pause.Required("anchor") is var place && place.AsText() == "start" ? 0 : place.Text == "end" ? shiftLength : throw place.Unexpected("start or end");
        return new BreakTemplate
        {
            Name = pause.Required("kind").AsText(),
            Length = Slots(pause.Required("length")),
            Paid = true,
            Earliest = (anchor + Whole(pause.Required("from"), -_slots, _slots)) * _slot,
            Latest = (anchor + Whole(pause.Required("to"), -_slots, _slots)) * _slot,
        };
    }

    /// <summary>The breaks, those unpaid that make the shift's paid time: lunches if they do, else the fewest others.</summary>
    private ImmutableArray<BreakTemplate> WithPay(List<BreakTemplate> breaks, Setting paidSlots, int length)
    {
        var unpaid = (length - Whole(paidSlots, 0, length)) * _slot;
        var sets = Enumerable.Range(0, 1 << Math.Min(breaks.Count, ShiftEdges.MostBreaks))
            .OrderBy(set => Enumerable.Range(0, breaks.Count).All(i => IsIn(set, i) == (breaks[i].Name == "lunch")) ? 0 : 1)
            .ThenBy(set => BitOperations.PopCount((uint)set));
        foreach (var set in sets)
        {
            if (Enumerable.Range(0, breaks.Count).Where(i => IsIn(set, i)).Sum(i => breaks[i].Length.Ticks) == unpaid.Ticks)
            {
                return [.. breaks.Select((pause, i) => pause with { Paid = !IsIn(set, i) })];
            }
        }

        throw paidSlots.Unexpected("the length of the shift, less the length of some of its breaks");

        static bool IsIn(int set, int index) => (set >> index & 1) != 0;
    }

    private TimeOnly Clock(Setting slot) => new((Whole(slot, 0, _slots - 1) * _slot).Ticks);

    private TimeSpan Slots(Setting count) => Whole(count, 0, DaysOfWeek * _slots) * _slot;

    private static double Price(Setting setting) => (double)setting.AsNumber(price => price is >= 0 and <= Most, "a price of 0 or more");

    private static int Whole(Setting setting, int least, int most) => (int)setting.AsNumber(
        number => number >= least && number <= most && number == decimal.Truncate(number),
        string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));
}
