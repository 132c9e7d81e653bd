using CsOps.Forecast.Forecasting;

namespace CsOps.Forecast.Staffing.Immediate;

/// <summary>The quantiles of an interval's arrival rate, from those of the count that it will show.</summary>
/// <remarks>
/// A count scatters around its rate as a Poisson variable, and Erlang C has that scatter in it already; what is uncertain besides is the
/// rate. Var(count) = E(rate) + Var(rate), so each quantile's distance from the mean shrinks by √(max(0, Var(count) − mean) / Var(count)),
/// which keeps the mean. The deviation of the count is the smaller of those that its middle 80 % and 95 % show if normal, so a rate that is
/// known exactly is a point at the mean.
/// </remarks>
internal static class RateQuantiles
{
    private const double Score975 = 1.959963984540054;
    private const double Score90 = 1.2815515655446004;

    /// <summary>Differences of variances below this share are rounding of the quantiles.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>Writes the five quantiles of the rate, in contacts an interval, 0 or more.</summary>
    public static void Of(QueueForecast forecast, int i, Span<double> rates)
    {
        var volume = forecast.Volume;
        var mean = ForecastedWork.Volume(forecast, volume.Mean, i);
        for (var level = 0; level < rates.Length; level++)
        {
            rates[level] = ForecastedWork.Volume(forecast, volume.Quantile(level), i);
        }

        var deviation = Math.Min((rates[3] - rates[1]) / (2 * Score90), (rates[4] - rates[0]) / (2 * Score975));
        var variance = deviation * deviation;
        var ofRate = variance - mean;
        var shrink = ofRate > Tolerance * variance ? Math.Sqrt(ofRate / variance) : 0;
        for (var level = 0; level < rates.Length; level++)
        {
            rates[level] = Math.Max(0, mean + (shrink * (rates[level] - mean)));
        }
    }
}
