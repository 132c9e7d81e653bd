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

    /// <summary>What becomes of the contacts in hand when there are fewer agents in the next interval. Default: each agent finishes the contact.</summary>
    public ShiftEndRule ShiftEnd { get; init; } = ShiftEndRule.FinishContact;
}
