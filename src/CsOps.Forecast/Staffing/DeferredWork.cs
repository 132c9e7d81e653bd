using CsOps.Forecast.Forecasting;

namespace CsOps.Forecast.Staffing;

/// <summary>The distribution of all the work of a day of deferred work.</summary>
internal static class DeferredWork
{
    /// <summary>The correlation of any two intervals' volumes; ½ is between knowing nothing of a day (1) and knowing it but for noise (0).</summary>
    private const double Correlation = 0.5;

    private const int Median = 2;

    /// <summary>Writes the five quantiles of the work from <paramref name="first"/> to <paramref name="close"/>, in agent-intervals, by the rule of <see cref="DeferredStaffing"/>.</summary>
    public static void Quantiles(QueueForecast forecast, int first, int close, decimal concurrency, Span<double> quantiles)
    {
        Span<double> sums = stackalloc double[quantiles.Length];
        Span<double> squares = stackalloc double[quantiles.Length];
        var middle = 0.0;
        for (var i = first; i <= close; i++)
        {
            var perContact = ForecastedWork.ErlangsPerContact(forecast, i, concurrency);
            var median = ForecastedWork.Volume(forecast, forecast.Volume.P50, i);
            var mean = ForecastedWork.Volume(forecast, forecast.Volume.Mean, i);
            middle += ((Correlation * median) + ((1 - Correlation) * mean)) * perContact;
            for (var level = 0; level < quantiles.Length; level++)
            {
                var distance = (ForecastedWork.Volume(forecast, forecast.Volume.Quantile(level), i) - median) * perContact;
                sums[level] += distance;
                squares[level] += distance * distance;
            }
        }

        for (var level = 0; level < quantiles.Length; level++)
        {
            var distance = Math.Sqrt(((1 - Correlation) * squares[level]) + (Correlation * sums[level] * sums[level]));
            quantiles[level] = Math.Max(0, level < Median ? middle - distance : middle + distance);
        }
    }
}
