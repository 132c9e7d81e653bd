using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;

namespace CsOps.Forecast.MLNet;

/// <summary>What ML.NET forecasts: a point and one band per step.</summary>
/// <param name="Point">The forecast.</param>
/// <param name="Lower">The lower end of the band.</param>
/// <param name="Upper">The upper end of the band.</param>
internal sealed record SsaBand(float[] Point, float[] Lower, float[] Upper)
{
    /// <summary>The probability that the band is meant to hold.</summary>
    public const double Level = 0.95;

    /// <summary>The standard normal quantiles of 97.5 % and 90 %.</summary>
    private const double Z975 = 1.959963984540054;
    private const double Z90 = 1.2815515655446004;

    /// <summary>Whether every number is finite; SSA can diverge on a series that it does not suit.</summary>
    public bool IsFinite => Point.All(float.IsFinite) && Lower.All(float.IsFinite) && Upper.All(float.IsFinite);

    /// <summary>Mean and quantiles of the first steps.</summary>
    /// <param name="neverNegative">Whether a number below 0 becomes 0; ML.NET's band does not know what cannot be.</param>
    /// <remarks>
    /// ML.NET's band is a normal one, centre ± z·σ, so one call at 95 % gives every other level: P10 and P90 lie z(0.9)/z(0.975) of the way
    /// from the centre to its ends. Mean and median are the point forecast, which may lie off the centre by the mean of the noise; the
    /// quantiles are held in order around it.
    /// </remarks>
    public SeriesForecast ToForecast(bool neverNegative)
    {
        var least = neverNegative ? 0 : double.NegativeInfinity;
        var point = Point.Select(p => Math.Max(least, p)).ToImmutableArray();
        return new SeriesForecast
        {
            Mean = point,
            P025 = Quantile(-1),
            P10 = Quantile(-Z90 / Z975),
            P50 = point,
            P90 = Quantile(Z90 / Z975),
            P975 = Quantile(1),
        };

        ImmutableArray<double> Quantile(double part)
        {
            var values = ImmutableArray.CreateBuilder<double>(point.Length);
            for (var i = 0; i < point.Length; i++)
            {
                var value = (((double)Upper[i] + Lower[i]) / 2) + (part * ((double)Upper[i] - Lower[i]) / 2);
                values.Add(part < 0 ? Math.Min(point[i], Math.Max(least, value)) : Math.Max(point[i], value));
            }

            return values.MoveToImmutable();
        }
    }
}
