namespace CsOps.Forecast.Staffing;

/// <summary>What staffing must achieve, in every interval or, of deferred work, on every day. Each part that is set must hold.</summary>
public sealed record StaffingTarget
{
    /// <summary>The service level. Default: 80/20. Null: not asked for.</summary>
    public ServiceLevelTarget? ServiceLevel { get; init; } = new ServiceLevelTarget(0.8, TimeSpan.FromSeconds(20));

    /// <summary>The largest average speed of answer. Default: null, not asked for.</summary>
    public TimeSpan? AverageSpeedOfAnswer { get; init; }

    /// <summary>The largest occupancy, in (0, 1]. Default: null, not asked for.</summary>
    public decimal? MaxOccupancy { get; init; }
}
