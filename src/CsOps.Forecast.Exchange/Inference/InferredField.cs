namespace CsOps.Forecast.Exchange.Inference;

/// <summary>What a part of a proposed profile was taken from.</summary>
/// <param name="Part">The part, such as <c>time</c> or <c>handle</c>.</param>
/// <param name="Value">The columns or the condition.</param>
/// <param name="Reason">Why.</param>
public sealed record InferredField(string Part, string Value, string Reason);
