using System.Collections.Immutable;
using System.CommandLine;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Console.Arguments;

/// <summary>The options that tell of days unlike others: events, drivers, school holidays, pay days.</summary>
internal sealed class EffectArguments
{
    private readonly Option<string?> _events = new("--events")
    {
        Description = "Events as in a centre's events.csv: kind,start,end[,uplift,name,queue]; an empty uplift is learned from past ones of the name.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _drivers = new("--drivers")
    {
        Description = "External drivers: name,date,value[,time,queue]; values after the history are their known future.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _schoolHolidays = new("--school-holidays")
    {
        Description = "School holidays: a file date,name or .ics.",
        HelpName = "FILE",
    };

    private readonly Option<ImmutableArray<PayDayRule>> _payDays = new("--pay-days")
    {
        Description = "When customers are paid: last-business-day, last-day, 15, \"25, or the business day before\", \"every 14 days from 2026-01-02\". May be repeated.",
        HelpName = "RULE",
        CustomParser = ReadPayDays,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<bool> _holidaysByName = new("--holidays-by-name")
    {
        Description = "Tell open holidays apart by name, and learn the days before, after and between them.",
    };

    public IReadOnlyList<Option> All => [_events, _drivers, _schoolHolidays, _payDays, _holidaysByName];

    /// <summary>Reads the files that were named.</summary>
    public EffectFiles Read(ParseResult parsed) => EffectFiles.Read(
        parsed.GetValue(_events), parsed.GetValue(_drivers), parsed.GetValue(_schoolHolidays), parsed.GetValue(_payDays), parsed.GetValue(_holidaysByName));

    private static ImmutableArray<PayDayRule> ReadPayDays(System.CommandLine.Parsing.ArgumentResult result)
    {
        var rules = ImmutableArray.CreateBuilder<PayDayRule>();
        foreach (var token in result.Tokens)
        {
            if (PayDayRule.TryParse(token.Value) is not { } rule)
            {
                result.AddError($"'{token.Value}' is not a value of --pay-days; expected {PayDayRule.Expected}.");
                return [];
            }

            rules.Add(rule);
        }

        return rules.ToImmutable();
    }
}
