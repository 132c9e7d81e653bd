using System.Collections.Immutable;

namespace CsOps.Forecast.History.RootCauses;

/// <summary>A part of the contacts in which a deviation lies.</summary>
/// <param name="Values">What its contacts have in common; empty: nothing, it is all of them.</param>
/// <param name="Observed">Contacts counted in it.</param>
/// <param name="Expected">Contacts expected in it.</param>
public sealed record CauseElement(ImmutableArray<DimensionValue> Values, double Observed, double Expected)
{
    /// <summary>Contacts more (above 0) or fewer than expected.</summary>
    public double Deviation => Observed - Expected;
}
