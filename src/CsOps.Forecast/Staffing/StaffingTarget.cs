using CsOps.Forecast.Queueing;

namespace CsOps.Forecast.Staffing;

/// <summary>What staffing must achieve, in every interval or, of deferred work, on every day. Each part that is set must hold.</summary>
public sealed record StaffingTarget
{
    /// <summary>The service level. Default: 80/20. Null: not asked for.</summary>
    public ServiceLevelTarget? ServiceLevel { get; init; } = new ServiceLevelTarget(0.8, TimeSpan.FromSeconds(20));

    /// <summary>What the service level counts, where people abandon. Default: answered in time, of all offered.</summary>
    public ServiceLevelDefinition Definition { get; init; } = ServiceLevelDefinition.AnsweredOfOffered;

    /// <summary>The largest average speed of answer. Default: null, not asked for.</summary>
    public TimeSpan? AverageSpeedOfAnswer { get; init; }

    /// <summary>The largest occupancy, in (0, 1]. Default: null, not asked for.</summary>
    public decimal? MaxOccupancy { get; init; }

    /// <summary>The largest fraction of the offered contacts that may abandon, in (0, 1). Default: null, not asked for. Needs a patience.</summary>
    public double? MaxAbandonment { get; init; }

    /// <summary>
    /// The probability, in (0, 1), with which all of that must hold over what the forecast does not know of the volume: 0.9 for "80/20 with
    /// probability 0.9". Default: null, which staffs to the mean volume.
    /// </summary>
    public double? Chance { get; init; }
}
