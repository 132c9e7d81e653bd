using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling.ShiftTypes;

/// <summary>A kind of shift that agents work whole days of: early, late, night.</summary>
/// <param name="Id">Its name, unique in the problem.</param>
/// <param name="Minutes">Its length in minutes, 1 or more.</param>
/// <param name="NotFollowedBy">The types that the same agent may not work the day after.</param>
public sealed record ShiftType(string Id, int Minutes, ImmutableArray<string> NotFollowedBy);
