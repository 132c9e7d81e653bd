namespace CsOps.Forecast.Forecasting.Intermittent;

/// <summary>The method of Teunter, Syntetos and Babai: the size of a demand smoothed at demands, the chance of one at every step.</summary>
/// <remarks>
/// Rate = size × chance per unit of exposure, so a queue that dies out is forecast to: the chance falls with every empty step. Starts with
/// the first demand's size and one over the time before it. R. H. Teunter, A. A. Syntetos and M. Z. Babai, "Intermittent demand: linking
/// forecasting to inventory obsolescence", European Journal of Operational Research 214 (2011), section 3; they leave the start open.
/// </remarks>
internal sealed class TsbRecursion(double sizeSmoothing, double chanceSmoothing) : IRateRecursion
{
    private double _waited;
    private double _faded = 1;
    private double _exposure = 1;

    /// <summary>The smoothed size of a demand; 0 before the first.</summary>
    public double Size { get; private set; }

    /// <summary>The smoothed chance of a demand in a step; 0 before the first.</summary>
    public double Chance { get; private set; }

    /// <inheritdoc/>
    public double Rate => _exposure > 0 ? Size * Chance / _exposure : 0;

    /// <inheritdoc/>
    public void Update(double demand, double exposure)
    {
        _exposure += chanceSmoothing * (exposure - _exposure);
        if (Size <= 0)
        {
            Start(demand, exposure);
            return;
        }

        Size += demand > 0 ? sizeSmoothing * (demand - Size) : 0;
        Chance += chanceSmoothing * ((demand > 0 ? 1 : 0) - Chance);
    }

    private void Start(double demand, double exposure)
    {
        _waited += exposure;
        if (demand > 0 && _waited > 0)
        {
            Size = demand;
            Chance = (_faded / _waited) + (chanceSmoothing * (1 - (_faded / _waited)));
        }

        _faded *= 1 - chanceSmoothing;
    }
}
