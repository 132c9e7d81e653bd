namespace CsOps.Forecast.Forecasting.Effects;

/// <summary>What a past occasion did, by its own days alone.</summary>
/// <param name="Did">The logarithm of its factor.</param>
/// <param name="Variance">Its variance by the noise of days.</param>
internal readonly record struct SeenOccasion(double Did, double Variance);
