using CsOps.Forecast.Console.Cases;

namespace CsOps.Forecast.Console.Arguments;

/// <summary>What must be done in time, as typed.</summary>
/// <param name="Share">The share of the arrivals, above 0 and at most 1.</param>
/// <param name="AcceptableHours">The acceptable wait; null for that of the case.</param>
internal sealed record BacklogTarget(double Share, ExactAmount? AcceptableHours);
