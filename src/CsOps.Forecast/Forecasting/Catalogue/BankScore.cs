namespace CsOps.Forecast.Forecasting.Catalogue;

/// <summary>How a model did on the bank's half-hourly calls, two weeks ahead from ten origins: the table in benchmarks/results/forecasting.md.</summary>
/// <param name="Wape">Error of the median, a fraction.</param>
/// <param name="Pinball">Pinball loss, a fraction.</param>
/// <param name="Coverage95">Share of half-hours within their 95 % interval.</param>
public sealed record BankScore(double Wape, double Pinball, double Coverage95);
