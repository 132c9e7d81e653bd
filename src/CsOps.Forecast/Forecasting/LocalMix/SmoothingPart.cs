using CsOps.Forecast.Forecasting.Numerics;

namespace CsOps.Forecast.Forecasting.LocalMix;

/// <summary>
/// Exponential smoothing of a level, the season of a day and (where asked for) that of a week, with an autoregressive rest, whose parameters make the mean
/// absolute error over all leads least, not that of one step.
/// </summary>
internal sealed class SmoothingPart : ILocalPart
{
    private const int Evaluations = 70;
    private const int LossSpacing = 8;
    private const int MostLossOrigins = 120;

    private static readonly double[][] Starts = [[-3, -2, 1, -2], [-1, -1, 2, -2]];

    private readonly double[] _values;
    private readonly SmoothingState _start;
    private readonly SmoothingGains _gains;

    public SmoothingPart(double[] values, int day, int week, bool withWeek, int leads)
    {
        _values = values;
        _start = new SmoothingState(values.AsSpan(0, 2 * week), day, week, withWeek);
        var (state, forecast) = (_start.Copy(), new double[leads]);
        var best = double.PositiveInfinity;
        foreach (var start in Starts)
        {
            var (point, loss) = NelderMead.Minimise(p => Loss(SmoothingGains.At(p), state, forecast), withWeek ? start : start.AsSpan(0, 3), Evaluations);
            if (loss < best)
            {
                (best, _gains) = (loss, SmoothingGains.At(point));
            }
        }
    }

    /// <inheritdoc/>
    public void Forecast(int end, Span<double> forecast)
    {
        var state = _start.Copy();
        for (var place = state.Place; place < end; place++)
        {
            state.Add(_values[place], _gains);
        }

        state.Forecast(forecast, _gains);
    }

    private double Loss(SmoothingGains gains, SmoothingState state, double[] forecast)
    {
        state.CopyFrom(_start);
        var first = state.Place;
        var spacing = Math.Max(LossSpacing, (_values.Length - first) / MostLossOrigins);
        var (sum, count) = (0.0, 0);
        for (var place = first; place < _values.Length; place++)
        {
            if ((place - first) % spacing == 0)
            {
                var leads = forecast.AsSpan(0, Math.Min(forecast.Length, _values.Length - place));
                state.Forecast(leads, gains);
                for (var lead = 0; lead < leads.Length; lead++)
                {
                    sum += Math.Abs(_values[place + lead] - leads[lead]);
                }

                count += leads.Length;
            }

            state.Add(_values[place], gains);
        }

        return sum / count;
    }
}
