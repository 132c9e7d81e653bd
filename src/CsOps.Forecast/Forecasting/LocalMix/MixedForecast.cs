using CsOps.Forecast.Forecasting.Layout;
using CsOps.Forecast.Forecasting.Pooled;

namespace CsOps.Forecast.Forecasting.LocalMix;

/// <summary>What the parts of a local mix say together of so many places ahead, and said from earlier ends of the history.</summary>
internal sealed class MixedForecast
{
    private readonly PooledFeatures _features;
    private readonly double[][] _tried;

    /// <summary>Learns the parts and mixes them.</summary>
    /// <param name="local">The history.</param>
    /// <param name="leads">Places ahead.</param>
    /// <param name="parts">Which parts.</param>
    /// <param name="correction">What other series teach; null for nothing.</param>
    public MixedForecast(RegularHistory local, int leads, LocalMixParts parts, PooledCorrection? correction)
    {
        var (values, day, week) = (local.Values, local.Day, local.Week);
        Errors = new RollingErrors(values, day, LocalMixModel.FirstOrigin(day, week), Math.Min(leads, LocalMixModel.MostLeads(values.Length, day, week)));
        var tried = Errors.Leads;
        var mix = new PartMix([.. PartsOf(local, parts, Errors)], Errors, power: 4);
        Centre = new double[leads];
        Parts = mix.ForecastByParts(values.Length, Centre);
        (Tried, _tried) = (mix.Forecasts, mix.PartForecasts);
        _features = new PooledFeatures(values, day, week);
        if (correction is not null)
        {
            correction.Apply(_features, values.Length, Centre, Parts);
            for (var i = 0; i < Errors.Ends.Length; i++)
            {
                correction.Apply(_features, Errors.Ends[i], Tried.AsSpan(i * tried, tried), PartsAt(i));
            }
        }
    }

    /// <summary>The forecast, by place ahead.</summary>
    public double[] Centre { get; }

    /// <summary>What each part says of it.</summary>
    public double[][] Parts { get; }

    /// <summary>The forecasts from the ends where it was tried, by end and lead.</summary>
    public double[] Tried { get; }

    /// <summary>Those ends.</summary>
    public RollingErrors Errors { get; }

    /// <summary>What a mix without correction teaches other series.</summary>
    /// <param name="mostEnds">The most ends, 1 or more, spread over the history.</param>
    public PooledRows Rows(int mostEnds)
    {
        var (ends, leads) = (Math.Min(mostEnds, Errors.Ends.Length), Errors.Leads);
        var features = new double[ends * leads * PooledFeatures.Count];
        var errors = new double[ends * leads];
        for (var i = 0; i < ends; i++)
        {
            var from = i * Errors.Ends.Length / ends;
            var forecast = Tried.AsSpan(from * leads, leads);
            var parts = PartsAt(from);
            var means = _features.MeansAt(Errors.Ends[from], forecast);
            for (var lead = 0; lead < leads; lead++)
            {
                var row = (lead * ends) + i;
                _features.Fill(Errors.Ends[from], forecast, parts, lead, means, features.AsSpan(row * PooledFeatures.Count, PooledFeatures.Count));
                errors[row] = Errors.At(Tried, from, lead) / _features.Unit;
            }
        }

        return new PooledRows(_features.Kind, ends, leads, features, errors);
    }

    private static IEnumerable<ILocalPart> PartsOf(RegularHistory local, LocalMixParts parts, RollingErrors errors)
    {
        var (values, day, week, leads) = (local.Values, local.Day, local.Week, errors.Leads);
        if (parts.HasFlag(LocalMixParts.Smoothing))
        {
            yield return new PartMix([new SmoothingPart(values, day, week, withWeek: false, leads), new SmoothingPart(values, day, week, withWeek: true, leads)], errors, power: 8);
        }

        if (parts.HasFlag(LocalMixParts.Autoregression))
        {
            yield return new AutoregressionPart(values, day, week, leads);
        }

        if (parts.HasFlag(LocalMixParts.Weekly))
        {
            yield return new WeeklyPart(values, day, week);
        }
    }

    private double[][] PartsAt(int end) => Array.ConvertAll(_tried, part => part[(end * Errors.Leads)..((end + 1) * Errors.Leads)]);
}
