namespace CsOps.Forecast.Forecasting.Effects;

/// <summary>An effect in a forecast: how much, how sure, and from what.</summary>
/// <param name="Name">The name of the event, holiday or driver, years left out.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Uplift">The factor on volume less one that the forecast uses (of a driver: for one standard deviation more of its logarithm); 0 where none can be told from chance.</param>
/// <param name="Learned">The same as the past says it, whether or not it is used; null where the past says nothing.</param>
/// <param name="StandardError">The standard error of <paramref name="Learned"/> as a fraction of volume; null where the past says nothing.</param>
/// <param name="Occasions">Past occasions it is learned from; of a driver, days.</param>
/// <param name="IsStated">Whether <paramref name="Uplift"/> was stated and not learned.</param>
/// <param name="Sentence">All of it for people.</param>
public sealed record LearnedEffect(
    string Name, EffectKind Kind, double Uplift, double? Learned, double? StandardError, int Occasions, bool IsStated, string Sentence);
