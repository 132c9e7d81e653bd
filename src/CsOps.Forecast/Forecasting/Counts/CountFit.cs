using CsOps.Forecast.Forecasting.Intervals;

namespace CsOps.Forecast.Forecasting.Counts;

/// <summary>A fitted model of counts: means, and the negative binomial counts that scatter about them.</summary>
/// <remarks>The spread is measured on the errors made from earlier origins, for the horizon that is asked for.</remarks>
internal sealed class CountFit(CountForecaster forecaster, string explanation) : FittedModel
{
    /// <inheritdoc/>
    public override string Explanation { get; } = explanation;

    /// <inheritdoc/>
    public override SeriesForecast Forecast(int horizon)
    {
        var series = forecaster.Series;
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(horizon, series.MaxHorizon);
        var means = new double[horizon];
        forecaster.Forecast(series.Length, means);
        var unit = forecaster.History.Unit;
        var errors = ForecastErrors.Of(forecaster, horizon);
        var spread = CountSpread.Of([.. errors.Centres.Select(mean => mean / unit)], [.. errors.Actuals.Select(value => value / unit)]);
        var forecast = ForecastMapping.Make(horizon, (level, lead) =>
        {
            var mean = means[lead] / unit;
            if (level < 0 || spread.IsNone)
            {
                return means[lead];
            }

            var variance = spread.VarianceAt(mean) + (mean * mean * forecaster.DoubtAt(series.Length + lead));
            return unit * CountQuantile.Of(mean, variance, SeriesForecast.Levels[level]);
        });
        return forecast with { Correlation = CorrelationOf(errors, spread, unit) };
    }

    private ErrorCorrelation CorrelationOf(ForecastErrors errors, Dispersion spread, double unit)
    {
        var deviations = errors.Centres.Select(mean => unit * Math.Sqrt(spread.VarianceAt(mean / unit))).ToArray();
        var scores = deviations.Select((deviation, i) => deviation > 0 ? (errors.Actuals[i] - errors.Centres[i]) / deviation : 0).ToArray();
        return errors.CorrelationOf(scores, deviations, forecaster.Series.Calendar);
    }
}
