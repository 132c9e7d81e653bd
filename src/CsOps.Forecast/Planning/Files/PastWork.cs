using System.Collections.Immutable;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Files;

/// <summary>What was worked before a plan, as far as rosters say.</summary>
public sealed record PastWork
{
    /// <summary>The shifts by date, of people who have left since too.</summary>
    public ImmutableArray<Shift> Shifts { get; init; } = [];

    /// <summary>The days that the rosters are of; they may overlap, and may have gaps between them.</summary>
    public ImmutableArray<DateRange> Days { get; init; } = [];

    /// <summary>The paths of the rosters.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>Of each roster that cannot be used: where and why, for people.</summary>
    public ImmutableArray<string> LeftOut { get; init; } = [];
}
