using System.CommandLine;
using System.CommandLine.Parsing;
using CsOps.Forecast.Console.Cases;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Console.Arguments;

/// <summary>The options with which <c>csops backlog</c> solves for agents.</summary>
internal sealed class BacklogOptions
{
    private readonly Option<BacklogTarget?> _require = new("--require")
    {
        Description = "Solve for the fewest agents: per cent of the arrivals, and the wait if not the file's, for example 95/8h.",
        HelpName = "95/8h",
        CustomParser = result => Target(result.Tokens[0].Value) ?? SharedOptions.Refuse<BacklogTarget?>(result, "per cent from above 0 to 100, and a wait if need be: 95, 95/8h"),
    };

    private readonly Option<TimeSpan?> _handleTime = SharedOptions.Duration("--aht", "With --require: average handle time, for example 9m.");
    private readonly Option<decimal?> _productive = SharedOptions.Decimal("--productive", "With --require: share of an agent's time spent on contacts. Default: 1.");
    private readonly Option<bool> _onTop = new("--on-top") { Description = "With --require: the file's capacity is there besides, for example the idle time of calls." };

    private readonly Option<int?> _mostAgents = new("--max-agents")
    {
        Description = "With --require: the most agents in an interval. Default: the constant number.",
        HelpName = "NUMBER",
        CustomParser = result => SharedOptions.WholeNumber(result, 0, 100_000),
    };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _require, _handleTime, _productive, _onTop, _mostAgents })
        {
            command.Options.Add(option);
        }
    }

    public void Validate(CommandResult result)
    {
        if (result.GetResult(_require) is null)
        {
            SharedOptions.RefuseTyped(result, "without --require", _handleTime, _productive, _onTop, _mostAgents);
        }
        else if (result.GetResult(_handleTime) is null)
        {
            result.AddError("--require needs --aht, the average handle time.");
        }
    }

    public BacklogTarget? TargetOf(ParseResult parsed) => parsed.GetValue(_require);

    public bool IsOnTop(ParseResult parsed) => parsed.GetValue(_onTop);

    public int? MostAgents(ParseResult parsed) => parsed.GetValue(_mostAgents);

    /// <summary>Contacts that an agent completes in an interval.</summary>
    public ExactAmount PerAgent(ParseResult parsed, ExactAmount intervalHours)
    {
        var handleTime = parsed.GetValue(_handleTime)!.Value;
        var productive = parsed.GetValue(_productive) ?? 1;
        if (handleTime <= TimeSpan.Zero || productive is <= 0 or > 1)
        {
            throw CommandFailure.Usage("--aht is above zero, and --productive above 0 and at most 1 (85 % is 0.85).");
        }

        var share = ExactAmount.TryParse(productive.ToString(CultureInfo.InvariantCulture))!.Value;
        return intervalHours.Times(share).Over(new ExactAmount(handleTime.Ticks, TimeSpan.TicksPerHour));
    }

    private static BacklogTarget? Target(string text)
    {
        var parts = text.Split('/');
        if (parts.Length > 2
            || !decimal.TryParse(parts[0].Trim().TrimEnd('%', ' '), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            || percent is <= 0 or > 100)
        {
            return null;
        }

        var wait = parts.Length == 1 ? null : DurationText.TryParse(parts[1]);
        return parts.Length == 2 && wait is null
            ? null
            : new BacklogTarget((double)(percent / 100), wait is { } given ? new ExactAmount(given.Ticks, TimeSpan.TicksPerHour) : null);
    }
}
