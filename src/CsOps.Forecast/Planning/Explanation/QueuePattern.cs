using System.Collections.Immutable;

namespace CsOps.Forecast.Planning.Explanation;

/// <summary>Level, trend and shapes of a queue's history. A figure that is not known is NaN.</summary>
/// <remarks>
/// A usual week is the sum over the weekdays of the median total of the last four ordinary days of each: no holidays, no events, at least half observed.
/// </remarks>
public sealed record QueuePattern
{
    /// <summary>Contacts of a usual week at the end of the history.</summary>
    public required double WeekNow { get; init; }

    /// <summary>Contacts of a usual week 13 weeks before.</summary>
    public required double WeekAQuarterAgo { get; init; }

    /// <summary>Contacts of a usual week 52 weeks before.</summary>
    public required double WeekAYearAgo { get; init; }

    /// <summary>The trend; null where fewer than 26 weeks are known.</summary>
    public required LevelTrend? Trend { get; init; }

    /// <summary>The share of each weekday in a usual week, Sunday first; 0 where it has none.</summary>
    public required ImmutableArray<double> WeekdayShares { get; init; }

    /// <summary>The share of each clock slot in a usual week, index 0 from midnight; 0 where it has none.</summary>
    public required ImmutableArray<double> SlotShares { get; init; }
}
