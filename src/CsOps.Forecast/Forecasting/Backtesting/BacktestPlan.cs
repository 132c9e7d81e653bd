using System.Collections.Immutable;

namespace CsOps.Forecast.Forecasting.Backtesting;

/// <summary>The options of a backtest made definite for one series.</summary>
/// <param name="Origins">Training lengths, ascending; empty where history is too short.</param>
/// <param name="Horizon">Steps forecast from each.</param>
/// <param name="MinimumTraining">The fewest steps of training.</param>
/// <param name="Spacing">Steps from one to the next.</param>
internal sealed record BacktestPlan(ImmutableArray<int> Origins, int Horizon, int MinimumTraining, int Spacing)
{
    private const int WeeksOfTraining = 4;
    private const int WeeksOfHorizon = 2;

    /// <summary>Places the origins: the last one a horizon before the end of history, the others before it, evenly.</summary>
    public static BacktestPlan For(ForecastSeries series, BacktestOptions options)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(options);
        var week = series.Calendar.SlotsPerWeek;
        var horizon = options.Horizon ?? WeeksOfHorizon * week;
        var spacing = options.Spacing ?? week;
        var training = options.MinimumTraining ?? WeeksOfTraining * week;
        ThrowIfBelowOne(options.Origins, nameof(options.Origins));
        ThrowIfBelowOne(horizon, nameof(options.Horizon));
        ThrowIfBelowOne(spacing, nameof(options.Spacing));
        ThrowIfBelowOne(training, nameof(options.MinimumTraining));
        ThrowIfBelowOne(options.Parallelism, nameof(options.Parallelism));

        var origins = new List<int>();
        for (var origin = series.Length - horizon; origin >= training && origins.Count < options.Origins; origin -= spacing)
        {
            origins.Add(origin);
        }

        origins.Reverse();
        return new BacktestPlan([.. origins], horizon, training, spacing);
    }

    /// <summary>Why there are no origins, in words.</summary>
    public string TooShort(ForecastSeries series) =>
        $"the history of {series.Length} steps is too short for a backtest: it needs {MinimumTraining} to learn from and {Horizon} to forecast.";

    private static void ThrowIfBelowOne(int value, string option)
    {
        if (value < 1)
        {
            throw new ArgumentOutOfRangeException(option, value, $"The backtest option {option} is 1 or more.");
        }
    }
}
