using System.CommandLine;

namespace CsOps.Forecast.Console.Arguments;

/// <summary>The options that describe one queue for <c>csops queue</c>.</summary>
internal sealed class QueueOptions
{
    private readonly Option<decimal?> _agents = SharedOptions.Decimal("--agents", "Agents; a number such as 13.5 is answered by the continuous extension.");
    private readonly Option<decimal?> _load = SharedOptions.Decimal("--load", "Offered load in erlangs: contacts per second × handle seconds.");
    private readonly Option<TimeSpan?> _handleTime = SharedOptions.Duration("--aht", "Average handle time, for example 180s.");
    private readonly Option<TimeSpan?> _threshold = SharedOptions.Duration("--threshold", "Threshold of the service level, for example 20s.");
    private readonly Option<TimeSpan?> _patience = SharedOptions.Duration("--patience", "Mean patience: shows Erlang A beside Erlang C.");

    public IReadOnlyList<Option> All => [_agents, _load, _handleTime, _threshold, _patience];

    public IReadOnlyList<Option> Needed => [_agents, _load, _handleTime, _threshold];

    public void AddTo(Command command)
    {
        foreach (var option in All)
        {
            command.Options.Add(option);
        }
    }

    public QueueArguments Read(ParseResult parsed) => new(
        (double)parsed.GetValue(_agents)!.Value,
        (double)parsed.GetValue(_load)!.Value,
        parsed.GetValue(_handleTime)!.Value.TotalSeconds,
        parsed.GetValue(_threshold)!.Value.TotalSeconds,
        parsed.GetValue(_patience)?.TotalSeconds);
}
