using CsOps.Forecast.Forecasting.Layout;

namespace CsOps.Forecast.Forecasting.Ets;

/// <summary>A series on its line of days and weeks of equal length, with NaN where nothing, or something odd, was observed.</summary>
internal sealed class EtsHistory
{
    private const double OddDeviations = 5;

    private readonly RegularLayout _layout;

    /// <summary>The history of a series, no more of it than is wanted.</summary>
    public EtsHistory(ForecastSeries series)
    {
        (Series, _layout) = (series, new RegularLayout(series.Calendar));
        Values = RepairedHistory.WithGaps(series, _layout, OddDeviations);
    }

    /// <summary>What is looked at.</summary>
    public ForecastSeries Series { get; }

    /// <summary>By place.</summary>
    public double[] Values { get; }

    /// <summary>The week and the day, where these are more than a step.</summary>
    public int[] Periods => [.. new[] { Series.Calendar.SlotsPerWeek, Series.Calendar.SlotsPerDay }.Where(period => period > 1).Distinct()];

    /// <summary>How many places come before a step that follows an origin: those of the steps before it.</summary>
    public int PlacesBefore(int origin) => origin == Series.Length ? Values.Length : Math.Min(Values.Length, _layout.PlaceOf(origin - 1) + 1);

    /// <summary>How many places after those before an origin each of the next steps lies, 0 for the first.</summary>
    public int[] PlacesAhead(int origin, int horizon)
    {
        var before = PlacesBefore(origin);
        return [.. Enumerable.Range(origin, horizon).Select(step => Math.Max(0, _layout.PlaceOf(step) - before))];
    }
}
