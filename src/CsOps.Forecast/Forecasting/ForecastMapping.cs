using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace CsOps.Forecast.Forecasting;

/// <summary>Makes forecasts from others, value by value; level −1 is the mean, 0 to 4 the quantiles.</summary>
internal static class ForecastMapping
{
    /// <summary>A forecast whose value at a level and step is what the function says.</summary>
    public static SeriesForecast Make(int horizon, Func<int, int, double> valueAt) => new()
    {
        Mean = Level(horizon, -1, valueAt),
        P025 = Level(horizon, 0, valueAt),
        P10 = Level(horizon, 1, valueAt),
        P50 = Level(horizon, 2, valueAt),
        P90 = Level(horizon, 3, valueAt),
        P975 = Level(horizon, 4, valueAt),
    };

    /// <summary>A forecast of six arrays that nothing else holds: the mean, then the quantiles.</summary>
    public static SeriesForecast OfRows(double[][] rows) => new()
    {
        Mean = ImmutableCollectionsMarshal.AsImmutableArray(rows[0]),
        P025 = ImmutableCollectionsMarshal.AsImmutableArray(rows[1]),
        P10 = ImmutableCollectionsMarshal.AsImmutableArray(rows[2]),
        P50 = ImmutableCollectionsMarshal.AsImmutableArray(rows[3]),
        P90 = ImmutableCollectionsMarshal.AsImmutableArray(rows[4]),
        P975 = ImmutableCollectionsMarshal.AsImmutableArray(rows[5]),
    };

    /// <summary>The mean or a quantile of a step.</summary>
    public static double ValueOf(SeriesForecast forecast, int level, int step) => (level < 0 ? forecast.Mean : forecast.Quantile(level))[step];

    private static ImmutableArray<double> Level(int horizon, int level, Func<int, int, double> valueAt)
    {
        var values = ImmutableArray.CreateBuilder<double>(horizon);
        for (var step = 0; step < horizon; step++)
        {
            values.Add(valueAt(level, step));
        }

        return values.MoveToImmutable();
    }
}
