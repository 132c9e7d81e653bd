// example-begin
using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;

namespace CsOps.Forecast.Console.Tests.ModelAssemblies;

/// <summary>Forecasts each weekday and slot by the mean of its last two values.</summary>
public sealed class TwoWeekModel : IForecastModel
{
    public string Name => "two-week";

    public string Description => "The mean of the last two values of the same weekday and slot.";

    public FitResult Fit(ForecastSeries series, CancellationToken cancellationToken = default)
    {
        var last = new Dictionary<int, double[]>(); // By slot of the week, the newest first; NaN was not observed.
        for (var step = 0; step < series.Length; step++)
        {
            if (series.WeightOf(step) > 0)
            {
                var slot = series.Calendar.SlotOfWeek(step);
                last[slot] = last.TryGetValue(slot, out var before) ? [series.Values[step], before[0]] : [series.Values[step]];
            }
        }

        return last.Count > 0
            ? FitResult.Of(new Fitted(series, last))
            : FitResult.Failed("It needs a history.");
    }

    private sealed class Fitted(ForecastSeries series, Dictionary<int, double[]> last) : FittedModel
    {
        public override string Explanation => "The mean of the last two values.";

        public override SeriesForecast Forecast(int horizon)
        {
            ImmutableArray<double> Scaled(double deviations) =>
            [
                .. Enumerable.Range(series.Length, horizon)
                    .Select(step => last.TryGetValue(series.Calendar.SlotOfWeek(step), out var values) ? values.Average() : 0)
                    .Select(mean => Math.Max(0, mean + (deviations * Math.Sqrt(2 * mean)))), // As if Poisson, twice over.
            ];
            return new SeriesForecast
            {
                Mean = Scaled(0),
                P025 = Scaled(-1.96),
                P10 = Scaled(-1.28),
                P50 = Scaled(0),
                P90 = Scaled(1.28),
                P975 = Scaled(1.96),
            };
        }
    }
}

// example-end
