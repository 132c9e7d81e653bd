namespace CsOps.Forecast.Exchange.Exporting;

/// <summary>A plan cannot be written as the other system wants it; the message says what stands in the way and what to do.</summary>
/// <param name="message">The message, for people.</param>
public sealed class ExportException(string message) : Exception(message);
