namespace CsOps.Forecast.Tests.Forecasting;

/// <summary>Scores in percent.</summary>
internal sealed record BankScore(double Wape, double Bias, double Coverage80, double Coverage95);
