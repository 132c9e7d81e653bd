namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>A place in an order of preference.</summary>
/// <param name="Number">The group, or the skill.</param>
/// <param name="Level">Its level: lower is tried first.</param>
/// <param name="IsLate">Whether only contacts count that have waited their overflow delay.</param>
internal readonly record struct RoutingStep(int Number, int Level, bool IsLate = false);
