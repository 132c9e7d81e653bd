using CsOps.Forecast.Forecasting.Intervals;
using CsOps.Forecast.Forecasting.Layout;

namespace CsOps.Forecast.Forecasting.Arima;

/// <summary>Forecasts the errors of the regression from what was known at an origin, and adds the regression.</summary>
internal sealed class ArimaForecaster(RegularHistory history, RegressionWithArima fit) : PointForecaster(history.Series)
{
    private readonly double[] _noise = fit.NoiseOf(history.Values);

    /// <summary>After two weeks, and no earlier than a third of the history: regression and coefficients are those of the whole.</summary>
    public override int FirstOrigin => Math.Max(history.FirstOriginAfter(Math.Max(4, 2 * history.Week)), Series.Length / 3);

    /// <inheritdoc/>
    public override void Forecast(int origin, Span<double> centre)
    {
        var places = history.PlacesBefore(origin);
        var leads = Math.Max(1, history.PlaceOf(origin + centre.Length - 1) + 1 - places);
        var errors = new double[leads];
        new ArimaForecast(fit.Errors.Orders, fit.Errors.Process, _noise.AsSpan(0, places)).Means(errors);
        var level = fit.Level(places, leads);
        for (var step = 0; step < centre.Length; step++)
        {
            var lead = Math.Max(0, history.PlaceOf(origin + step) - places);
            centre[step] = history.FromScale(level[lead] + errors[lead]);
        }
    }

    /// <inheritdoc/>
    public override PointForecaster LearnedBefore(int length) => new ArimaForecaster(history, fit.LearnedFrom(history.Values[..history.PlacesBefore(length)]));

    /// <summary>The model, for people.</summary>
    public string Explain()
    {
        var values = fit.Errors.Coefficients.Select(value => value.ToString("0.###", CultureInfo.InvariantCulture)).ToArray();
        var coefficients = values.Length == 0 ? string.Empty : $" with {string.Join(", ", values)}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{fit.Terms.DayHarmonics} harmonics of the day, {fit.Terms.WeekHarmonics} of the week; errors ARIMA{fit.Errors.Orders}{coefficients}.");
    }
}
