namespace CsOps.Forecast.Forecasting.Intermittent;

/// <summary>A rate of demand that is learned step by step.</summary>
internal interface IRateRecursion
{
    /// <summary>The demand to be expected of a step of exposure 1; 0 before the first demand.</summary>
    double Rate { get; }

    /// <summary>Takes in a step that was observed.</summary>
    /// <param name="demand">What came, 0 or more.</param>
    /// <param name="exposure">How much of a usual step it was: 1 where there is no season; 0 or more.</param>
    void Update(double demand, double exposure);
}
