using CsOps.Forecast.Staffing.Immediate;

namespace CsOps.Forecast.Staffing;

/// <summary>The model of each kind of queue.</summary>
public sealed record StaffingModels
{
    /// <summary>For queues that are answered at once, voice and chat. Default: <see cref="TimeVaryingStaffing"/>.</summary>
    public IStaffingModel Immediate { get; init; } = new TimeVaryingStaffing();

    /// <summary>For queues that may wait, tickets and e-mail. Default: <see cref="DeferredStaffing"/>.</summary>
    public IStaffingModel Deferred { get; init; } = new DeferredStaffing();
}
