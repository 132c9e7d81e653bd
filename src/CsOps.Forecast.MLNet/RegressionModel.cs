using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using MathNet.Numerics.Statistics;

namespace CsOps.Forecast.MLNet;

/// <summary>A regression on calendar features by one of ML.NET's trainers.</summary>
/// <param name="name">Its name.</param>
/// <param name="trainer">What it is, for people.</param>
/// <param name="engine">Trains and says what is to be expected of the steps ahead; a parameter so that what surrounds ML.NET can be tested without it.</param>
/// <remarks>
/// Features: slot of the week, day of the month, days from the month's turn, holiday; a week's weight halves in six. Quantiles are those
/// of the errors over the root of what was expected, on the last quarter of the history (four weeks at most), forecast from what was before
/// it (split conformal prediction: Lei, G'Sell, Rinaldo, Tibshirani and Wasserman, JASA 113, 2018). Cost: two trainings.
/// </remarks>
internal sealed class RegressionModel(string name, string trainer, Func<RegressionRows, float[]> engine) : IForecastModel
{
    public const string PoissonName = "mlnet-poisson";
    public const string SdcaName = "mlnet-sdca";

    private const int LeastWeeks = 3;
    private const int MostWeeksHeldOut = 4;
    private const int PartHeldOut = 4;
    private const double LeastExpected = 0.5;

    public string Name => name;

    public string Description => $"ML.NET's {trainer} on slot of the week, day of the month, month turn and holidays.";

    public FitResult Fit(ForecastSeries series, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        cancellationToken.ThrowIfCancellationRequested();
        var needed = LeastWeeks * series.Calendar.SlotsPerWeek;
        var observed = Enumerable.Range(0, series.Length).Count(step => series.WeightOf(step) > 0);
        if (!series.NeverNegative || observed < needed)
        {
            return FitResult.Failed(series.NeverNegative
                ? $"The history has {observed} values observed; at least {needed} are needed."
                : "The series has negative values, and this model is for counts.");
        }

        try
        {
            var scores = ScoresOf(series);
            cancellationToken.ThrowIfCancellationRequested();
            var expected = engine(RegressionRows.Of(series, series.Length, Math.Max(1, series.MaxHorizon)));
            return Array.TrueForAll(expected, float.IsFinite) && Array.TrueForAll(scores, double.IsFinite)
                ? FitResult.Of(new RegressionFit(trainer, expected, scores))
                : FitResult.Failed($"ML.NET's {trainer} diverged.");
        }
        catch (Exception e) when (MissingPart.IsIn(e))
        {
            return FitResult.Failed(MissingPart.Describe(e));
        }
    }

    /// <summary>Errors on the end of the history over the root of what was expected, in ascending order.</summary>
    private double[] ScoresOf(ForecastSeries series)
    {
        var held = Math.Clamp(series.Length / PartHeldOut, 1, MostWeeksHeldOut * series.Calendar.SlotsPerWeek);
        var start = series.Length - held;
        var expected = engine(RegressionRows.Of(series, start, held));
        return [.. Enumerable.Range(0, held)
            .Where(i => series.WeightOf(start + i) > 0)
            .Select(i => (series.Values[start + i] - expected[i]) / Scale(expected[i]))
            .DefaultIfEmpty(0)
            .Order()];
    }

    private static double Scale(double expected) => Math.Sqrt(Math.Max(LeastExpected, expected));

    private sealed class RegressionFit(string trainer, float[] expected, double[] scores) : FittedModel
    {
        public override string Explanation => $"A regression by {trainer}; quantiles from {scores.Length} errors at the end of the history.";

        public override SeriesForecast Forecast(int horizon)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(horizon, expected.Length);
            var quantiles = SeriesForecast.Levels.Select(level => Moved(horizon, SortedArrayStatistics.QuantileCustom(scores, level, QuantileDefinition.R7))).ToArray();
            return new SeriesForecast
            {
                Mean = Moved(horizon, 0),
                P025 = quantiles[0],
                P10 = quantiles[1],
                P50 = quantiles[2],
                P90 = quantiles[3],
                P975 = quantiles[4],
            };
        }

        private ImmutableArray<double> Moved(int horizon, double score) => [.. expected.Take(horizon).Select(mean => Math.Max(0, mean + (score * Scale(mean))))];
    }
}
