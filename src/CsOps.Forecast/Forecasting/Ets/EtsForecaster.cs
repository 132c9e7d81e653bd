using CsOps.Forecast.Forecasting.Intervals;

namespace CsOps.Forecast.Forecasting.Ets;

/// <summary>The path without errors from any origin, with the coefficients and first states of one history.</summary>
internal sealed class EtsForecaster(EtsHistory history, EtsFit fit) : PointForecaster(history.Series)
{
    private const int Weeks = 4;

    /// <summary>After a month, but no later than the middle of the history.</summary>
    public override int FirstOrigin => Math.Max(1, Math.Min(Weeks * Series.Calendar.SlotsPerWeek, Series.Length / 2));

    /// <inheritdoc/>
    public override void Forecast(int origin, Span<double> centre)
    {
        var before = history.PlacesBefore(origin);
        var known = before == history.Values.Length ? fit : EtsFit.Given(fit.Form, history.Values[..before], fit.Start);
        var places = history.PlacesAhead(origin, centre.Length);
        var path = EtsMoments.Path(known, places.Max() + 1);
        for (var lead = 0; lead < centre.Length; lead++)
        {
            centre[lead] = path[places[lead]];
        }
    }

    /// <inheritdoc/>
    public override PointForecaster LearnedBefore(int length) =>
        EtsSelection.Estimate(fit.Form, history.Values[..history.PlacesBefore(length)], fit.Start.Seasons.Length) is { } earlier ? new EtsForecaster(history, earlier) : this;
}
