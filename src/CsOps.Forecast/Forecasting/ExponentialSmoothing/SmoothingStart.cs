using CsOps.Forecast.Forecasting.Intervals;
using CsOps.Forecast.Forecasting.Profiles;

namespace CsOps.Forecast.Forecasting.ExponentialSmoothing;

/// <summary>What a recursion starts from: the level and the season of the first weeks, and how far observations scatter.</summary>
internal sealed class SmoothingStart
{
    private const int Weeks = 4;
    private const int WeeksForScale = 8;

    private SmoothingStart(double[] profile, double usual, Dispersion dispersion)
    {
        Profile = profile;
        Level = profile.Average();
        Usual = usual;
        Dispersion = dispersion;
    }

    /// <summary>The median of every weekday-slot over the first weeks.</summary>
    public double[] Profile { get; }

    /// <summary>The mean of the profile.</summary>
    public double Level { get; }

    /// <summary>The mean of all observations.</summary>
    public double Usual { get; }

    /// <summary>How observations scatter around the medians of their weekday-slots.</summary>
    public Dispersion Dispersion { get; }

    /// <summary>Whether seasons can be multiplied.</summary>
    public bool CanMultiply(ForecastSeries series) => series.NeverNegative && Level > 0;

    /// <summary>Reads the first weeks of a series with at least one observation.</summary>
    public static SmoothingStart Of(ForecastSeries series)
    {
        var calendar = series.Calendar;
        var end = Math.Min(series.Length, Weeks * calendar.SlotsPerWeek);
        var profile = MediansBefore(series, end);
        if (profile.Any(double.IsNaN))
        {
            profile = MediansBefore(series, series.Length);
        }

        return new SmoothingStart(profile, MeanOf(series.Values), ProfileDispersion.Of(series, WeeksForScale));
    }

    private static double MeanOf(ReadOnlySpan<double> values)
    {
        double sum = 0, count = 0;
        foreach (var value in values)
        {
            (sum, count) = double.IsNaN(value) ? (sum, count) : (sum + value, count + 1);
        }

        return sum / count;
    }

    private static double[] MediansBefore(ForecastSeries series, int end)
    {
        var calendar = series.Calendar;
        var recent = new RecentValues(series, end, Weeks);
        var profile = new double[calendar.SlotsPerWeek];
        for (var place = 0; place < profile.Length; place++)
        {
            profile[place] = WeightedMedian.Of(recent.ValuesAt(place), recent.WeightsAt(place));
        }

        ProfileGaps.Fill(profile, calendar.SlotsPerDay, calendar.DaysPerWeek);
        return profile;
    }
}
