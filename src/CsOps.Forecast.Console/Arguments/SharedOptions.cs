using System.CommandLine;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Console.Arguments;

/// <summary>The arguments and options that several commands have, with the same name, meaning and errors.</summary>
internal static class SharedOptions
{
    public const string JsonName = "--json";

    public static Option<bool> Json() => new(JsonName)
    {
        Description = "Print the answer as JSON.",
    };

    public static Argument<string> CentreFolder() => new("DIR")
    {
        Description = "The centre's folder: centre.json, agents.csv, events.csv, history/.",
        Validators = { RefuseFile },
    };

    /// <summary>Refuses a file where a centre's folder is wanted, such as its centre.json, and names the folder that it is in.</summary>
    public static void RefuseFile(System.CommandLine.Parsing.SymbolResult result)
    {
        foreach (var path in result.Tokens.Select(token => token.Value).Where(File.Exists))
        {
            result.AddError($"'{path}' is a file; expected the centre's folder.\nMaybe the one that it is in: {(Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".")}");
        }
    }

    public static Option<DateOnly?> From() => Date("--from", "First day to plan. Default: the first Monday after the history.");

    /// <summary>An option that is a date, as <c>2026-10-26</c>.</summary>
    public static Option<DateOnly?> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "yyyy-MM-dd",
        CustomParser = result => DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : Refuse<DateOnly?>(result, "a date such as 2026-10-26"),
    };

    public static Option<int> Weeks() => new("--weeks")
    {
        Description = "Weeks to plan, 1 to 52.",
        DefaultValueFactory = _ => 1,
        CustomParser = result => WholeNumber(result, 1, 52),
    };

    public static Option<string?> Plan() => new("--plan")
    {
        Description = "The plan to work on, a folder of plans/. Default: the last one.",
        HelpName = "ID",
    };

    /// <summary>The culture of the report, which is stated and not taken from the machine: the same command gives the same bytes everywhere.</summary>
    public static Option<CultureInfo> Culture() => new("--culture")
    {
        Description = "Culture of numbers and dates in the report, for example da-DK. Default: invariant.",
        HelpName = "NAME",
        DefaultValueFactory = _ => CultureInfo.InvariantCulture,
        CustomParser = result => CultureInfo.GetCultures(CultureTypes.AllCultures)
            .FirstOrDefault(culture => string.Equals(culture.Name, result.Tokens[0].Value, StringComparison.OrdinalIgnoreCase))
            ?? Refuse<CultureInfo>(result, "a culture such as da-DK, sv-SE, fi-FI, ru-RU, ko-KR or en-GB"),
    };

    public static Option<decimal?> MinCoverage() =>
        Decimal("--min-coverage", "Gate: the share of required agent-hours that the roster must cover, 0 to 1; exit code 1 below it.", share => share is >= 0 and <= 1, "a share from 0 to 1, such as 0.85");

    public static Option<string> Model() => new("--model")
    {
        Description = "The forecast model; auto chooses per queue by backtest. See 'csops models'.",
        DefaultValueFactory = _ => "auto",
        HelpName = "NAME",
    };

    public static Option<string[]?> ModelAssemblies() => new("--model-assembly")
    {
        Description = "An assembly with models of your own, or the folder of a package; may be repeated. Its code is run: name only what you trust.",
        HelpName = "DLL",
    };

    /// <summary>An option that is a length of time, as <c>30m</c>, <c>180s</c>, <c>1h30m</c>.</summary>
    public static Option<TimeSpan?> Duration(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "TIME",
        CustomParser = result => DurationText.TryParse(result.Tokens[0].Value) ?? Refuse<TimeSpan?>(result, DurationText.Expected),
    };

    /// <summary>An option that is a service level, as <c>80/20</c>.</summary>
    public static Option<ServiceLevelTarget?> ServiceLevel(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "80/20",
        CustomParser = result => ServiceLevelTarget.TryParse(result.Tokens[0].Value) ?? Refuse<ServiceLevelTarget?>(result, ServiceLevelTarget.Expected),
    };

    /// <summary>An option that is a decimal number, always written with a point.</summary>
    public static Option<decimal?> Decimal(string name, string description, Func<decimal, bool>? allowed = null, string expected = "a number such as 0.85, with a decimal point") => new(name)
    {
        Description = description,
        HelpName = "NUMBER",
        CustomParser = result => decimal.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && allowed?.Invoke(value) != false
            ? value
            : Refuse<decimal?>(result, expected),
    };

    /// <summary>Reads a whole number of a range.</summary>
    public static int WholeNumber(System.CommandLine.Parsing.ArgumentResult result, int least, int most) =>
        int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : Refuse<int>(result, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));

    /// <summary>Refuses options that were typed though they mean nothing beside another or without one, so that none is silently ignored.</summary>
    public static void RefuseTyped(System.CommandLine.Parsing.CommandResult result, string beside, params ReadOnlySpan<Option> options)
    {
        foreach (var option in options)
        {
            if (result.GetResult(option) is { Implicit: false })
            {
                result.AddError($"{option.Name} means nothing {beside}.");
            }
        }
    }

    /// <summary>Refuses what was typed before the name of a part of a command, which would be ignored.</summary>
    public static void RefuseBefore(System.CommandLine.Parsing.CommandResult result)
    {
        var before = (result.Parent as System.CommandLine.Parsing.CommandResult)?.Children.SelectMany(child => child switch
        {
            System.CommandLine.Parsing.ArgumentResult argument => argument.Tokens.Select(token => token.Value),
            System.CommandLine.Parsing.OptionResult { Implicit: false } option => [option.Option.Name],
            _ => [],
        }).FirstOrDefault();
        if (before is not null)
        {
            result.AddError($"'{before}' stands before {result.Command.Name} and would mean nothing there; write it behind.");
        }
    }

    /// <summary>Refuses an option's value: says what was found and what was expected.</summary>
    public static T? Refuse<T>(System.CommandLine.Parsing.ArgumentResult result, string expected)
    {
        var name = result.Parent is System.CommandLine.Parsing.OptionResult option ? option.Option.Name : result.Argument.Name;
        result.AddError($"'{result.Tokens[0].Value}' is not a value of {name}; expected {expected}.");
        return default;
    }
}
