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
/// <remarks>
/// <para>Version 0 is what was found at the first change: a model's forecast. What else changed <c>forecast.csv</c> since the last change (a new plan, a hand) is kept as a version of its own first.</para>
/// <para>
/// A change is made at once, when <c>versions/pending.csv</c> is put in its place: the list with the change in it, which then takes the place of <c>adjustments.csv</c> after <c>forecast.csv</c> is the
/// new version. Where that was interrupted, what is read here is as if it had been done, and the next that writes does it (<see cref="Finish"/>).
/// </para>
/// </remarks>
public sealed class ForecastVersions(string folder, TimeZoneInfo zone)
{
    /// <summary>The name of the file of changes.</summary>
    public const string Changes = "adjustments.csv";

    /// <summary>The forecast in use.</summary>
    public string Current => Path.Combine(folder, PlanFiles.Forecast);

    /// <summary>The file of changes.</summary>
    public string ChangesFile => Path.Combine(folder, Changes);

    /// <summary>Told the path of a file before it is put in its place: where tests pull the plug.</summary>
    internal Action<string> BeforeWrite { get; init; } = _ => { };

    private string PendingFile => Path.Combine(folder, "versions", "pending.csv");

    /// <summary>The file of a version.</summary>
    public string FileOf(int version) => Path.Combine(folder, "versions", string.Create(CultureInfo.InvariantCulture, $"forecast.v{version}.csv"));

    /// <summary>Every change made, in order.</summary>
    /// <exception cref="ImportException">The file cannot be read.</exception>
    public ImmutableArray<Adjustment> All() => AdjustmentsFile.Read(File.Exists(PendingFile) ? PendingFile : ChangesFile);

    /// <summary>The file of the forecast in use: <see cref="Current"/>, or the last version where the last change was interrupted and nothing else changed the forecast since.</summary>
    /// <exception cref="ImportException">The file of changes cannot be read.</exception>
    public string InUse() => AdjustmentsFile.Read(PendingFile) is [.., var last] && AreSame(Current, FileOf(last.Base)) ? FileOf(last.Version) : Current;

    /// <summary>Ends a change that was interrupted, if there is one; before anything else is written to the plan.</summary>
    /// <exception cref="ImportException">The file of changes cannot be read.</exception>
    public void Finish()
    {
        if (!File.Exists(PendingFile))
        {
            return;
        }

        if (InUse() is var inUse && inUse != Current)
        {
            Write(Current, File.ReadAllBytes(inUse));
        }

        BeforeWrite(ChangesFile);
        File.Move(PendingFile, ChangesFile, overwrite: true);
    }

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
        Finish();
        var (forecasts, told) = ForecastAdjuster.Apply(ForecastFile.Read(Current), change, zone);
        var from = Keep();
        return Record(told with { Base = from, Version = Newest() + 1 }, forecasts);
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
        Finish();
        var all = All();
        var inForce = InForce(all);
        var undone = inForce.LastOrDefault(change => version is null || change.Version == version)
            ?? throw new ArgumentException(version is null ? "There is no change to take back." : $"There is no change in force that made version {version}; there are {Listed(inForce)}.", nameof(version));
        var from = Keep();
        var run = RunTo(all, all[^1]);
        if (from != all[^1].Version || !run.Contains(undone))
        {
            throw new ArgumentException($"The forecast was changed by something else after version {undone.Version}, which would be lost.\nMaybe set it right with another change.", nameof(version));
        }

        var forecasts = Made(ForecastFile.Read(FileOf(run[0].Base)), run.Where(change => change != undone && inForce.Contains(change)));
        var change = undone with
        {
            Kind = AdjustmentKind.Undo,
            Amount = undone.Version,
            Owner = owner,
            Reason = reason,
            Made = now,
            Base = from,
            Version = Newest() + 1,
            Before = ForecastAdjuster.ContactsOf(ForecastFile.Read(Current), undone, zone),
            After = ForecastAdjuster.ContactsOf(forecasts, undone, zone),
        };
        ThrowIfUnsigned(change);
        return Record(change, forecasts);
    }

    /// <summary>The changes in force among all.</summary>
    internal static ImmutableArray<Adjustment> InForce(ImmutableArray<Adjustment> all) =>
        [.. all.Where(change => change.Kind != AdjustmentKind.Undo && !all.Any(later => later.Kind == AdjustmentKind.Undo && (int)later.Amount == change.Version))];

    /// <summary>The forecast as it would be without a change in force, and with it: both with the changes before it that are in force, and without those taken back since.</summary>
    internal (ImmutableArray<QueueForecast> Without, ImmutableArray<QueueForecast> With) Around(Adjustment change)
    {
        var all = All();
        var inForce = InForce(all);
        var run = RunTo(all, change);
        if (run.All(one => one.Kind == AdjustmentKind.Undo || inForce.Contains(one)))
        {
            return (ForecastFile.Read(FileOf(change.Base)), ForecastFile.Read(FileOf(change.Version)));
        }

        var without = Made(ForecastFile.Read(FileOf(run[0].Base)), run[..^1].Where(inForce.Contains));
        return (without, Made(without, [change]));
    }

    /// <summary>The changes up to one of which each was made on the version of the one before: between them nothing else changed the forecast.</summary>
    private static ImmutableArray<Adjustment> RunTo(ImmutableArray<Adjustment> all, Adjustment change)
    {
        var last = all.IndexOf(change);
        var first = last;
        while (first > 0 && all[first].Base == all[first - 1].Version)
        {
            first--;
        }

        return all[first..(last + 1)];
    }

    private ImmutableArray<QueueForecast> Made(ImmutableArray<QueueForecast> forecasts, IEnumerable<Adjustment> changes) =>
        changes.Aggregate(forecasts, (made, change) => ForecastAdjuster.Apply(made, change, zone).Forecasts);

    private static string Listed(ImmutableArray<Adjustment> changes) => changes.IsEmpty ? "none" : string.Join(", ", changes.Select(change => change.Version));

    private static void ThrowIfUnsigned(Adjustment change)
    {
        if (string.IsNullOrWhiteSpace(change.Owner) || string.IsNullOrWhiteSpace(change.Reason))
        {
            throw new ArgumentException("A change needs an owner and a reason.", nameof(change));
        }
    }

    /// <summary>The version that <c>forecast.csv</c> is; a new one where it is none since the last change.</summary>
    private int Keep()
    {
        var (last, newest) = (All().LastOrDefault()?.Version ?? 0, Newest());
        for (var version = last; version <= newest; version++)
        {
            if (AreSame(Current, FileOf(version)))
            {
                return version;
            }
        }

        Write(FileOf(newest + 1), File.ReadAllBytes(Current));
        return newest + 1;
    }

    /// <summary>The last number that a change or a file has; −1 where there is none.</summary>
    private int Newest()
    {
        var newest = All().LastOrDefault()?.Version ?? -1;
        while (File.Exists(FileOf(newest + 1)))
        {
            newest++;
        }

        return newest;
    }

    /// <summary>Writes the version, and then the list that says it was made: with that it is.</summary>
    private Adjustment Record(Adjustment change, ImmutableArray<QueueForecast> forecasts)
    {
        BeforeWrite(FileOf(change.Version));
        AtomicFile.Write(FileOf(change.Version), stream => ForecastFile.Write(forecasts, zone, stream));
        BeforeWrite(PendingFile);
        AdjustmentsFile.Write(PendingFile, [.. All(), change]);
        Finish();
        return change;
    }

    private void Write(string path, byte[] content)
    {
        BeforeWrite(path);
        AtomicFile.Write(path, stream => stream.Write(content));
    }

    private static bool AreSame(string one, string other) =>
        File.Exists(one) && File.Exists(other) && File.ReadAllBytes(one).AsSpan().SequenceEqual(File.ReadAllBytes(other));
}
