namespace CsOps.Forecast.History.RootCauses;

/// <summary>A value of a dimension, such as the channel chat.</summary>
/// <param name="Dimension">The dimension's name.</param>
/// <param name="Value">The value.</param>
/// <remarks>The default has neither.</remarks>
public readonly record struct DimensionValue(string Dimension, string Value);
