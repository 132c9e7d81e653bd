using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Series;
using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Accuracy;

/// <summary>
/// Seeded queues of one contact a week to twenty a day, hours of ten hours on seven days, a year of history: does the mean of a week add up
/// (its absolute error over that of the truth's own mean), do the quantiles fit (pinball), and do intervals hold at least what they promise?
/// </summary>
internal static class ThinEvaluation
{
    private const int Slots = 10;
    private const int Days = 7;
    private const int Week = Slots * Days;
    private const int Weeks = 52;
    private const int Seeds = 3;

    private static readonly (string Name, double PerWeek, double Lumps, Func<int, double> Level)[] Kinds =
    [
        ("1 a week", 1, 1, _ => 1),
        ("1 a day", 7, 1, _ => 1),
        ("5 a day", 35, 1, _ => 1),
        ("20 a day", 140, 1, _ => 1),
        ("1 a day, in lumps of 3", 7, 3, _ => 1),
        ("5 a day, dying out", 35, 1, week => Math.Exp(-0.08 * week)),
        ("5 a day, died in week 40", 35, 1, week => week < 40 ? 1 : 0),
    ];

    private static readonly double ShapeOfWeek = Enumerable.Range(0, Week).Sum(ShapeAt);

    public static void Run(IReadOnlyList<IForecastModel> models)
    {
        Console.WriteLine($"Thin queues: error of the week's mean / pinball of its hours (both in % of contacts) / cover 95 %; means of {Seeds} seeds, 6 origins");
        Console.WriteLine($"{"kind",-26}{string.Concat(models.Select(model => $"{model.Name,22}"))}");
        foreach (var kind in Kinds)
        {
            Console.Write($"{kind.Name,-26}");
            foreach (var model in models)
            {
                Console.Write(Score(model, kind));
            }

            Console.WriteLine();
        }
    }

    private static string Score(IForecastModel model, (string Name, double PerWeek, double Lumps, Func<int, double> Level) kind)
    {
        double errors = 0, contacts = 0, loss = 0, inside = 0, count = 0;
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var series = Draw(kind, seed);
            for (var origin = series.Length - (6 * Week); origin < series.Length; origin += Week)
            {
                var fit = model.Fit(series.Before(origin));
                if (!fit.Succeeded)
                {
                    return $"{"-",22}";
                }

                var forecast = fit.Model.Forecast(Week);
                var truth = Enumerable.Range(origin, Week).Sum(step => Rate(kind, step));
                errors += Math.Abs(forecast.Mean.Sum() - truth);
                for (var lead = 0; lead < Week; lead++)
                {
                    var actual = series.Values[origin + lead];
                    contacts += actual;
                    loss += SeriesForecast.Levels.Select((level, i) => PinballLoss(level, actual - forecast.Quantile(i)[lead])).Average();
                    inside += actual >= forecast.P025[lead] && actual <= forecast.P975[lead] ? 1 : 0;
                    count++;
                }
            }
        }

        var unit = Math.Max(1, contacts);
        return string.Create(CultureInfo.InvariantCulture, $"{100 * errors / unit,8:0.0}{100 * loss / unit,8:0.0}{100 * inside / count,6:0.0}");
    }

    private static double PinballLoss(double level, double error) => 2 * Math.Max(level * error, (level - 1) * error);

    private static double Rate((string Name, double PerWeek, double Lumps, Func<int, double> Level) kind, int step) =>
        kind.PerWeek * kind.Level(step / Week) * ShapeAt(step % Week) / ShapeOfWeek;

    private static double ShapeAt(int slotOfWeek) =>
        (0.3 + Math.Exp(-Math.Pow(((slotOfWeek % Slots) - 3) / 2.0, 2))) * (slotOfWeek / Slots < 5 ? 1.2 : 0.5);

    private static ForecastSeries Draw((string Name, double PerWeek, double Lumps, Func<int, double> Level) kind, int seed)
    {
        var random = new Random(seed);
        DateTime[] times = [.. Enumerable.Range(0, Weeks * Week).Select(step => new DateTime(2024, 1, 1, 8, 0, 0).AddDays(step / Slots).AddHours(step % Slots))];
        double[] values = [.. Enumerable.Range(0, times.Length).Select(step => kind.Lumps * Poisson.Sample(random, Math.Max(1e-9, Rate(kind, step) / kind.Lumps)))];
        return new ForecastSeries(kind.Name, values, StepCalendars.FromLocalTimes(times, 0).Calendar);
    }
}
