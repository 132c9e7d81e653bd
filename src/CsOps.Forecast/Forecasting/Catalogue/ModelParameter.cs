namespace CsOps.Forecast.Forecasting.Catalogue;

/// <summary>A parameter of a model.</summary>
/// <param name="Name">Its name in the model's options, or in the model's name.</param>
/// <param name="Range">What it may be.</param>
/// <param name="Default">What it is unless stated.</param>
/// <param name="Meaning">What it does, in a sentence without full stop.</param>
public sealed record ModelParameter(string Name, string Range, string Default, string Meaning);
