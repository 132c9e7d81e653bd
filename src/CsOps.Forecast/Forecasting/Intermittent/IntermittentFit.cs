using CsOps.Forecast.Forecasting.Counts;
using CsOps.Forecast.Forecasting.Intervals;

namespace CsOps.Forecast.Forecasting.Intermittent;

/// <summary>Fits a recursion to a series of counts.</summary>
internal static class IntermittentFit
{
    /// <summary>The fitted model, or why there is none.</summary>
    /// <param name="series">The series.</param>
    /// <param name="given">The smoothing constant, or null for the best.</param>
    /// <param name="start">Makes a recursion of a smoothing constant.</param>
    /// <param name="explain">Says for people what was learned.</param>
    public static FitResult Of(ForecastSeries series, double? given, Func<double, IRateRecursion> start, Func<double, string> explain)
    {
        if (HistoryNeeds.FindProblem(series, series.Calendar.SlotsPerWeek) is { } problem)
        {
            return FitResult.Failed(problem);
        }

        if (!series.NeverNegative)
        {
            return FitResult.Failed("The series has negative values, and this model needs counts.");
        }

        var forecaster = new IntermittentForecaster(new CountHistory(series), start, given);
        return FitResult.Of(new CountFit(forecaster, explain(forecaster.Smoothing)));
    }
}
