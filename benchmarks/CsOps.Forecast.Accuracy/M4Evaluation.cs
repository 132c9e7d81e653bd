using System.Collections.Concurrent;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Selection;
using CsOps.Forecast.Forecasting.Series;

namespace CsOps.Forecast.Accuracy;

/// <summary>The even half of the M4 competition's hourly series, 48 steps ahead, with the competition's own scores.</summary>
/// <remarks>Makridakis, Spiliotis and Assimakopoulos, "The M4 Competition", IJF 36 (2020): OWA = (sMAPE / 18.383 + MASE / 2.395) / 2.</remarks>
internal static class M4Evaluation
{
    private const int Horizon = 48;
    private const double NaiveSmape = 18.383;
    private const double NaiveMase = 2.395;

    public static void Run(string folder, IEnumerable<IForecastModel> models)
    {
        var training = Read(Path.Combine(folder, "Hourly-train.csv"));
        var tests = Read(Path.Combine(folder, "Hourly-test-even.csv"));
        Console.WriteLine($"M4 Hourly, {tests.Count} series");
        Console.WriteLine("model                         sMAPE   MASE    OWA   MSIS cover95");
        ForecastSeries[] peers = [.. tests.Keys.Select(name => new ForecastSeries(name, training[name], StepCalendars.FromSeasons(training[name].Length + Horizon, 24, 168)))];
        foreach (var named in models)
        {
            var model = named is IPooledModel pooled ? pooled.LearnFrom(peers, Horizon) : named;
            var choices = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
            var scores = tests.AsParallel().AsOrdered().Select(test => Score(model, test.Key, training[test.Key], test.Value, choices)).ToArray();
            var (smape, mase) = (scores.Average(s => s.Smape), scores.Average(s => s.Mase));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{model.Name,-28} {smape,6:0.000} {mase,6:0.000} {((smape / NaiveSmape) + (mase / NaiveMase)) / 2,6:0.000} {scores.Average(s => s.Msis),6:0.00} {100 * scores.Average(s => s.Cover),7:0.0}"));
            foreach (var (chosen, count) in choices.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal))
            {
                Console.WriteLine($"  chose {chosen} {count} times");
            }
        }
    }

    private static (double Smape, double Mase, double Msis, double Cover) Score(
        IForecastModel model, string name, double[] history, double[] actual, ConcurrentDictionary<string, int> choices)
    {
        var series = new ForecastSeries(name, history, StepCalendars.FromSeasons(history.Length + Horizon, 24, 168));
        var fit = model.Fit(series);
        if (!fit.Succeeded)
        {
            throw new InvalidOperationException($"{model.Name} on {name}: {fit.Failure.Reason}");
        }

        if (fit.Model is AutomaticFit automatic)
        {
            choices.AddOrUpdate(automatic.Choice.Model, 1, (_, count) => count + 1);
        }

        var forecast = fit.Model.Forecast(Horizon);
        var scale = Enumerable.Range(24, history.Length - 24).Average(i => Math.Abs(history[i] - history[i - 24]));
        var steps = Enumerable.Range(0, actual.Length).ToArray();
        return (
            steps.Average(h => 200 * Math.Abs(actual[h] - forecast.P50[h]) / (Math.Abs(actual[h]) + Math.Abs(forecast.P50[h]) + 1e-300)),
            steps.Average(h => Math.Abs(actual[h] - forecast.P50[h])) / scale,
            steps.Average(h => Width(forecast.P025[h], forecast.P975[h], actual[h])) / scale,
            steps.Average(h => forecast.P025[h] <= actual[h] && actual[h] <= forecast.P975[h] ? 1.0 : 0.0));
    }

    /// <summary>The width of a 95 % interval, with 40 times what lies outside.</summary>
    private static double Width(double low, double high, double actual) => high - low + (40 * (Math.Max(0, low - actual) + Math.Max(0, actual - high)));

    private static SortedDictionary<string, double[]> Read(string path)
    {
        var series = new SortedDictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            var cells = line.Replace("\"", string.Empty, StringComparison.Ordinal).Split(',').Where(cell => cell is not ("" or "NA")).ToArray();
            series.Add(cells[0], [.. cells.Skip(1).Select(cell => double.Parse(cell, CultureInfo.InvariantCulture))]);
        }

        return series;
    }
}
