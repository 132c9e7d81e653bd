using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.History.Seasonality;
using CsOps.Forecast.MLNet;
using CsOps.Forecast.Planning.Explanation;

namespace CsOps.Forecast.Console.Arguments;

/// <summary>What looks at histories, by name: our own, and ML.NET's where its packages could be had.</summary>
internal static class ConsoleDetectors
{
    private const string Automatic = "auto";
    private const string OfMLNet = "mlnet-";
    private const string Anomalies = "anomalies";
    private const string Changes = "level changes";
    private const string Causes = "root causes";

    /// <summary>What each name changes of what looks at histories by default; null: not in this build.</summary>
    private static readonly Dictionary<string, (string Finds, Func<HistoryDetectors, HistoryDetectors>? Choose)> Named = new(StringComparer.Ordinal)
    {
        ["weekday"] = (Anomalies, detectors => detectors),
        ["pelt"] = (Changes, detectors => detectors),
        ["scan"] = (Causes, detectors => detectors),
        [NameOf("srcnn")] = (Anomalies, MLNetDetectors.Anomalies is { } anomalies ? detectors => detectors with { Anomalies = anomalies } : null),
        [NameOf("change-point")] = (Changes, MLNetDetectors.ChangePoints is { } changes ? detectors => detectors with { ChangePoints = changes } : null),
        [NameOf("root-cause")] = (Causes, MLNetDetectors.RootCauses is { } causes ? detectors => detectors with { RootCauses = causes } : null),
    };

    /// <summary>The names for <c>--detector</c>, for people.</summary>
    public static string Names => string.Join(' ', Named.Keys);

    /// <summary>What looks at histories with those of the names in place of the default ones, or the refusal that says why not.</summary>
    public static HistoryDetectors Of(IReadOnlyList<string>? names)
    {
        var (detectors, taken) = (new HistoryDetectors(), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var name in names ?? [])
        {
            if (!Named.TryGetValue(name, out var known))
            {
                throw CommandFailure.Usage($"there is no detector '{name}'; there are {Names}.");
            }

            if (!taken.TryAdd(known.Finds, name))
            {
                throw CommandFailure.Usage($"--detector {taken[known.Finds]} and {name} both find {known.Finds}; name one.");
            }

            detectors = known.Choose is { } choose ? choose(detectors) : throw CommandFailure.Usage(NotInThisBuild(name));
        }

        return detectors;
    }

    /// <summary>Whether a name is that of something that finds seasons.</summary>
    public static bool FindsSeasons(string name) => name == Automatic || name == NameOf("seasonality");

    /// <summary>What finds seasons, by a name of such; null where it is not in this build.</summary>
    public static ISeasonalityDetector? SeasonalityOf(string name) => name == Automatic ? new CycleDetector() : MLNetDetectors.Seasonality;

    /// <summary>That a detector would need ML.NET.</summary>
    public static string NotInThisBuild(string name) => $"'{name}' is not in this build: it needs the package Microsoft.ML.TimeSeries when csops is built.";

    private static string NameOf(string kind) => MLNetDetectors.Names.Single(name => name == OfMLNet + kind);
}
