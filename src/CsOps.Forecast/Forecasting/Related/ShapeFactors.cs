using CsOps.Forecast.Forecasting.Numerics;

namespace CsOps.Forecast.Forecasting.Related;

/// <summary>How groups of steps (weekdays, or slots of the day) of a new queue compare with a borrowed shape: drawn to 1 the more, the fewer contacts say so.</summary>
/// <param name="Values">A factor each.</param>
/// <param name="Variances">How unsure each is.</param>
/// <param name="OwnShare">How far they are the queue's own, in [0, 1], over all contacts expected.</param>
/// <remarks>
/// Factor = 1 + Z (came / expected − 1) with Z = E / (E + φ / a): E contacts expected, φ the variance of counts over their mean, a the variance between groups by moments
/// (<see cref="Credibility"/>). Bühlmann and Straub (1970); the same as gamma-Poisson rates with a prior of mean 1 and variance a.
/// </remarks>
internal sealed record ShapeFactors(double[] Values, double[] Variances, double OwnShare)
{
    /// <summary>Compares.</summary>
    /// <param name="expected">Contacts expected by the borrowed shape, per group.</param>
    /// <param name="came">Contacts that came.</param>
    /// <param name="dispersion">The variance of counts over their mean, 1 or more.</param>
    public static ShapeFactors Of(double[] expected, double[] came, double dispersion)
    {
        var ones = new double[expected.Length];
        Array.Fill(ones, 1);
        var between = Credibility.VarianceBetween(expected, came, ones, dispersion);
        var variances = Array.ConvertAll(expected, contacts => between > 0 ? between * dispersion / ((between * contacts) + dispersion) : 0);
        var own = expected.Sum(contacts => between > 0 ? contacts * contacts / (contacts + (dispersion / between)) : 0);
        return new ShapeFactors(Credibility.Shrink(expected, came, ones, dispersion), variances, expected.Sum() > 0 ? own / expected.Sum() : 0);
    }
}
