using System.Collections.Immutable;
using CsOps.Forecast.History.Seasonality;

namespace CsOps.Forecast.MLNet;

/// <summary>One season by ML.NET's <c>DetectSeasonality</c>.</summary>
/// <param name="engine">Says the period, below 2 where there is none; a parameter so that what surrounds ML.NET can be tested without it.</param>
/// <remarks>
/// The strongest wave of the periodogram, confirmed by the correlogram. It asks for eight cycles of at most 400 steps. Gaps take the last value before them, since ML.NET knows none.
/// </remarks>
internal sealed class FourierSeasonality(Func<double[], int> engine) : ISeasonalityDetector
{
    public const string DetectorName = "mlnet-seasonality";

    private const int FewestValues = 16;

    public string Name => DetectorName;

    public ImmutableArray<Season> Find(ReadOnlySpan<double> values)
    {
        var (filled, last) = (new List<double>(values.Length), double.NaN);
        foreach (var value in values)
        {
            if (double.IsInfinity(value))
            {
                throw new ArgumentException("A value is infinite; use NaN where there is none.", nameof(values));
            }

            last = double.IsNaN(value) ? last : value;
            if (!double.IsNaN(last))
            {
                filled.Add(last);
            }
        }

        if (filled.Count < FewestValues)
        {
            return [];
        }

        var period = MissingPart.Guard(() => engine([.. filled]));
        return period >= 2 ? [Season.Of(values, period)] : [];
    }
}
