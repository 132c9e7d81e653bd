namespace CsOps.Forecast.Forecasting.Workload;

/// <summary>The law of the average handle time of a step, given its contacts.</summary>
/// <remarks>
/// Lognormal of the forecast's mean, its spread that between the forecast's 10 % and 90 % quantiles, which is that at the expected number of contacts; the variance of an average of n
/// contacts is then that times expected / n, since contacts take as long as they take each by itself. Fewer than one contact counts as one.
/// </remarks>
internal readonly record struct HandleTimeLaw(double Mean, double LogVariance, double Expected)
{
    private const double Score90 = 1.2815515655446004;

    /// <summary>The law of a step.</summary>
    public static HandleTimeLaw Of(QueueForecast forecast, int step)
    {
        var (low, high) = (forecast.HandleSeconds.P10[step], forecast.HandleSeconds.P90[step]);
        var deviation = low > 0 && high > low ? Math.Log(high / low) / (2 * Score90) : 0;
        return new HandleTimeLaw(forecast.HandleSeconds.Mean[step], deviation * deviation, Math.Max(1, forecast.Volume.Mean[step]));
    }

    /// <summary>Handle time in seconds of all of so many contacts, their average at a normal score.</summary>
    public double Seconds(double contacts, double score)
    {
        if (!(contacts > 0) || !(Mean > 0))
        {
            return 0;
        }

        var variance = VarianceOf(contacts);
        return contacts * Mean * Math.Exp((score * Math.Sqrt(variance)) - (variance / 2));
    }

    /// <summary>What the average is to be expected of, as a share of its mean, where the volume came in at a score and both are correlated.</summary>
    public double Expectation(double contacts, double together, double volumeScore)
    {
        var variance = together * together * VarianceOf(contacts);
        return Math.Exp((Math.Sign(together) * volumeScore * Math.Sqrt(variance)) - (variance / 2));
    }

    /// <summary>The variance of the average itself, not that of its logarithm, goes with 1 / contacts.</summary>
    private double VarianceOf(double contacts) => LogVariance <= 0 ? 0 : Math.Log(1 + ((Math.Exp(LogVariance) - 1) * Expected / Math.Max(1, contacts)));
}
