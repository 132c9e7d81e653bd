using System.CommandLine;
using CsOps.Forecast.Scheduling.Changes;

namespace CsOps.Forecast.Console.Arguments;

/// <summary>What the queries about a published roster have in common: whose shift, when, who else, and what to do with the answers.</summary>
internal sealed class RosterQueryArguments
{
    private const int MostAnswers = 1000;

    private readonly Option<string> _agent = new("--agent") { Description = "Whose shift: an id of agents.csv.", HelpName = "ID", Required = true };
    private readonly Option<string?> _with = new("--with") { Description = "Ask this colleague alone. Default: everybody.", HelpName = "ID" };
    private readonly Option<int> _top = new("--top")
    {
        Description = "The most answers.",
        HelpName = "N",
        DefaultValueFactory = _ => new RosterQueryOptions().Most,
        CustomParser = result => SharedOptions.WholeNumber(result, 1, MostAnswers),
    };

    private readonly Option<string?> _changes = new("--changes") { Description = "With --apply: write the change list there, as CSV.", HelpName = "FILE" };

    public Argument<string> Folder { get; } = SharedOptions.CentreFolder();

    public Option<DateOnly?> Date { get; } = SharedOptions.Date("--date", "The date on which the shift starts.");

    public Option<string?> Plan { get; } = SharedOptions.Plan();

    public Option<bool> Json { get; } = SharedOptions.Json();

    public void AddTo(Command command, params ReadOnlySpan<Option> between)
    {
        Date.Required = true;
        command.Arguments.Add(Folder);
        command.Options.Add(_agent);
        command.Options.Add(Date);
        foreach (var option in between)
        {
            command.Options.Add(option);
        }

        foreach (var option in (Option[])[_with, Plan, _top, _changes, Json])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Refuses a file for the changes where there are none.</summary>
    public void NeedApplying(Command command, Option apply) => command.Validators.Add(result =>
    {
        if (result.GetResult(apply) is null)
        {
            SharedOptions.RefuseTyped(result, $"without {apply.Name}", _changes);
        }
    });

    public string FolderOf(ParseResult parsed) => parsed.GetRequiredValue(Folder);

    public string? PlanOf(ParseResult parsed) => parsed.GetValue(Plan);

    public string AgentOf(ParseResult parsed) => parsed.GetRequiredValue(_agent);

    public DateOnly DateOf(ParseResult parsed) => parsed.GetRequiredValue(Date)!.Value;

    public string? ChangesOf(ParseResult parsed) => parsed.GetValue(_changes);

    public RosterQueryOptions OptionsOf(ParseResult parsed) => new() { With = parsed.GetValue(_with), Most = parsed.GetValue(_top) };
}
