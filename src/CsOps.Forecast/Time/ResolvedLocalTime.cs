namespace CsOps.Forecast.Time;

/// <summary>The instant that a local clock reading stands for, and how the clock came to show it.</summary>
/// <param name="Kind">Whether the reading occurs once, twice or never.</param>
/// <param name="Instant">
/// The instant, in UTC; null when the reading is repeated or skipped and the rule is <see cref="LocalTimeResolution.Throw"/>.
/// </param>
/// <remarks><c>default</c> is an ordinary reading without an instant; no resolver returns it.</remarks>
public readonly record struct ResolvedLocalTime(LocalTimeKind Kind, DateTimeOffset? Instant);
