using System.CommandLine;
using CsOps.Forecast.Console.Commands;

namespace CsOps.Forecast.Console.Arguments;

/// <summary>The options by which ticket exports are named that say who handled the tickets of answers and evaluations.</summary>
internal sealed class TicketArguments(string what)
{
    private readonly Option<string[]> _tickets = new("--tickets")
    {
        Description = $"A ticket export that says who handled the tickets of the {what}. May be repeated; the first that tells counts.",
        HelpName = "FILE",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _format = new("--format") { Description = "The format of the ticket exports, or a profile file (*.json). Default: found by the header.", HelpName = "ID|FILE" };

    private readonly Option<string[]?> _rename = ImportArguments.Rename();

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _tickets, _format, _rename })
        {
            command.Options.Add(option);
        }
    }

    public TicketFiles Of(ParseResult parsed) => new(what, parsed.GetRequiredValue(_tickets), parsed.GetValue(_format), ImportArguments.NamesOf(parsed.GetValue(_rename) ?? []));
}
