using System.Collections.Immutable;
using CsOps.Forecast.History.Anomalies;

namespace CsOps.Forecast.MLNet;

/// <summary>Changes of a level by ML.NET's <c>DetectIidChangePoint</c>.</summary>
/// <param name="engine">Says at which values there is an alert; a parameter so that what surrounds ML.NET can be tested without it.</param>
/// <remarks>
/// <para>Martingales of p-values of values in order (Vovk, Nouretdinov and Gammerman, ICML 2003): an alert says that among the last <see cref="Window"/> values something changed, not where. So the change is put where two
/// means fit best in the window before the alert, and the interval of its index is that window. Alerts within a window of each other are one change.</para>
/// <para>Of ML.NET's two detectors this one suits days whose weekdays are already taken out, as <see cref="LevelChanges"/> gives them; <c>DetectChangePointBySsa</c> learns a season first, of which none is left, from a part of
/// the history that it then cannot judge. Values are single precision. Assumes that days do not go together.</para>
/// </remarks>
internal sealed class MartingaleDetector(Func<float[], bool[]> engine) : IChangePointDetector
{
    public const string DetectorName = "mlnet-change-point";

    /// <summary>The values whose p-values make a score; alerts lie so far after a change at the most. With fewer, ML.NET finds days and no levels.</summary>
    public const int Window = 100;

    private const int ShortestLevel = 10;

    public string Name => DetectorName;

    public ImmutableArray<ChangePoint> Find(ReadOnlySpan<double> values)
    {
        var (known, places) = (new List<double>(), new List<int>());
        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsInfinity(values[i]))
            {
                throw new ArgumentException("A value is infinite; use NaN where there is none.", nameof(values));
            }

            if (!double.IsNaN(values[i]))
            {
                known.Add(values[i]);
                places.Add(i);
            }
        }

        if (known.Count < Window)
        {
            return [];
        }

        var levels = known.ToArray();
        var alerts = MissingPart.Guard(() => engine(Array.ConvertAll(levels, level => (float)level)));
        var changes = ChangesOf(levels, alerts);
        return [.. changes.Select((change, i) => PointOf(levels, places, change, i == 0 ? 0 : changes[i - 1].Split, i + 1 == changes.Count ? levels.Length : changes[i + 1].Split))];
    }

    private static List<(int Split, int From, int Alert)> ChangesOf(double[] levels, bool[] alerts)
    {
        var changes = new List<(int Split, int From, int Alert)>();
        for (var alert = 0; alert < alerts.Length; alert++)
        {
            var from = Math.Max(changes.Count == 0 ? 0 : changes[^1].Split, alert - Window + 1);
            if (alerts[alert] && alert - from >= ShortestLevel && (changes.Count == 0 || alert - changes[^1].Alert > Window))
            {
                changes.Add((SplitOf(levels, Math.Max(changes.Count == 0 ? 0 : changes[^1].Split, from - Window), alert + 1, from), from, alert));
            }
        }

        return changes;
    }

    /// <summary>Where two means leave the least sum of squares: the means weigh m₁m₂/(m₁ + m₂) times their difference squared.</summary>
    private static int SplitOf(double[] levels, int start, int end, int from)
    {
        var (best, most) = (from, -1.0);
        for (var split = Math.Max(from, start + 1); split <= end - ShortestLevel; split++)
        {
            var difference = levels[split..end].Average() - levels[start..split].Average();
            var gain = difference * difference * (split - start) * (end - split) / (end - start);
            (best, most) = gain > most ? (split, gain) : (best, most);
        }

        return best;
    }

    private static ChangePoint PointOf(double[] levels, List<int> places, (int Split, int From, int Alert) change, int start, int end)
    {
        var (before, after) = (levels[start..change.Split], levels[change.Split..end]);
        var (mean, next) = (before.Average(), after.Average());
        var squares = before.Sum(level => (level - mean) * (level - mean)) + after.Sum(level => (level - next) * (level - next));
        var error = Math.Sqrt(squares / Math.Max(1, end - start - 2) * ((1.0 / before.Length) + (1.0 / after.Length)));
        return new ChangePoint(places[change.Split], places[Math.Min(change.From, change.Split)], places[change.Alert], mean, next, error);
    }
}
