using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Accuracy;
using CsOps.Forecast.Forecasting.Selection;
using CsOps.Forecast.Forecasting.Series;
using CsOps.Forecast.Forecasting.Totals;
using CsOps.Forecast.Time;
using CsOps.Forecast.Time.Holidays;

namespace CsOps.Forecast.Accuracy;

/// <summary>
/// Calls of a bank, two weeks ahead from weekly origins: days not observed are blank in training and never scored; the figures are means
/// over the origins.
/// </summary>
internal sealed class BankEvaluation
{
    private static readonly HolidayCalendar Holidays = PublicHolidays.For("US", 2003, 2003);

    private readonly DateTime[] _times;
    private readonly double[] _values;
    private readonly (int Origin, int Horizon)[] _origins;
    private readonly int _stepsPerHalfHour;

    private BankEvaluation(string folder, string file, int stepsPerHalfHour)
    {
        var rows = File.ReadLines(Path.Combine(folder, file)).Skip(1).Select(line => line.Split(',')).ToArray();
        _stepsPerHalfHour = stepsPerHalfHour;
        _times = rows.Select(cells => DateTime.Parse(cells[0], CultureInfo.InvariantCulture)).ToArray();
        _values = rows.Select(cells => cells[2].Trim() == "1" ? double.Parse(cells[1], CultureInfo.InvariantCulture) : double.NaN).ToArray();
        _origins = File.ReadLines(Path.Combine(folder, "splits.csv")).Skip(1).Select(line => line.Split(','))
            .Where(cells => cells[0] == "30min")
            .Select(cells => (Origin: Steps(cells[2]), Horizon: Steps(cells[3])))
            .ToArray();

        int Steps(string halfHours) => stepsPerHalfHour * int.Parse(halfHours, CultureInfo.InvariantCulture);
    }

    /// <summary>Half-hours.</summary>
    public static BankEvaluation OfHalfHours(string folder) => new(folder, "bank_calls_30min.csv", 1);

    /// <summary>Five minutes.</summary>
    public static BankEvaluation OfFiveMinutes(string folder) => new(folder, "bank_calls_5min_cal.csv", 6);

    /// <summary>The history as it is.</summary>
    public void Run(IEnumerable<IForecastModel> models)
    {
        Console.WriteLine($"Bank calls, {30 / _stepsPerHalfHour} minutes, {_origins.Length} origins (percent, means over the origins)");
        WriteHead();
        foreach (var model in models)
        {
            Write(model.Name, model, history => history, isExplained: true);
        }
    }

    /// <summary>The history with faults in its last day or week.</summary>
    public void RunFaults(IEnumerable<IForecastModel> models)
    {
        var day = 28 * _stepsPerHalfHour;
        var (from, to) = (8 * _stepsPerHalfHour, 12 * _stepsPerHalfHour);
        Console.WriteLine("Bank calls with a fault at the end of each training part (percent, means over the origins)");
        WriteHead();
        foreach (var model in models)
        {
            Write($"{model.Name}, as counted", model, history => history, isExplained: false);
            Write("  two hours of zeros", model, history => Change(history, history.Length - day + from, history.Length - day + to, _ => 0), isExplained: false);
            Write("  two hours tenfold", model, history => Change(history, history.Length - day + from, history.Length - day + to, value => 10 * value), isExplained: false);
            Write("  last day missing", model, history => Change(history, history.Length - day, history.Length, _ => double.NaN), isExplained: false);
            Write("  last day zero", model, history => Change(history, history.Length - day, history.Length, _ => 0), isExplained: false);
            Write("  last week times 1.3", model, history => Change(history, history.Length - (5 * day), history.Length, value => 1.3 * value), isExplained: false);
        }
    }

    private static double[] Change(double[] history, int from, int to, Func<double, double> change)
    {
        var changed = (double[])history.Clone();
        for (var step = from; step < to; step++)
        {
            changed[step] = double.IsNaN(history[step]) ? double.NaN : change(history[step]);
        }

        return changed;
    }

    private static void WriteHead() => Console.WriteLine("model                          WAPE  worst   bias pinball cover80 cover95  days95");

    private void Write(string name, IForecastModel model, Func<double[], double[]> change, bool isExplained)
    {
        var days = new List<double>();
        var scores = _origins.Select(o => At(model, change(_values[..o.Origin]), o.Origin, Math.Min(o.Horizon, _values.Length - o.Origin), isExplained, days)).ToArray();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-28} {Mean(s => s.Wape),6:0.00} {100 * scores.Max(s => s.Wape),6:0.00} {Mean(s => s.Bias),6:0.00} {Mean(s => s.Pinball),7:0.00} {Mean(s => s.Coverage80),7:0.0} {Mean(s => s.Coverage95),7:0.0} {100 * days.Average(),7:0.0}"));

        double Mean(Func<AccuracyScores, double> score) => 100 * scores.Average(score);
    }

    /// <summary>Notes for each whole day whether its total lay in the 95 % interval of the total.</summary>
    private void AddDays(SeriesForecast forecast, StepCalendar calendar, int origin, List<double> days)
    {
        var dayOf = Enumerable.Range(origin, forecast.Horizon).Select(calendar.DayOf).ToArray();
        var totals = ForecastTotals.OfDays(forecast, dayOf);
        for (var day = 0; day < totals.Horizon; day++)
        {
            var actual = Enumerable.Range(0, forecast.Horizon).Where(h => dayOf[h] - dayOf[0] == day).Sum(h => _values[origin + h]);
            if (!double.IsNaN(actual))
            {
                days.Add(totals.P025[day] <= actual && actual <= totals.P975[day] ? 1 : 0);
            }
        }
    }

    private AccuracyScores At(IForecastModel model, double[] history, int origin, int horizon, bool isExplained, List<double> days)
    {
        var calendar = StepCalendars.FromLocalTimes(_times.AsSpan(0, origin), horizon, Holidays).Calendar;
        var result = new SeriesForecaster(model).Forecast(new ForecastSeries("bank", history, calendar), horizon);
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"{model.Name}: {result.Failure.Reason}");
        }

        if (isExplained && model is AutomaticModel)
        {
            Console.WriteLine($"  auto at {origin}: {result.Choice.Model}. {result.Choice.Reason}");
        }

        AddDays(result.Forecast, calendar, origin, days);
        return ForecastAccuracy.Of(_values.AsSpan(origin, horizon), result.Forecast, double.NaN);
    }
}
