namespace CsOps.Forecast.Forecasting.Backtesting;

/// <summary>Whether two models' errors from the same origins differ by more than chance: the test of Diebold and Mariano.</summary>
/// <param name="Against">The other model.</param>
/// <param name="Statistic">Below 0 where the other model is worse; infinite where every origin differs alike.</param>
/// <param name="Degrees">Degrees of freedom.</param>
/// <param name="PValue">The chance of a difference as large, either way, if both are equally good; in [0, 1].</param>
/// <remarks>One difference of mean absolute errors an origin; horizons that overlap are accounted for. With few origins it finds large differences alone.</remarks>
public sealed record PairedTest(string Against, double Statistic, int Degrees, double PValue);
