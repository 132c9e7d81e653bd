using System.Collections.Immutable;

namespace CsOps.Forecast.Planning.Simulation;

/// <summary>Agents who have the same of the queues that are forecast.</summary>
/// <param name="Has">Of each queue, whether they have it.</param>
/// <param name="HasImmediate">Whether any of these is answered at once.</param>
internal sealed record SkillGroup(ImmutableArray<bool> Has, bool HasImmediate);
