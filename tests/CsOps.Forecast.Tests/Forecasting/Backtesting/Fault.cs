namespace CsOps.Forecast.Tests.Forecasting.Backtesting;

/// <summary>What is wrong with a <see cref="BrokenModel"/>.</summary>
internal enum Fault
{
    ThrowsWhenFitted,
    ThrowsWhenForecasting,
    TooFewSteps,
    NotANumber,
    Nothing,
    Crossed,
}
