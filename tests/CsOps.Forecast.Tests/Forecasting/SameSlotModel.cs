using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;

namespace CsOps.Forecast.Tests.Forecasting;

/// <summary>The value last observed at the same slot of the week, times a factor.</summary>
internal sealed class SameSlotModel(string name, double factor = 1) : IForecastModel
{
    public string Name => name;

    public string Description => "The last value at the same slot of the week.";

    public FitResult Fit(ForecastSeries series, CancellationToken cancellationToken = default)
    {
        var last = new double[series.Calendar.SlotsPerWeek];
        for (var step = 0; step < series.Length; step++)
        {
            if (series.WeightOf(step) > 0)
            {
                last[series.Calendar.SlotOfWeek(step)] = series.Values[step];
            }
        }

        return FitResult.Of(new Fitted(last, factor, series.Calendar, series.Length));
    }

    private sealed class Fitted(double[] last, double factor, StepCalendar calendar, int origin) : FittedModel
    {
        public override string Explanation => "the last value";

        public override SeriesForecast Forecast(int horizon)
        {
            ImmutableArray<double> level = [.. Enumerable.Range(origin, horizon).Select(step => factor * last[calendar.SlotOfWeek(step)])];
            return new SeriesForecast { Mean = level, P025 = level, P10 = level, P50 = level, P90 = level, P975 = level };
        }
    }
}
