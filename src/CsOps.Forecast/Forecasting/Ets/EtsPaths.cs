using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Forecasting.Ets;

/// <summary>Draws what may come: the form goes on with errors from a normal distribution of its variance.</summary>
internal static class EtsPaths
{
    /// <summary>A relative error is no less than this: nothing falls by more than all of it.</summary>
    private const double LeastError = -1;

    /// <summary>A level that is multiplied stays above this share of itself.</summary>
    private const double LeastShare = 1e-6;

    /// <summary>Draws paths.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="count">How many.</param>
    /// <param name="horizon">Steps of each.</param>
    /// <param name="seed">The same seed draws the same paths.</param>
    /// <returns>By lead, then by path: length count · horizon.</returns>
    public static double[] Draw(EtsFit fit, int count, int horizon, int seed)
    {
        var random = new Random(seed);
        var deviation = Math.Sqrt(fit.Variance);
        var (values, errors, seasons) = (new double[count * horizon], new double[horizon], new double[fit.End.Seasons.Length]);
        for (var path = 0; path < count; path++)
        {
            Normal.Samples(random, errors, 0, deviation);
            fit.End.Seasons.CopyTo(seasons, 0);
            Walk(fit, errors, seasons, values.AsSpan(path), count);
        }

        return values;
    }

    private static void Walk(EtsFit fit, double[] errors, double[] seasons, Span<double> values, int stride)
    {
        var (form, end) = (fit.Form, fit.End);
        var (level, slope, multiplies) = (end.Level, end.Slope, form.Season == EtsSeason.Multiplicative);
        for (var lead = 0; lead < errors.Length; lead++)
        {
            slope *= end.Phi;
            var trend = multiplies ? Math.Max(level + slope, LeastShare * level) : level + slope;
            ref var season = ref form.HasSeason ? ref seasons[lead % seasons.Length] : ref slope;
            var ahead = !form.HasSeason ? trend : multiplies ? trend * season : trend + season;
            var error = form.IsRelative ? ahead * Math.Max(LeastError, errors[lead]) : errors[lead];
            values[lead * stride] = ahead + error;
            var share = multiplies ? error / season : error;
            (level, slope) = (trend + (end.Alpha * share), slope + (end.Beta * share));
            if (form.HasSeason)
            {
                season += end.Gamma * (multiplies ? error / trend : error);
            }
        }
    }
}
