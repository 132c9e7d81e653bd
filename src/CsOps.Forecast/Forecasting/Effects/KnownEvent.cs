namespace CsOps.Forecast.Forecasting.Effects;

/// <summary>An event that has been or will be.</summary>
/// <param name="Name">Its name; events whose names differ in a year only ("Black Week 2025") are occasions of one thing.</param>
/// <param name="Start">The first local time in it.</param>
/// <param name="End">The first local time after it.</param>
/// <param name="Uplift">The factor on volume less one, −1 or more (0.2 = a fifth more), where it is stated; null to learn it.</param>
/// <param name="Kind">An <see cref="EffectKind.Event"/>, or a <see cref="EffectKind.SchoolHoliday"/>.</param>
public sealed record KnownEvent(string Name, DateTime Start, DateTime End, double? Uplift, EffectKind Kind = EffectKind.Event);
