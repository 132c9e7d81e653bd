using CsOps.Forecast.Forecasting.Profiles;

namespace CsOps.Forecast.Forecasting.Counts;

/// <summary>The history of a series as counts, odd ones made harmless.</summary>
/// <remarks>
/// Whole numbers are counts as they are; other values are counted in units of their linear dispersion, so that another unit of the values
/// changes nothing. A count far above the median of the weekday-slot's last weeks (<see cref="OddDeviations"/> standard deviations and <see
/// cref="OddCounts"/> contacts) counts as that bound; one as far below is left out, as an outage would be.
/// </remarks>
internal sealed class CountHistory
{
    private const int Weeks = 9;
    private const double OddDeviations = 5;
    private const double OddCounts = 4;

    private readonly double[] _counts;

    /// <summary>Reads a series without negative values.</summary>
    public CountHistory(ForecastSeries series)
    {
        Series = series;
        var dispersion = ProfileDispersion.Of(series, Weeks);
        IsWhole = AreWhole(series.Values);
        Unit = IsWhole || !(dispersion.Linear > 0) ? 1 : dispersion.Linear;
        _counts = new double[series.Length];
        var usual = Usual(series);
        for (var step = 0; step < series.Length; step++)
        {
            var value = series.WeightOf(step) > 0 ? series.Values[step] : double.NaN;
            var middle = usual[series.Calendar.SlotOfWeek(step)];
            var reach = (OddDeviations * dispersion.DeviationAt(middle)) + (OddCounts * Unit);
            _counts[step] = (value < middle - reach ? double.NaN : Math.Min(value, middle + reach)) / Unit;
        }
    }

    /// <summary>The series.</summary>
    public ForecastSeries Series { get; }

    /// <summary>What one count is in the series' own unit.</summary>
    public double Unit { get; }

    /// <summary>Whether all values are whole numbers.</summary>
    public bool IsWhole { get; }

    /// <summary>The counts by step; NaN where nothing was observed, or what was is not to be believed.</summary>
    public ReadOnlySpan<double> Counts => _counts;

    private static double[] Usual(ForecastSeries series)
    {
        var recent = new RecentValues(series, series.Length, Weeks);
        var usual = new double[series.Calendar.SlotsPerWeek];
        for (var place = 0; place < usual.Length; place++)
        {
            usual[place] = WeightedMedian.Of(recent.ValuesAt(place), recent.WeightsAt(place));
        }

        return usual;
    }

    private static bool AreWhole(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (value != Math.Truncate(value) && !double.IsNaN(value))
            {
                return false;
            }
        }

        return true;
    }
}
