namespace CsOps.Forecast.Forecasting;

/// <summary>A fault of a model of somebody else's while it forecast: caught where forecasts are checked, and reported as that model's failure.</summary>
/// <remarks>An exception of our own, since <see cref="FittedModel.Forecast"/> has no other way to say that there is no forecast.</remarks>
internal sealed class ModelFault(string reason) : Exception(reason);
