using System.Runtime.InteropServices;
using CsOps.Forecast.History;

namespace CsOps.Forecast.Forecasting.Ets;

/// <summary>A fitted ETS model: quantiles by formula where errors are additive, else of paths drawn by a seed of the series' name.</summary>
internal sealed class EtsModelFit(EtsHistory history, EtsFit fit, string explanation) : FittedModel
{
    private const int Paths = 2000;

    private static readonly double[] Scores = [.. SeriesForecast.Levels.Select(level => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, level))];

    /// <inheritdoc/>
    public override string Explanation { get; } = explanation;

    /// <inheritdoc/>
    public override SeriesForecast Forecast(int horizon)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(horizon, history.Series.MaxHorizon);
        var places = history.PlacesAhead(history.Series.Length, horizon);
        var leads = places.Max() + 1;
        var (path, mean) = (EtsMoments.Path(fit, leads), EtsMoments.Mean(fit, leads));
        var quantiles = fit.Form.IsRelative ? Drawn(path) : ByFormula(path);
        var least = history.Series.NeverNegative ? 0 : double.NegativeInfinity;
        return ForecastMapping.Make(horizon, (level, step) =>
            Math.Max(least, level < 0 ? mean[places[step]] : quantiles[(places[step] * Scores.Length) + level]));
    }

    private double[] ByFormula(double[] path)
    {
        var variances = EtsMoments.Variances(fit, path.Length);
        return [.. path.SelectMany((centre, lead) => Scores.Select(score => centre + (score * Math.Sqrt(variances[lead]))))];
    }

    /// <summary>The median is the path itself; the others are those of the drawn paths, on their side of it.</summary>
    private double[] Drawn(double[] path)
    {
        var seed = (int)StableHash.Of(MemoryMarshal.AsBytes(history.Series.Name.AsSpan()));
        var drawn = EtsPaths.Draw(fit, Paths, path.Length, seed);
        var quantiles = new double[path.Length * Scores.Length];
        for (var lead = 0; lead < path.Length; lead++)
        {
            var values = drawn.AsSpan(lead * Paths, Paths);
            values.Sort();
            for (var level = 0; level < Scores.Length; level++)
            {
                var value = values[(int)(SeriesForecast.Levels[level] * Paths)];
                quantiles[(lead * Scores.Length) + level] = Math.Sign(Scores[level]) switch
                {
                    < 0 => Math.Min(value, path[lead]),
                    > 0 => Math.Max(value, path[lead]),
                    _ => path[lead],
                };
            }
        }

        return quantiles;
    }
}
