using System.Collections.Immutable;
using System.Text.Json;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Time;
using CsOps.Forecast.Time.Holidays;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>Reads <c>centre.json</c>: all of a centre but its people and events.</summary>
internal static class CentreJson
{
    /// <summary>ISO 4217's code for no currency, of a centre that states no cost.</summary>
    private const string NoCurrency = "XXX";

    private static readonly TimeSpan DefaultInterval = TimeSpan.FromMinutes(30);

    /// <summary>Reads it.</summary>
    /// <param name="whole">The file.</param>
    /// <param name="holidaysOf">Reads the holiday file that it names, if it names one.</param>
    public static Centre Read(Setting whole, Func<string, HolidayCalendar> holidaysOf)
    {
        const string fraction = "a fraction from 0 up to, not including, 1 (30 % is 0.3)";
        var group = whole.AsGroup();
        var holidays = Holidays(group, holidaysOf);
        var zone = Zone(group.Required("timeZone"));
        var name = group.Required("name").AsText();
        var queues = QueuesJson.Queues(group.Required("queues"), holidays);
        var templates = ShiftsJson.Templates(group, [.. queues.Select(queue => queue.Name)]);
        var centre = new Centre
        {
            Name = name,
            Zone = zone,
            IntervalLength = IntervalLength(group, zone),
            Holidays = holidays,
            Queues = queues,
            Shrinkage = new Shrinkage(group.Optional("shrinkage")?.AsNumber(s => s is >= 0 and < 1, fraction) ?? 0),
            Currency = Currency(group),
            Seed = (ulong)(group.Optional("seed")?.AsNumber(s => s is >= 0 and <= ulong.MaxValue && s == decimal.Truncate(s), "a whole number, 0 or more") ?? 1),
            Contracts = ShiftsJson.Contracts(group, templates),
            Templates = templates,
            Patterns = PatternsJson.Patterns(group, templates),
            SchoolHolidays = group.Optional("schoolHolidays") is { } school ? holidaysOf(school.AsText()) : HolidayCalendar.None,
            PayDays = PayDays(group),
            HolidaysByName = group.Optional("holidaysByName")?.AsBoolean() ?? false,
            ClockChangeDays = group.Optional("clockChangeDays")?.AsBoolean() ?? false,
        };
        group.Optional("rules"); // Read when the people are known, whom rules may name.
        group.Close();
        return centre;
    }

    private static TimeZoneInfo Zone(Setting setting) =>
        TimeZones.TryFind(setting.AsText(), out var zone, out var problem) ? zone : throw setting.Error(problem);

    private static TimeSpan IntervalLength(SettingsGroup group, TimeZoneInfo zone)
    {
        if (group.Optional("intervalMinutes") is not { } setting)
        {
            return DefaultInterval;
        }

        var minutes = setting.AsNumber(m => m is >= 1 and <= 60 && m == decimal.Truncate(m) && 60 % m == 0, "a whole number of minutes that divides an hour, for example 15, 30 or 60");
        var length = TimeSpan.FromMinutes((int)minutes);
        return ClockIntervals.Problem(length, zone) is { } problem ? throw setting.Error(problem) : length;
    }

    /// <summary>One rule, or a list of them.</summary>
    private static ImmutableArray<PayDayRule> PayDays(SettingsGroup group)
    {
        if (group.Optional("payDays") is not { } setting)
        {
            return [];
        }

        var rules = setting.Kind == JsonValueKind.Array ? setting.Items : [setting];
        return [.. rules.Select(rule => PayDayRule.TryParse(rule.AsText()) ?? throw rule.Unexpected(PayDayRule.Expected))];
    }

    private static string Currency(SettingsGroup group)
    {
        if (group.Optional("currency") is not { } setting)
        {
            return NoCurrency;
        }

        return setting.AsText() is { Length: 3 } code && code.All(char.IsAsciiLetterUpper)
            ? code
            : throw setting.Unexpected("three capital letters of ISO 4217, for example DKK");
    }

    /// <summary>The country's public holidays by rule and those of the file, of which the country's names come first.</summary>
    private static HolidayCalendar Holidays(SettingsGroup group, Func<string, HolidayCalendar> holidaysOf)
    {
        var country = group.Optional("country");
        var byRule = country is null ? HolidayCalendar.None : ByRule(country);
        var fromFile = group.Optional("holidays") is { } file ? holidaysOf(file.AsText()) : HolidayCalendar.None;
        return new HolidayCalendar(byRule.Holidays.Concat(fromFile.Holidays));
    }

    private static HolidayCalendar ByRule(Setting country) => PublicHolidays.Countries.Contains(country.AsText(), StringComparer.OrdinalIgnoreCase)
        ? PublicHolidays.For(country.Text, PublicHolidays.FirstYear, PublicHolidays.LastYear)
        : throw country.Unexpected($"a country whose holidays are known by rule: {string.Join(", ", PublicHolidays.Countries)}. Maybe a holiday file helps");
}
