using CsOps.Forecast.Forecasting.Intervals;
using CsOps.Forecast.Forecasting.Layout;

namespace CsOps.Forecast.Forecasting.Theta;

/// <summary>Fits the Theta method to what lies before an origin, and forecasts from there.</summary>
internal sealed class ThetaForecaster : PointForecaster
{
    private const int Weeks = 4;
    private const double OddDeviations = 5;

    private readonly RegularLayout _layout;
    private readonly double[] _history;
    private readonly int[] _periods;

    public ThetaForecaster(ForecastSeries series)
        : base(series)
    {
        _layout = new RegularLayout(series.Calendar);
        _history = RepairedHistory.Of(series, _layout, OddDeviations);
        _periods = [series.Calendar.SlotsPerWeek, series.Calendar.SlotsPerDay];
        Season = SeasonalIndices.Of(_history, _periods);
        Fit = ThetaFit.Of(_history, Season);
    }

    /// <summary>The season of the whole history.</summary>
    public SeasonalIndices Season { get; }

    /// <summary>The fit to the whole history.</summary>
    public ThetaFit Fit { get; }

    /// <summary>After a month, but no later than the middle of the history.</summary>
    public override int FirstOrigin => Math.Max(1, Math.Min(Weeks * Series.Calendar.SlotsPerWeek, Series.Length / 2));

    /// <inheritdoc/>
    public override void Forecast(int origin, Span<double> centre)
    {
        var end = origin == Series.Length ? _history.Length : Math.Min(_history.Length, _layout.PlaceOf(origin - 1) + 1);
        var known = _history.AsSpan(0, end);
        var fit = end == _history.Length ? Fit : ThetaFit.Of(known, SeasonalIndices.Of(known, _periods));
        for (var lead = 0; lead < centre.Length; lead++)
        {
            centre[lead] = fit.At(Math.Max(0, _layout.PlaceOf(origin + lead) - end));
        }
    }
}
