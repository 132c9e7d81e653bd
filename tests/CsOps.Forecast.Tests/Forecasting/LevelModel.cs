using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;

namespace CsOps.Forecast.Tests.Forecasting;

/// <summary>The mean of the last steps observed, with quantiles at fixed distances: small enough to compute by hand.</summary>
internal sealed class LevelModel(string name, int steps, double addend = 0, int minimum = 1) : IForecastModel
{
    public string Name => name;

    public string Description => "The mean of the last steps.";

    public List<int> Lengths { get; } = [];

    public FitResult Fit(ForecastSeries series, CancellationToken cancellationToken = default)
    {
        lock (Lengths)
        {
            Lengths.Add(series.Length);
        }

        var observed = series.Values.ToArray().Where(v => !double.IsNaN(v)).TakeLast(steps).ToArray();
        return observed.Length < minimum
            ? FitResult.Failed($"it needs {minimum} observations; there are {observed.Length}.")
            : FitResult.Of(new Fitted(observed.Average() + addend, series.MaxHorizon));
    }

    public static SeriesForecast Constant(double level, int horizon, double spread = 1) => new()
    {
        Mean = Fill(level, horizon),
        P025 = Fill(level - (2 * spread), horizon),
        P10 = Fill(level - spread, horizon),
        P50 = Fill(level, horizon),
        P90 = Fill(level + spread, horizon),
        P975 = Fill(level + (2 * spread), horizon),
    };

    private static ImmutableArray<double> Fill(double value, int count) => [.. Enumerable.Repeat(value, count)];

    private sealed class Fitted(double level, int maxHorizon) : FittedModel
    {
        public override string Explanation => $"level {level.ToString(CultureInfo.InvariantCulture)}";

        public override SeriesForecast Forecast(int horizon)
        {
            Assert.InRange(horizon, 1, maxHorizon);
            return Constant(level, horizon);
        }
    }
}
