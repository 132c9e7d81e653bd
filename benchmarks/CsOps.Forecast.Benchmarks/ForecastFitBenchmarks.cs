using BenchmarkDotNet.Attributes;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Catalogue;

namespace CsOps.Forecast.Benchmarks;

/// <summary>Fit and two weeks' forecast of each model on 20 weeks of half-hours: 28 slots on 5 days, or 48 slots on 7 days.</summary>
[MemoryDiagnoser]
public class ForecastFitBenchmarks
{
    private const int Weeks = 20;
    private const int Seed = 20_260_101;

    private ForecastSeries _series = null!;

    [Params("28x5", "48x7")]
    public string Week { get; set; } = "28x5";

    [GlobalSetup]
    public void Setup()
    {
        var (slots, days) = Week == "28x5" ? (28, 5) : (48, 7);
        var length = Weeks * slots * days;
        var steps = length + (2 * slots * days);
        var calendar = new StepCalendar(
            [.. Enumerable.Range(0, steps).Select(t => t / slots)],
            [.. Enumerable.Range(0, steps).Select(t => t % slots)],
            [.. Enumerable.Range(0, steps).Select(t => t / slots % days)],
            slots,
            days,
            [.. Enumerable.Range(0, steps).Select(t => new DateOnly(2024, 1, 1).AddDays((7 * (t / slots / days)) + (t / slots % days)))],
            holidays: null);
        var random = new Random(Seed);
        _series = new ForecastSeries("benchmark", Enumerable.Range(0, length).Select(t => CallsAt(t, slots, days, random)).ToArray(), calendar);
    }

    [Benchmark(Baseline = true)]
    public double SeasonalNaive() => FitAndForecast("seasonal-naive");

    [Benchmark]
    public double Average() => FitAndForecast("average-4");

    [Benchmark]
    public double Median() => FitAndForecast("median-5");

    [Benchmark]
    public double WeekdayProfile() => FitAndForecast("weekday-profile");

    [Benchmark]
    public double CalendarRidge() => FitAndForecast("calendar-ridge");

    [Benchmark]
    public double LocalMix() => FitAndForecast("local-mix");

    [Benchmark]
    public double HoltWinters() => FitAndForecast("holt-winters");

    [Benchmark]
    public double Ets() => FitAndForecast("ets");

    [Benchmark]
    public double Theta() => FitAndForecast("theta");

    [Benchmark]
    public double Ssa() => FitAndForecast("ssa");

    [Benchmark]
    public double Mstl() => FitAndForecast("mstl");

    [Benchmark]
    public double Arima() => FitAndForecast("arima");

    [Benchmark]
    public double Croston() => FitAndForecast("croston");

    [Benchmark]
    public double Tsb() => FitAndForecast("tsb");

    [Benchmark]
    public double GammaPoisson() => FitAndForecast("gamma-poisson");

    private static double CallsAt(int step, int slots, int days, Random random)
    {
        var slot = (step % slots) / (double)slots;
        var mean = 200 * (0.1 + Math.Pow(Math.Sin(Math.PI * slot), 2)) * (1.2 - (0.1 * (step / slots % days)));
        return Math.Round(mean * (0.8 + (0.4 * random.NextDouble())));
    }

    private double FitAndForecast(string name) =>
        ForecastModels.BuiltIn.Find(name).Model!.Fit(_series).Model!.Forecast(_series.MaxHorizon).P50[0];
}
