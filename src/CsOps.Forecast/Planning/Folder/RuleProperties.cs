using System.Collections.Immutable;
using System.Text.Json;
using CsOps.Forecast.Scheduling.Rules;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>The rules that <c>centre.json</c> can name, and the properties of each.</summary>
internal static class RuleProperties
{
    private const string Clock = "a clock time such as \"08:00\"";

    /// <summary>What reads each rule, by its name.</summary>
    public static ImmutableSortedDictionary<string, Func<SettingsGroup, Centre, IRosterRule>> Readers { get; } = new Dictionary<string, Func<SettingsGroup, Centre, IRosterRule>>(StringComparer.Ordinal)
    {
        ["weekly-rest"] = (group, centre) => Work(group, centre, new WeeklyRestRule(),
            ("rest", (r, s) => r with { Rest = Length(s) }), ("inside", (r, s) => r with { Inside = Length(s) }), ("days", (r, s) => r with { Days = Whole(s) }), ("rolling", (r, s) => r with { Rolling = s.AsBoolean() })),
        ["average-weekly-hours"] = (group, centre) => Work(group, centre, new AverageWeeklyHoursRule(),
            ("most", (r, s) => r with { Most = Length(s) }), ("weeks", (r, s) => r with { Weeks = Whole(s) })),
        ["maximum-weekly-work"] = (group, centre) => Work(group, centre, new MaximumWeeklyWorkRule(), ("most", (r, s) => r with { Most = Length(s) })),
        ["maximum-daily-work"] = (group, centre) => Work(group, centre, new MaximumDailyWorkRule(), ("most", (r, s) => r with { Most = Length(s) })),
        ["break-after"] = (group, centre) => Work(group, centre, new BreakAfterRule(),
            ("after", (r, s) => r with { After = Length(s) }), ("break", (r, s) => r with { Break = Length(s) }), ("longestStretch", (r, s) => r with { LongestStretch = Length(s) })),
        ["maximum-nights"] = (group, centre) => Work(group, centre, new MaximumNightsRule { Night = Night(group) },
            ("most", (r, s) => r with { Most = Whole(s) }), ("of", (r, s) => r with { Of = Whole(s) })),
        ["night-average"] = (group, centre) => Work(group, centre, new NightAverageRule { Night = Night(group) },
            ("most", (r, s) => r with { Most = Length(s) }), ("weeks", (r, s) => r with { Weeks = Whole(s) }), ("nightsPerWeek", (r, s) => r with { NightsPerWeek = Number(s) })),
        ["rest-after-nights"] = (group, centre) => Work(group, centre, new RestAfterNightsRule { Night = Night(group) },
            ("rest", (r, s) => r with { Rest = Length(s) }), ("nights", (r, s) => r with { Nights = Whole(s) })),
        ["maximum-weekends"] = (group, centre) => Work(group, centre, new MaximumWeekendsRule(),
            ("most", (r, s) => r with { Most = Whole(s) }), ("of", (r, s) => r with { Of = Whole(s) })),
        ["complete-weekends"] = (group, centre) => Work(group, centre, new CompleteWeekendsRule()),
        ["consecutive-days-off"] = (group, centre) => Work(group, centre, new ConsecutiveDaysOffRule(), ("least", (r, s) => r with { Least = Whole(s) })),
        ["isolated-day"] = (group, centre) => Work(group, centre, new IsolatedDayRule(),
            ("worked", (r, s) => r with { Worked = s.AsBoolean() }), ("off", (r, s) => r with { Off = s.AsBoolean() })),
        ["weekend-fairness"] = (group, centre) => Work(group, centre, new WeekendFairnessRule(),
            ("share", (r, s) => r with { Share = Number(s) }), ("lookBack", (r, s) => r with { LookBack = Whole(s) })),
        ["night-fairness"] = (group, centre) => Work(group, centre, new NightFairnessRule { Night = Night(group) },
            ("share", (r, s) => r with { Share = Number(s) }), ("lookBack", (r, s) => r with { LookBack = Whole(s) })),
        ["shift-change"] = (group, centre) => Work(group, centre, new ShiftChangeRule(),
            ("earlier", (r, s) => r with { Earlier = Length(s) }), ("later", (r, s) => r with { Later = Length(s) })),
        ["team-cover"] = TeamCover,
        ["pairing"] = Pairing,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The contracts that a rule or a set is about; none named where the property is absent.</summary>
    public static ImmutableArray<string> Contracts(SettingsGroup group, Centre centre) =>
        [.. group.Limits("contracts").Select(name => name.AsOneOf("contract", [.. centre.Contracts.Select(c => c.Name)]))];

    private static WorkRule Work<T>(SettingsGroup group, Centre centre, T rule, params ReadOnlySpan<(string Name, Func<T, Setting, T> Set)> properties)
        where T : WorkRule
    {
        foreach (var (name, set) in properties)
        {
            rule = With(group, name, rule, set);
        }

        var weight = group.Optional("weight") is { } setting ? Weight(setting) : rule.Weight;
        return (WorkRule)rule with { Weight = weight, Contracts = Contracts(group, centre) };
    }

    private static TeamCoverRule TeamCover(SettingsGroup group, Centre centre)
    {
        var teams = centre.Agents.Select(agent => agent.Team).OfType<string>().Distinct(StringComparer.Ordinal);
        var rule = new TeamCoverRule
        {
            Team = group.Optional("team") is { } team ? team.AsOneOf("team", [.. teams]) : null,
            Agents = (int)group.Required("agents").AsNumber(n => n is >= 1 and <= 100_000 && n == decimal.Truncate(n), "a whole number, 1 or more"),
            From = group.Required("from").As(TimeOf, Clock),
            To = group.Required("to").As(TimeOf, Clock),
            Days = group.Optional("days") is { } days ? Days(days) : [],
        };
        return group.Optional("weight") is { } weight ? rule with { Weight = SoftWeight(weight) } : rule;
    }

    private static PairingRule Pairing(SettingsGroup group, Centre centre)
    {
        string[] known = [.. centre.Agents.Select(a => a.Id)];
        var rule = new PairingRule
        {
            Agent = group.Required("agent").AsOneOf("agent", known),
            With = group.Required("with").AsOneOf("agent", known),
            Together = group.Optional("together")?.AsBoolean() ?? true,
        };
        return group.Optional("weight") is { } weight ? rule with { Weight = SoftWeight(weight) } : rule;
    }

    /// <summary>The rule with a property of the file, where it is there; what the rule does not take is an error at its place.</summary>
    private static T With<T>(SettingsGroup group, string name, T rule, Func<T, Setting, T> set)
    {
        if (group.Optional(name) is not { } setting)
        {
            return rule;
        }

        try
        {
            return set(rule, setting);
        }
        catch (ArgumentOutOfRangeException problem)
        {
            throw setting.Error(problem.Message.Split(" (Parameter", 2)[0]);
        }
    }

    private static NightHours Night(SettingsGroup group)
    {
        var night = NightHours.From23To6;
        if (group.Optional("night") is { } hours)
        {
            night = hours.As<(TimeOnly From, TimeOnly To)>(Span, "two clock times such as \"22:00-06:00\"") is var (from, to) ? night with { From = from, To = to } : night;
        }

        return With(group, "nightLeast", night, (n, s) => n with { Least = (int)Length(s).TotalMinutes });
    }

    private static (TimeOnly From, TimeOnly To)? Span(string text) =>
        text.Split('-') is [var from, var to] && TimeOf(from) is { } start && TimeOf(to) is { } end && start != end ? (start, end) : null;

    private static TimeOnly? TimeOf(string text) =>
        TimeOnly.TryParseExact(text.Trim(), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static ImmutableArray<DayOfWeek> Days(Setting setting) => setting.As(DaysText.TryParse, DaysText.Expected);

    private static TimeSpan Length(Setting setting) => setting.As(DurationText.TryParse, DurationText.Expected);

    private static int Whole(Setting setting) => (int)setting.AsNumber(n => n is >= 0 and <= 1_000_000 && n == decimal.Truncate(n), "a whole number, 0 or more");

    private static double Weight(Setting setting) => setting is { Kind: JsonValueKind.String, Text: "hard" }
        ? double.PositiveInfinity
        : (double)setting.AsNumber(w => w > 0, "a number over 0, or \"hard\"");

    private static double SoftWeight(Setting setting) => (double)setting.AsNumber(w => w > 0, "a number over 0");

    private static double Number(Setting setting) => (double)setting.AsNumber(_ => true, "a number");
}
