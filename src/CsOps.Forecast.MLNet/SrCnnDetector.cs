using System.Collections.Immutable;
using CsOps.Forecast.History;
using CsOps.Forecast.History.Anomalies;
using CsOps.Forecast.History.Cleaning;

namespace CsOps.Forecast.MLNet;

/// <summary>Anomalies by ML.NET's <c>DetectEntireAnomalyBySrCnn</c>.</summary>
/// <param name="engine">Judges the values; a parameter so that what surrounds ML.NET can be tested without it.</param>
/// <remarks>
/// Spectral residual: what stands out of the smoothed logarithm of the spectrum (Ren and others, "Time-series anomaly detection service at Microsoft", KDD 2019), after the week is taken out by STL. It states no
/// chance of a false alarm. Causes and reasons are those of <see cref="OddIntervals"/>.
/// </remarks>
internal sealed class SrCnnDetector(Func<SrCnnInput, SrCnnVerdict> engine) : IAnomalyDetector
{
    public const string DetectorName = "mlnet-srcnn";

    public string Name => DetectorName;

    public ImmutableArray<Anomaly> Find(QueueHistory history, CleaningContext context)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(context);
        if (context.Calendar.Grid != history.Grid)
        {
            throw new ArgumentException("The calendar is of another grid than the history; expected one made from the history's grid.", nameof(context));
        }

        if (SrCnnInput.From(history, context) is not { } input)
        {
            return [];
        }

        var verdict = MissingPart.Guard(() => engine(input));
        var expected = new double[history.Grid.Count];
        Array.Fill(expected, double.NaN);
        for (var i = 0; i < input.Values.Length; i++)
        {
            if (verdict.IsAnomaly[i] && input.Intervals[i] >= 0)
            {
                expected[input.Intervals[i]] = Math.Max(0, verdict.Expected[i]);
            }
        }

        return OddIntervals.ToAnomalies(history, context, expected);
    }
}
