using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Accuracy;
using CsOps.Forecast.Forecasting.Selection;
using CsOps.Forecast.Forecasting.Series;
using CsOps.Forecast.Time;
using CsOps.Forecast.Time.Holidays;

namespace CsOps.Forecast.Accuracy;

/// <summary>
/// Half-hourly calls of a bank, two weeks ahead from weekly origins: days not observed are blank in training and never scored; the
/// figures are means over the origins.
/// </summary>
internal static class BankEvaluation
{
    private static readonly HolidayCalendar Holidays = PublicHolidays.For("US", 2003, 2003);

    public static void Run(string folder, IEnumerable<IForecastModel> models)
    {
        var rows = File.ReadLines(Path.Combine(folder, "bank_calls_30min.csv")).Skip(1).Select(line => line.Split(',')).ToArray();
        var times = rows.Select(cells => DateTime.Parse(cells[0], CultureInfo.InvariantCulture)).ToArray();
        var values = rows.Select(cells => cells[2].Trim() == "1" ? double.Parse(cells[1], CultureInfo.InvariantCulture) : double.NaN).ToArray();
        var origins = File.ReadLines(Path.Combine(folder, "splits.csv")).Skip(1).Select(line => line.Split(','))
            .Where(cells => cells[0] == "30min")
            .Select(cells => (Origin: int.Parse(cells[2], CultureInfo.InvariantCulture), Horizon: int.Parse(cells[3], CultureInfo.InvariantCulture)))
            .ToArray();

        Console.WriteLine($"Bank calls, half-hours, {origins.Length} origins (percent, means over the origins)");
        Console.WriteLine("model                          WAPE  worst   bias pinball cover80 cover95");
        foreach (var model in models)
        {
            var scores = origins.Select(o => At(model, times, values, o.Origin, Math.Min(o.Horizon, values.Length - o.Origin))).ToArray();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{model.Name,-28} {Mean(s => s.Wape),6:0.00} {100 * scores.Max(s => s.Wape),6:0.00} {Mean(s => s.Bias),6:0.00} {Mean(s => s.Pinball),7:0.00} {Mean(s => s.Coverage80),7:0.0} {Mean(s => s.Coverage95),7:0.0}"));

            double Mean(Func<AccuracyScores, double> score) => 100 * scores.Average(score);
        }
    }

    private static AccuracyScores At(IForecastModel model, DateTime[] times, double[] values, int origin, int horizon)
    {
        var calendar = StepCalendars.FromLocalTimes(times.AsSpan(0, origin), horizon, Holidays).Calendar;
        var result = new SeriesForecaster(model).Forecast(new ForecastSeries("bank", values.AsMemory(0, origin), calendar), horizon);
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"{model.Name}: {result.Failure.Reason}");
        }

        if (model is AutomaticModel)
        {
            Console.WriteLine($"  auto at {origin}: {result.Choice.Model}. {result.Choice.Reason}");
        }

        return ForecastAccuracy.Of(values.AsSpan(origin, horizon), result.Forecast, double.NaN);
    }
}
