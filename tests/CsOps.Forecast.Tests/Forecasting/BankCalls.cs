using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Series;
using CsOps.Forecast.Tests.Shared;
using CsOps.Forecast.Time.Holidays;

namespace CsOps.Forecast.Tests.Forecasting;

/// <summary>Half-hourly calls of a bank on weekdays, and the origins at which forecasts of two weeks are scored.</summary>
internal sealed class BankCalls
{
    public const int SlotsPerDay = 28;
    public const int DaysPerWeek = 5;

    private readonly DateTime[] _times;
    private readonly double[] _values;
    private readonly (int Length, int Horizon)[] _origins;

    private BankCalls(DateTime[] times, double[] values, (int Length, int Horizon)[] origins) => (_times, _values, _origins) = (times, values, origins);

    public static BankCalls Require()
    {
        var rows = File.ReadLines(SharedData.Require("forecasting", "bank", "bank_calls_30min.csv")).Skip(1).Select(row => row.Split(',')).ToList();
        var splits = File.ReadLines(SharedData.Require("forecasting", "bank", "splits.csv")).Skip(1).Select(row => row.Split(','));
        return new BankCalls(
            [.. rows.Select(cells => DateTime.Parse(cells[0], CultureInfo.InvariantCulture))],
            [.. rows.Select(cells => cells[2].Trim() == "1" ? double.Parse(cells[1], CultureInfo.InvariantCulture) : double.NaN)],
            [.. splits.Where(cells => cells[0] == "30min").Select(cells =>
                (int.Parse(cells[2], CultureInfo.InvariantCulture), int.Parse(cells[3], CultureInfo.InvariantCulture)))]);
    }

    /// <summary>The history of the first origin, for tests that change it.</summary>
    public double[] FirstHistory() => _values[.._origins[0].Length];

    /// <summary>The series of the first origin with two weeks of future, from values that may have been changed.</summary>
    public ForecastSeries FirstSeries(double[] history) => SeriesOf(history, _origins[0].Horizon);

    /// <summary>Mean over the origins of WAPE (percent), bias of the mean (percent) and the coverages (percent).</summary>
    public BankScore Score(IForecastModel model) => Score(model, history => history);

    /// <summary>The same from histories that are changed before the model sees them.</summary>
    public BankScore Score(IForecastModel model, Func<double[], double[]> change)
    {
        var scores = _origins.Select(origin => ScoreAt(model, change(_values[..origin.Length]), Math.Min(origin.Horizon, _values.Length - origin.Length))).ToList();
        return new BankScore(scores.Average(s => s.Wape), scores.Average(s => s.Bias), scores.Average(s => s.Coverage80), scores.Average(s => s.Coverage95));
    }

    private ForecastSeries SeriesOf(double[] history, int horizon) =>
        new("bank", history, StepCalendars.FromLocalTimes(_times.AsSpan(0, history.Length), horizon, PublicHolidays.For("US", 2003, 2003)).Calendar);

    private BankScore ScoreAt(IForecastModel model, double[] history, int horizon)
    {
        var length = history.Length;
        var forecast = new SeriesForecaster(model).Forecast(SeriesOf(history, horizon), horizon).Forecast!;
        double error = 0, calls = 0, bias = 0, within80 = 0, within95 = 0, count = 0;
        for (var i = 0; i < horizon; i++)
        {
            var actual = _values[length + i];
            if (double.IsNaN(actual))
            {
                continue;
            }

            error += Math.Abs(actual - forecast.P50[i]);
            bias += forecast.Mean[i] - actual;
            calls += actual;
            within80 += actual >= forecast.P10[i] && actual <= forecast.P90[i] ? 1 : 0;
            within95 += actual >= forecast.P025[i] && actual <= forecast.P975[i] ? 1 : 0;
            count++;
        }

        return new BankScore(100 * error / calls, 100 * bias / calls, 100 * within80 / count, 100 * within95 / count);
    }
}
