namespace CsOps.Forecast.Forecasting.Effects;

/// <summary>Slots of a day that the same effects touch: what was counted in them, against what the weeks near by say.</summary>
/// <param name="LogRatio">The logarithm of counted over expected.</param>
/// <param name="Expected">Contacts expected, above 0.</param>
/// <param name="Neighbours">Days of other weeks that say so.</param>
/// <param name="Activities">What touches the slots; empty on an ordinary day.</param>
/// <param name="Drivers">Per driver its logarithm less that of the neighbours.</param>
internal sealed record EffectRow(double LogRatio, double Expected, int Neighbours, StepActivity[] Activities, double[] Drivers)
{
    /// <summary>A median of n is 1.57 times as uncertain as a mean.</summary>
    private const double OfMedian = Math.PI / 2;

    /// <summary>The variance of the logarithm where days differ by <paramref name="dayVariance"/> besides chance.</summary>
    public double Variance(double dayVariance) => (dayVariance + (1 / Expected)) * (1 + (OfMedian / Neighbours));
}
