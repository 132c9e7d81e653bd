using BenchmarkDotNet.Attributes;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Catalogue;
using CsOps.Forecast.Forecasting.Selection;

namespace CsOps.Forecast.Benchmarks;

/// <summary>Fit and two weeks' forecast of each model, and of the automatic choice, on histories of half-hours, 28 a day on weekdays.</summary>
[MemoryDiagnoser]
public class ForecastFitBenchmarks
{
    private const int Slots = 28;
    private const int Days = 5;
    private const int Horizon = 2 * Slots * Days;
    private const int Seed = 20_260_101;

    private ForecastSeries _series = null!;
    private IForecastModel _model = null!;

    public static IEnumerable<string> Models => [.. ForecastModels.BuiltIn.All.Select(model => model.Name).Except(["pooled-mix"]), "auto"];

    [ParamsSource(nameof(Models))]
    public string Model { get; set; } = "auto";

    /// <summary>Seven weeks, 71 weeks, fourteen years.</summary>
    [Params(1_000, 10_000, 100_000)]
    public int Steps { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var steps = Steps + Horizon;
        var calendar = new StepCalendar(
            [.. Enumerable.Range(0, steps).Select(t => t / Slots)],
            [.. Enumerable.Range(0, steps).Select(t => t % Slots)],
            [.. Enumerable.Range(0, steps).Select(t => t / Slots % Days)],
            Slots,
            Days,
            [.. Enumerable.Range(0, steps).Select(t => new DateOnly(2010, 1, 4).AddDays((7 * (t / Slots / Days)) + (t / Slots % Days)))],
            holidays: null);
        var random = new Random(Seed);
        _series = new ForecastSeries("benchmark", Enumerable.Range(0, Steps).Select(t => CallsAt(t, random)).ToArray(), calendar);
        _model = Model == "auto" ? AutomaticModel.Among(ForecastModels.BuiltIn) : ForecastModels.BuiltIn.Find(Model).Model!;
    }

    [Benchmark]
    public double FitAndForecast() => _model.Fit(_series).Model!.Forecast(Horizon).P50[0];

    private static double CallsAt(int step, Random random)
    {
        var slot = (step % Slots) / (double)Slots;
        var mean = 200 * (0.1 + Math.Pow(Math.Sin(Math.PI * slot), 2)) * (1.2 - (0.1 * (step / Slots % Days)));
        return Math.Round(mean * (0.8 + (0.4 * random.NextDouble())));
    }
}
