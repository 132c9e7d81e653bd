using System.Collections.Immutable;

namespace CsOps.Forecast.History.RootCauses;

/// <summary>The count of one combination of values, and what was expected of it.</summary>
/// <param name="Values">A value of each dimension, in the order of <see cref="DimensionedCounts.Dimensions"/>.</param>
/// <param name="Observed">Contacts counted, 0 or more.</param>
/// <param name="Expected">Contacts expected, 0 or more.</param>
public sealed record DimensionedCount(ImmutableArray<string> Values, double Observed, double Expected);
