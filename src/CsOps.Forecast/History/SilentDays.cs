using System.Collections.Immutable;

namespace CsOps.Forecast.History;

/// <summary>The local days between the first and the last contact of a log on which it has no contact of any queue, in order.</summary>
/// <param name="Zero">Those on which there were no contacts.</param>
/// <param name="Missing">Those that were not observed.</param>
public sealed record SilentDays(ImmutableArray<DateOnly> Zero, ImmutableArray<DateOnly> Missing);
