using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Adjusting;

/// <summary>A planner's change of a forecast, with who made it and why: a row of <c>adjustments.csv</c>.</summary>
public sealed record Adjustment
{
    /// <summary>The version that it made, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>The version that it changed.</summary>
    public required int Base { get; init; }

    /// <summary>The queue.</summary>
    public required string Queue { get; init; }

    /// <summary>The days, on the centre's calendar.</summary>
    public required DateRange Days { get; init; }

    /// <summary>What was done.</summary>
    public required AdjustmentKind Kind { get; init; }

    /// <summary>By: a fraction of −1 or more. Add: contacts. Set: contacts, 0 or more. Undo: the version taken back.</summary>
    public required double Amount { get; init; }

    /// <summary>Who is answerable for it; not empty.</summary>
    public required string Owner { get; init; }

    /// <summary>Why; not empty.</summary>
    public required string Reason { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Made { get; init; }

    /// <summary>The queue's contacts on those days before it.</summary>
    public double Before { get; init; }

    /// <summary>The same after it.</summary>
    public double After { get; init; }
}
