using System.Collections.Immutable;
using CsOps.Forecast.Files;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Planning.Files;

namespace CsOps.Forecast.Planning.Adjusting;

/// <summary>
/// The versions of a plan's forecast. <c>forecast.csv</c> is the one in use; every version is kept as <c>versions/forecast.vN.csv</c> and never
/// written again, and <c>adjustments.csv</c> says which change made which.
/// </summary>
/// <param name="folder">The plan's folder.</param>
/// <param name="zone">The centre's zone.</param>
/// <remarks>Version 0 is what was found at the first change: a model's forecast. What else changed <c>forecast.csv</c> since the last change (a new plan, a hand) is kept as a version of its own first.</remarks>
public sealed class ForecastVersions(string folder, TimeZoneInfo zone)
{
    /// <summary>The name of the file of changes.</summary>
    public const string Changes = "adjustments.csv";

    /// <summary>The forecast in use.</summary>
    public string Current => Path.Combine(folder, PlanFiles.Forecast);

    /// <summary>The file of changes.</summary>
    public string ChangesFile => Path.Combine(folder, Changes);

    /// <summary>The file of a version.</summary>
    public string FileOf(int version) => Path.Combine(folder, "versions", string.Create(CultureInfo.InvariantCulture, $"forecast.v{version}.csv"));

    /// <summary>Every change made, in order.</summary>
    public ImmutableArray<Adjustment> All() => AdjustmentsFile.Read(ChangesFile);

    /// <summary>The changes in force: those made and not taken back.</summary>
    public ImmutableArray<Adjustment> InForce() => InForce(All());

    /// <summary>Makes a change as a new version, which is then in use.</summary>
    /// <param name="change">The change; its version and base are found here.</param>
    /// <returns>The change as recorded.</returns>
    /// <exception cref="ArgumentException">The change cannot be made, see <see cref="ForecastAdjuster"/>; or owner or reason are empty.</exception>
    /// <exception cref="ImportException">A file cannot be read.</exception>
    public Adjustment Make(Adjustment change)
    {
        ArgumentNullException.ThrowIfNull(change);
        ThrowIfUnsigned(change);
        var (forecasts, told) = ForecastAdjuster.Apply(ForecastFile.Read(Current), change, zone);
        var from = Keep();
        return Record(told with { Base = from, Version = from + 1 }, forecasts);
    }

    /// <summary>Takes a change back as a new version: the others are made again, from what was before the first.</summary>
    /// <param name="version">The version that the change made; null: the last in force.</param>
    /// <param name="owner">Who takes it back.</param>
    /// <param name="reason">Why.</param>
    /// <param name="now">When.</param>
    /// <returns>The undo as recorded.</returns>
    /// <exception cref="ArgumentException">There is no such change in force, or something else changed the forecast since.</exception>
    public Adjustment Undo(int? version, string owner, string reason, DateTimeOffset now)
    {
        var all = All();
        var inForce = InForce(all);
        var undone = inForce.LastOrDefault(change => version is null || change.Version == version)
            ?? throw new ArgumentException(version is null ? "There is no change to take back." : $"There is no change in force that made version {version}; there are {Listed(inForce)}.", nameof(version));
        var from = Keep();
        var run = UnbrokenRun(all);
        if (from != all[^1].Version || !run.Contains(undone))
        {
            throw new ArgumentException($"The forecast was changed by something else after version {undone.Version}, which would be lost.\nMaybe set it right with another change.", nameof(version));
        }

        var forecasts = run.Where(change => change != undone && inForce.Contains(change))
            .Aggregate(ForecastFile.Read(FileOf(run[0].Base)), (made, change) => ForecastAdjuster.Apply(made, change, zone).Forecasts);
        var change = undone with
        {
            Kind = AdjustmentKind.Undo,
            Amount = undone.Version,
            Owner = owner,
            Reason = reason,
            Made = now,
            Base = from,
            Version = from + 1,
            Before = ForecastAdjuster.ContactsOf(ForecastFile.Read(Current), undone, zone),
            After = ForecastAdjuster.ContactsOf(forecasts, undone, zone),
        };
        ThrowIfUnsigned(change);
        return Record(change, forecasts);
    }

    /// <summary>The changes in force among all.</summary>
    internal static ImmutableArray<Adjustment> InForce(ImmutableArray<Adjustment> all) =>
        [.. all.Where(change => change.Kind != AdjustmentKind.Undo && !all.Any(later => later.Kind == AdjustmentKind.Undo && (int)later.Amount == change.Version))];

    /// <summary>The last changes of which each was made on the version of the one before: between them nothing else changed the forecast.</summary>
    private static ImmutableArray<Adjustment> UnbrokenRun(ImmutableArray<Adjustment> all)
    {
        var first = all.Length - 1;
        while (first > 0 && all[first].Base == all[first - 1].Version)
        {
            first--;
        }

        return all[first..];
    }

    private static string Listed(ImmutableArray<Adjustment> changes) => changes.IsEmpty ? "none" : string.Join(", ", changes.Select(change => change.Version));

    private static void ThrowIfUnsigned(Adjustment change)
    {
        if (string.IsNullOrWhiteSpace(change.Owner) || string.IsNullOrWhiteSpace(change.Reason))
        {
            throw new ArgumentException("A change needs an owner and a reason.", nameof(change));
        }
    }

    /// <summary>The version that <c>forecast.csv</c> is; a new one where it is none yet, of a number that no change and no file has had.</summary>
    private int Keep()
    {
        var newest = All().LastOrDefault()?.Version ?? -1;
        while (File.Exists(FileOf(newest + 1)))
        {
            newest++;
        }

        var current = File.ReadAllBytes(Current);
        if (File.Exists(FileOf(newest)) && current.AsSpan().SequenceEqual(File.ReadAllBytes(FileOf(newest))))
        {
            return newest;
        }

        AtomicFile.Write(FileOf(newest + 1), stream => stream.Write(current));
        return newest + 1;
    }

    /// <summary>Writes the version, then that it was made, then puts it in use. Interrupted before the last, the change is listed and the version kept, but the forecast in use is still the one before.</summary>
    private Adjustment Record(Adjustment change, ImmutableArray<QueueForecast> forecasts)
    {
        var all = All();
        AtomicFile.Write(FileOf(change.Version), stream => ForecastFile.Write(forecasts, zone, stream));
        AdjustmentsFile.Write(ChangesFile, [.. all, change]);
        AtomicFile.Write(Current, stream => ForecastFile.Write(forecasts, zone, stream));
        return change;
    }
}
