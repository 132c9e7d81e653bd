using System.CommandLine;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.ShiftTypes.Solving;
using CsOps.Forecast.Scheduling.Solving;
using CsOps.Forecast.Scheduling.Solving.Outside;

namespace CsOps.Forecast.Console.Arguments;

/// <summary>How long to search for a roster, and on how many processors.</summary>
internal sealed class SearchArguments
{
    private const int LongestSeconds = 7 * 24 * 60 * 60;
    private const int MostThreads = 1024;

    /// <summary>How long a general solver may take where nothing is said.</summary>
    private static readonly TimeSpan UsualLimit = TimeSpan.FromMinutes(1);

    private readonly Option<double?> _timeLimit = new("--time-limit")
    {
        Description = "The longest to search. Without --iterations it decides how long; with them it only ends the search earlier.",
        HelpName = "SECONDS",
        CustomParser = result => double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= LongestSeconds
            ? seconds
            : SharedOptions.Refuse<double?>(result, "seconds, over 0, such as 60"),
    };

    private readonly Option<long?> _iterations = new("--iterations")
    {
        Description = "The proposals to try; with the seed they give the same roster on every machine and for any --threads.",
        HelpName = "N",
        CustomParser = result => long.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
            ? count
            : SharedOptions.Refuse<long?>(result, "a whole number, 1 or more"),
    };

    private readonly Option<int?> _threads = new("--threads")
    {
        Description = "Processors to use. Default: all.",
        HelpName = "N",
        CustomParser = result => SharedOptions.WholeNumber(result, 1, MostThreads),
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_timeLimit);
        command.Options.Add(_iterations);
        command.Options.Add(_threads);
    }

    /// <summary>The time limit, if there is one.</summary>
    public TimeSpan? TimeLimitOf(ParseResult parsed) => parsed.GetValue(_timeLimit) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>A scheduler that searches as asked and tells of it, or one that leaves it to a general solver.</summary>
    public IScheduler SchedulerOf(ParseResult parsed, CommandRun run, CoverageWeights weights, OutsideSolverKind? solver = null)
    {
        var limit = TimeLimitOf(parsed);
        return solver is { } kind
            ? new OutsideScheduler(kind, limit is null ? UsualLimit : limit < OutsideScheduler.LeastTimeLimit ? OutsideScheduler.LeastTimeLimit : limit.Value, weights)
            : new RosterScheduler(new RosterSchedulerOptions
            {
                Weights = weights,
                Iterations = parsed.GetValue(_iterations),
                TimeLimit = limit,
                Threads = parsed.GetValue(_threads) ?? Environment.ProcessorCount,
                Progress = new SearchProgressWords(run.Progress, run.Terminal.Culture),
            });
    }

    /// <summary>The same for types of shift.</summary>
    public ShiftTypeSchedulerOptions ShiftTypeOptionsOf(ParseResult parsed, CommandRun run, ulong seed) => new()
    {
        Seed = seed,
        Iterations = parsed.GetValue(_iterations),
        TimeLimit = TimeLimitOf(parsed),
        Threads = parsed.GetValue(_threads) ?? Environment.ProcessorCount,
        Progress = new SearchProgressWords(run.Progress, run.Terminal.Culture),
    };
}
