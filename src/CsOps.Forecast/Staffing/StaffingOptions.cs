using System.Collections.Immutable;
using CsOps.Forecast.Queueing;

namespace CsOps.Forecast.Staffing;

/// <summary>What a requirement is computed for, apart from the contacts themselves.</summary>
public sealed record StaffingOptions
{
    /// <summary>What staffing must achieve. Default: 80/20 and nothing else.</summary>
    public StaffingTarget Target { get; init; } = new();

    /// <summary>Share of paid time not available for contacts. Default: none.</summary>
    public Shrinkage Shrinkage { get; init; }

    /// <summary>Contacts one agent works on at once, 1 or more. Default: 1.</summary>
    public decimal Concurrency { get; init; } = 1;

    /// <summary>The mean time that a waiting customer is willing to wait, above zero. Default: null, nobody abandons.</summary>
    public TimeSpan? Patience { get; init; }

    /// <summary>
    /// Agents of other queues who have nothing to do, on average, in each interval of the forecast's grid, and do this queue's work then: a
    /// blended queue. 0 or more, finite; one an interval, or empty for none. For deferred work with a service level only. Default: empty.
    /// </summary>
    public ImmutableArray<double> IdleAgents { get; init; } = [];

    /// <summary>What becomes of the contacts in hand when there are fewer agents in the next interval. Default: each agent finishes the contact.</summary>
    public ShiftEndRule ShiftEnd { get; init; } = ShiftEndRule.FinishContact;
}
