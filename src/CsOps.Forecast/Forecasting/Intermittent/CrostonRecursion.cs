namespace CsOps.Forecast.Forecasting.Intermittent;

/// <summary>Croston's method: the size of a demand and the interval since the one before, each smoothed at demands only.</summary>
/// <remarks>
/// Rate = size / interval. Starts with the first demand and the time before it. Time runs by exposure: a step of a busy hour counts for
/// more. J. D. Croston, "Forecasting and stock control for intermittent demands", Operational Research Quarterly 23 (1972). Its rate is too
/// high by about α / 2; the correction multiplies it by 1 − α / 2: A. A. Syntetos and J. E. Boylan, "The accuracy of intermittent demand
/// estimates", International Journal of Forecasting 21 (2005), equation 5.
/// </remarks>
internal sealed class CrostonRecursion(double smoothing, bool corrected) : IRateRecursion
{
    private readonly double _correction = corrected ? 1 - (smoothing / 2) : 1;
    private double _elapsed;

    /// <summary>The smoothed size of a demand; 0 before the first.</summary>
    public double Size { get; private set; }

    /// <summary>The smoothed time from demand to demand; 0 before the first.</summary>
    public double Interval { get; private set; }

    /// <inheritdoc/>
    public double Rate => Interval > 0 ? _correction * Size / Interval : 0;

    /// <inheritdoc/>
    public void Update(double demand, double exposure)
    {
        _elapsed += exposure;
        if (demand <= 0)
        {
            return;
        }

        var isFirst = Size <= 0;
        Size = isFirst ? demand : Size + (smoothing * (demand - Size));
        Interval = isFirst ? _elapsed : Interval + (smoothing * (_elapsed - Interval));
        _elapsed = 0;
    }
}
