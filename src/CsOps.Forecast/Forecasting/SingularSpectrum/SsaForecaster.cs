using CsOps.Forecast.Forecasting.Intervals;
using CsOps.Forecast.Forecasting.Layout;

namespace CsOps.Forecast.Forecasting.SingularSpectrum;

/// <summary>Continues the repaired history inside its signal subspace, from any origin.</summary>
internal sealed class SsaForecaster(ForecastSeries series, RegularLayout layout, double[] history, SignalSubspace subspace) : PointForecaster(series)
{
    /// <summary>After the first window, but no earlier than a third of the history: the subspace is that of the whole.</summary>
    public override int FirstOrigin => Math.Min(Series.Length, Math.Max(FirstAfterWindow(), Series.Length / 3));

    /// <inheritdoc/>
    public override void Forecast(int origin, Span<double> centre)
    {
        var end = Math.Min(history.Length, layout.PlaceOf(origin - 1) + 1);
        var last = end;
        for (var lead = 0; lead < centre.Length; lead++)
        {
            last = Math.Max(last, layout.PlaceOf(origin + lead) + 1);
        }

        var first = end - subspace.Window;
        var continued = new double[last - first];
        subspace.Continue(history.AsSpan(first, subspace.Window), continued);
        for (var lead = 0; lead < centre.Length; lead++)
        {
            centre[lead] = continued[layout.PlaceOf(origin + lead) - first];
        }
    }

    private int FirstAfterWindow()
    {
        var step = 1;
        while (step < Series.Length && layout.PlaceOf(step - 1) + 1 < subspace.Window)
        {
            step++;
        }

        return step;
    }
}
