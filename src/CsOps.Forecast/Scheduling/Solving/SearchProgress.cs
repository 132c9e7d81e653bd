namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>How far a search is.</summary>
/// <param name="Share">The share done, from 0 to 1.</param>
/// <param name="Objective">What the roster costs now, in the units of the weights.</param>
/// <param name="LowerBound">What no roster costs less than; null where it is not known yet.</param>
public readonly record struct SearchProgress(double Share, double Objective, double? LowerBound)
{
    /// <summary>How far the roster is from the bound, as a share of it; null where there is no bound over 0.</summary>
    public double? Gap => LowerBound > 0 ? (Objective - LowerBound) / LowerBound : null;
}
