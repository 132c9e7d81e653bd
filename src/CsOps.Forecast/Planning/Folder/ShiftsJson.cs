using System.Collections.Immutable;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Validation;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>Reads the shift templates and contracts of <c>centre.json</c>; what they must satisfy, scheduling knows.</summary>
internal static class ShiftsJson
{
    /// <summary>The templates under <c>shifts</c>, which may name the queues.</summary>
    public static ImmutableArray<ShiftTemplate> Templates(SettingsGroup centre, ImmutableArray<string> queues)
    {
        UniqueNames.Of(centre.List("shifts"), "name");
        return [.. centre.List("shifts").Select(place => Template(place, queues))];
    }

    /// <summary>The contracts under <c>contracts</c>, which may name the templates.</summary>
    public static ImmutableArray<Contract> Contracts(SettingsGroup centre, ImmutableArray<ShiftTemplate> templates)
    {
        UniqueNames.Of(centre.List("contracts"), "name");
        return [.. centre.List("contracts").Select(c => Contract(c, [.. templates.Select(t => t.Name)]))];
    }

    private static ShiftTemplate Template(Setting place, ImmutableArray<string> queues)
    {
        var group = place.AsGroup();
        var start = Starts(group.Required("start"));
        var template = new ShiftTemplate
        {
            Name = group.Required("name").AsText(),
            Length = Duration(group.Required("length")),
            EarliestStart = start.Earliest,
            LatestStart = start.Latest,
            StartStep = group.Optional("step") is { } step ? Duration(step) : TimeSpan.FromMinutes(30),
            Days = group.Optional("days")?.As(DaysText.TryParse, DaysText.Expected) ?? [],
            Breaks = [.. group.List("breaks").Select(Break)],
            Skills = [.. group.Limits("skills").Select(s => s.AsOneOf("queue", queues))],
            PaidShare = (double?)group.Optional("paidShare")?.AsNumber(s => s is >= 0 and <= 1, "a fraction from 0 to 1") ?? 1,
            Premium = (double?)group.Optional("premium")?.AsNumber(p => p >= 0, "a premium of 0 or more") ?? 0,
        };
        group.Close();
        CheckTemplate(place, template);
        return template;
    }

    /// <summary>Throws what is wrong with a template, where it or the break meant stands.</summary>
    internal static void CheckTemplate(Setting place, ShiftTemplate template)
    {
        place.ThrowFirst(issues => TemplateCheck.CheckTemplate(template, issues));
        for (var i = 0; i < template.Breaks.Length; i++)
        {
            place.AsGroup().Required("breaks").Items[i].ThrowFirst(issues => TemplateCheck.CheckBreak(template, i, issues));
        }
    }

    private static BreakTemplate Break(Setting place)
    {
        var group = place.AsGroup();
        var pause = new BreakTemplate
        {
            Name = group.Required("name").AsText(),
            Length = Duration(group.Required("length")),
            Paid = group.Required("paid").AsBoolean(),
            Earliest = Duration(group.Required("from")),
            Latest = Duration(group.Required("to")),
        };
        group.Close();
        return pause;
    }

    private static Contract Contract(Setting place, ImmutableArray<string> templates)
    {
        var group = place.AsGroup();
        var contract = new Contract
        {
            Name = group.Required("name").AsText(),
            MinPaidPerWeek = group.Optional("minPaid") is { } least ? Duration(least) : TimeSpan.Zero,
            MaxPaidPerWeek = Duration(group.Required("maxPaid")),
            MaxDaysPerWeek = WholeNumber(group.Optional("maxDays")) ?? 5,
            MaxConsecutiveDays = WholeNumber(group.Optional("maxConsecutiveDays")) ?? 5,
            MinimumRest = group.Optional("minimumRest") is { } rest ? Duration(rest) : TimeSpan.FromHours(11),
            Templates = [.. group.Limits("shifts").Select(s => s.AsOneOf("shift", templates))],
            CostPerHour = group.Optional("costPerHour")?.AsNumber(c => c >= 0, "a cost of 0 or more") ?? 0,
            OvertimeAfter = group.Optional("overtimeAfter") is { } overtime ? Duration(overtime) : null,
            OvertimePremium = (double?)group.Optional("overtimePremium")?.AsNumber(p => p >= 0, "a share of the pay of 0 or more (half as much again is 0.5)") ?? 0.5,
        };
        group.Close();
        place.ThrowFirst(issues => ContractCheck.CheckTerms(contract, $"contract {contract.Name}", issues));
        return contract;
    }

    private static TimeSpan Duration(Setting setting) => setting.As(DurationText.TryParse, DurationText.Expected);

    private static int? WholeNumber(Setting? setting) =>
        (int?)setting?.AsNumber(n => n is >= 1 and <= 1000 && n == decimal.Truncate(n), "a whole number, 1 or more");

    private static (TimeOnly Earliest, TimeOnly Latest) Starts(Setting setting)
    {
        return setting.As<(TimeOnly, TimeOnly)>(Parse, "a clock time or two, such as \"08:00\" or \"07:00-12:00\"");

        static (TimeOnly, TimeOnly)? Parse(string text) => text.Split('-') switch
        {
            [var one] when Clock(one) is { } time => (time, time),
            [var from, var to] when Clock(from) is { } earliest && Clock(to) is { } latest => (earliest, latest),
            _ => null,
        };

        static TimeOnly? Clock(string text) =>
            TimeOnly.TryParseExact(text.Trim(), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
    }
}
