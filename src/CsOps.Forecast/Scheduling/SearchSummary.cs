namespace CsOps.Forecast.Scheduling;

/// <summary>What a search for a roster came to.</summary>
/// <param name="Cost">What the roster costs.</param>
/// <param name="LowerBound">What no roster costs less than; null where it is not known.</param>
/// <param name="Iterations">The proposals made.</param>
/// <param name="StoppedBy">What ended it.</param>
public sealed record SearchSummary(RosterCost Cost, double? LowerBound, long Iterations, SearchEnd StoppedBy)
{
    /// <summary>What the search made small: the whole cost.</summary>
    public double Objective => Cost.Total;

    /// <summary>How far the roster may be from the best there is, as a share of the bound; null where there is no bound over 0.</summary>
    public double? Gap => LowerBound > 0 ? Math.Max(0, (Objective - LowerBound.Value) / LowerBound.Value) : null;
}
