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
    private const int MostLossLeads = 48;

    private static readonly double[][] Starts = [[-3, -2, 1, -2], [-1, -1, 2, -2]];

    private readonly double[] _values;
    private readonly SmoothingState _start;
    private readonly int _stride;
    private readonly SmoothingGains _gains;

    public SmoothingPart(double[] values, int day, int week, bool withWeek, int leads)
    {
        _values = values;
        _start = new SmoothingState(values.AsSpan(0, 2 * week), day, week, withWeek);
        _stride = Math.Max(1, leads / MostLossLeads);
        var (state, rests) = (_start.Copy(), new double[leads]);
        var best = double.PositiveInfinity;
        foreach (var start in Starts)
        {
            var (point, loss) = NelderMead.Minimise(p => Loss(SmoothingGains.At(p), state, rests), withWeek ? start : start.AsSpan(0, 3), Evaluations);
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

    private double Loss(SmoothingGains gains, SmoothingState state, double[] rests)
    {
        state.CopyFrom(_start);
        FillRests(rests, gains.Rest);
        var first = state.Place;
        var spacing = Math.Max(LossSpacing, (_values.Length - first) / MostLossOrigins);
        var (sum, count) = (0.0, 0);
        for (var place = first; place < _values.Length; place++)
        {
            if ((place - first) % spacing == 0)
            {
                // Where leads are many, every so manyth; the next origin takes the ones beside.
                var leads = Math.Min(rests.Length, _values.Length - place);
                var lead = (place - first) / spacing % _stride;
                sum += state.ErrorOf(_values.AsSpan(place, leads), rests, lead, _stride);
                count += lead < leads ? ((leads - 1 - lead) / _stride) + 1 : 0;
            }

            state.Add(_values[place], gains);
        }

        return sum / count;
    }

    private static void FillRests(double[] rests, double share)
    {
        var rest = 1.0;
        for (var lead = 0; lead < rests.Length; lead++)
        {
            rest *= share;
            rests[lead] = rest;
        }
    }
}
