namespace CsOps.Forecast.Forecasting.Effects;

/// <summary>What is known of effects of a kind before a history has been looked at, as standard deviations of logarithms of factors.</summary>
/// <param name="Common">What all of the kind have in common; 0 where each is by itself.</param>
/// <param name="Own">What one name has besides.</param>
/// <param name="Occasion">How far one occasion differs from another of the same name.</param>
internal readonly record struct EffectPrior(double Common, double Own, double Occasion)
{
    public static EffectPrior Of(EffectKind kind) => kind switch
    {
        EffectKind.Event => new(0.3, 0.25, 0.1),
        EffectKind.SchoolHoliday => new(0.15, 0.08, 0.04),
        EffectKind.PayDay => new(0, 0.15, 0.04),
        EffectKind.Holiday => new(0, 0.3, 0.08),
        EffectKind.BeforeHoliday => new(0, 0.12, 0.06),
        EffectKind.AfterHoliday => new(0, 0.2, 0.06),
        EffectKind.BridgeDay => new(0, 0.25, 0.08),
        EffectKind.ClockChange => new(0, 0.1, 0.04),
        EffectKind.Driver => new(0, 0.15, 0),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of effect."),
    };

    /// <summary>The variance of an effect of one name.</summary>
    public double Variance => (Common * Common) + (Own * Own);
}
