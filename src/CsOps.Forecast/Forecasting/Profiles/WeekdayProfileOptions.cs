namespace CsOps.Forecast.Forecasting.Profiles;

/// <summary>Options of <see cref="WeekdayProfileModel"/>.</summary>
public sealed record WeekdayProfileOptions
{
    /// <summary>How much of a weekday-slot's weight the newest value has, and each older one of what is left. Default 0.2; in (0,
    /// 1].</summary>
    public double Forgetting { get; init; } = ProfileDefaults.Forgetting;

    /// <summary>How many of the last observed values of a weekday-slot are taken. Default 26; from 1 to 52.</summary>
    public int Values { get; init; } = ProfileDefaults.ProfileValues;

    /// <summary>Beyond this many standard deviations from the profile a value pulls no harder. Default 2; at least 0.5.</summary>
    public double ClipDeviations { get; init; } = ProfileDefaults.ClipDeviations;
}
