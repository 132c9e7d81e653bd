using CsOps.Forecast.Forecasting;

namespace CsOps.Forecast.Tests.Forecasting.Backtesting;

/// <summary>A model with a fault.</summary>
internal sealed class BrokenModel(string name, Fault fault) : IForecastModel
{
    public string Name => name;

    public string Description => "Broken.";

    public FitResult Fit(ForecastSeries series, CancellationToken cancellationToken = default) =>
        fault == Fault.ThrowsWhenFitted ? throw new InvalidOperationException("no fit") : FitResult.Of(new Fitted(fault));

    private sealed class Fitted(Fault fault) : FittedModel
    {
        public override string Explanation => throw new InvalidOperationException("no explanation");

        public override SeriesForecast Forecast(int horizon) => fault switch
        {
            Fault.ThrowsWhenForecasting => throw new InvalidOperationException("no forecast"),
            Fault.TooFewSteps => LevelModel.Constant(1, horizon - 1),
            Fault.NotANumber => LevelModel.Constant(double.NaN, horizon),
            Fault.Nothing => null!,
            _ => LevelModel.Constant(1, horizon, spread: -1),
        };
    }
}
