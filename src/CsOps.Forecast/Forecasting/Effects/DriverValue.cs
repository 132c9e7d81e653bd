namespace CsOps.Forecast.Forecasting.Effects;

/// <summary>A value of an external driver.</summary>
/// <param name="Time">The local time it belongs to; that of a whole day is its midnight.</param>
/// <param name="IsWholeDay">Whether it belongs to every step of the day.</param>
/// <param name="Value">The value, 0 or more.</param>
public readonly record struct DriverValue(DateTime Time, bool IsWholeDay, double Value);
