using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Backtesting;
using CsOps.Forecast.Forecasting.Catalogue;
using CsOps.Forecast.Forecasting.Selection;
using CsOps.Forecast.Forecasting.Series;
using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Accuracy;

/// <summary>
/// Seeded queues of kinds on which models go wrong: how far is the automatic choice behind the best of seasonal naive, the median of five
/// and the average of four? Half-hours of ten hours on five days; a week ahead from four origins two weeks apart.
/// </summary>
internal static class SyntheticEvaluation
{
    private const int Slots = 20;
    private const int Days = 5;
    private const int Week = Slots * Days;
    private const int Seeds = 3;
    private const int SeedsOfChanges = 8;

    private static readonly string[] Plain = ["seasonal-naive", "median-5", "average-4"];

    private static readonly BacktestOptions FourOrigins = new() { Origins = 4, Horizon = Week, Spacing = 2 * Week, MinimumTraining = 5 * Week };

    private static readonly (string Name, int Weeks, double Size, Func<int, double> Level, double Scatter)[] Kinds =
    [
        ("large and steady", 40, 60, _ => 1, 0.05),
        ("small", 40, 1.5, _ => 1, 0.1),
        ("tiny, mostly zeros", 40, 0.1, _ => 1, 0.1),
        ("short, eight weeks", 15, 20, _ => 1, 0.1),
        ("trending up", 40, 20, week => 1 + (0.03 * week), 0.08),
        ("shrinking", 40, 20, week => Math.Exp(-0.03 * week), 0.08),
        ("level shift at two thirds", 40, 20, week => week < 27 ? 1 : 1.6, 0.08),
        ("level shift four weeks ago", 40, 20, week => week < 30 ? 1 : 0.6, 0.08),
        ("noisy", 40, 20, _ => 1, 0.5),
        ("drifting", 40, 20, week => Math.Exp(0.25 * Math.Sin(week / 6.0)), 0.08),
    ];

    /// <summary>The level changes so many weeks before the one origin, at which each queue is forecast.</summary>
    private static readonly (string Name, int Weeks, double Size, Func<int, double> Level, double Scatter)[] Changes =
    [
        ("doubled two weeks ago", 31, 20, week => week < 28 ? 1 : 2, 0.08),
        ("doubled three weeks ago", 31, 20, week => week < 27 ? 1 : 2, 0.08),
        ("doubled six weeks ago", 31, 20, week => week < 24 ? 1 : 2, 0.08),
        ("halved three weeks ago", 31, 20, week => week < 27 ? 1 : 0.5, 0.08),
        ("half as much again, 3 weeks", 31, 20, week => week < 27 ? 1 : 1.5, 0.08),
        ("ramp to double over 6 weeks", 31, 20, week => 1 + Math.Clamp((week - 23) / 6.0, 0, 1), 0.08),
        ("ramp that goes on, 5 % a week", 31, 20, week => 1 + (0.05 * Math.Max(0, week - 20)), 0.08),
        ("doubled three weeks ago, small", 31, 2, week => week < 27 ? 1 : 2, 0.08),
    ];

    /// <summary>Kinds of queues, four origins each.</summary>
    public static void Run() => Run(Kinds, FourOrigins, Seeds);

    /// <summary>The same kinds: how many steps lay in the 80 and the 95 % intervals of some models.</summary>
    public static void RunIntervals(IReadOnlyList<IForecastModel> models)
    {
        Console.WriteLine($"Synthetic queues, steps in the 80 % / 95 % intervals in percent, means of {Seeds} seeds");
        Console.WriteLine($"{"kind",-28}{string.Concat(models.Select(model => $"{model.Name,22}"))}");
        foreach (var kind in Kinds)
        {
            var held = new double[models.Count, 2];
            for (var seed = 1; seed <= Seeds; seed++)
            {
                var result = Backtest.Run(Draw(kind, seed), models, FourOrigins);
                for (var m = 0; m < models.Count; m++)
                {
                    held[m, 0] += 100 * (result.Models[m].Scores?.Coverage80 ?? double.NaN) / Seeds;
                    held[m, 1] += 100 * (result.Models[m].Scores?.Coverage95 ?? double.NaN) / Seeds;
                }
            }

            Console.WriteLine($"{kind.Name,-28}{string.Concat(models.Select((_, m) => string.Create(CultureInfo.InvariantCulture, $"{held[m, 0],15:0.0} / {held[m, 1]:0.0}")))}");
        }
    }

    /// <summary>Changes of level shortly before the origin.</summary>
    public static void RunChanges() => Run(Changes, new BacktestOptions { Origins = 1, Horizon = Week, Spacing = Week, MinimumTraining = 5 * Week }, SeedsOfChanges);

    private static void Run((string Name, int Weeks, double Size, Func<int, double> Level, double Scatter)[] kinds, BacktestOptions options, int seeds)
    {
        var models = Plain.Select(name => ForecastModels.BuiltIn.Find(name).Model!).Append(AutomaticModel.Among(ForecastModels.BuiltIn)).ToArray();
        Console.WriteLine($"Synthetic queues, WAPE in percent, means of {seeds} seeds");
        Console.WriteLine($"{"kind",-28}{string.Concat(models.Select(model => $"{model.Name,15}"))}   auto / best");
        foreach (var kind in kinds)
        {
            var scores = new double[models.Length];
            for (var seed = 1; seed <= seeds; seed++)
            {
                var series = Draw(kind, seed);
                var result = Backtest.Run(series, models, options);
                for (var m = 0; m < models.Length; m++)
                {
                    scores[m] += 100 * (result.Models[m].Scores?.Wape ?? double.NaN) / seeds;
                }
            }

            var best = scores[..Plain.Length].Min();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{kind.Name,-28}{string.Concat(scores.Select(score => string.Create(CultureInfo.InvariantCulture, $"{score,15:0.00}")))}   {scores[^1] / best:0.000}"));
        }
    }

    private static ForecastSeries Draw((string Name, int Weeks, double Size, Func<int, double> Level, double Scatter) kind, int seed)
    {
        var random = new Random(seed);
        DateTime[] times =
        [
            .. from week in Enumerable.Range(0, kind.Weeks)
               from day in Enumerable.Range(0, Days)
               from slot in Enumerable.Range(0, Slots)
               select new DateTime(2024, 1, 1, 8, 0, 0).AddDays((7 * week) + day).AddMinutes(30 * slot),
        ];
        var values = new double[times.Length];
        for (var step = 0; step < values.Length; step++)
        {
            var (week, day, slot) = (step / Week, step / Slots % Days, step % Slots);
            var shape = 0.4 + Math.Exp(-Math.Pow((slot - 6) / 3.0, 2)) + (0.7 * Math.Exp(-Math.Pow((slot - 13) / 3.0, 2)));
            var rate = kind.Size * kind.Level(week) * shape * (1.2 - (0.1 * day));
            var precision = 1 / (kind.Scatter * kind.Scatter);
            values[step] = Poisson.Sample(random, Math.Max(1e-9, rate * Gamma.Sample(random, precision, precision)));
        }

        return new ForecastSeries(kind.Name, values, StepCalendars.FromLocalTimes(times, 0).Calendar);
    }
}
