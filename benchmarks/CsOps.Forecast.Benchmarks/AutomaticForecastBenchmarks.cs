using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Catalogue;
using CsOps.Forecast.Forecasting.Profiles;
using CsOps.Forecast.Forecasting.Selection;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Benchmarks;

/// <summary>One queue's whole automatic forecast, volume and handle time, two weeks ahead from 20 weeks or a year of half-hours.</summary>
[MemoryDiagnoser]
public class AutomaticForecastBenchmarks
{
    private const int SlotsPerDay = 48;
    private readonly QueueForecaster _median = new(new MedianModel());
    private readonly QueueForecaster _automatic = new(AutomaticModel.Among(ForecastModels.BuiltIn));
    private QueueForecastRequest? _request;

    /// <summary>Open on weekdays from 7 to 21, or at all hours.</summary>
    [Params(false, true)]
    public bool AroundTheClock { get; set; }

    [Params(20, 52)]
    public int Weeks { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var history = new IntervalGrid(new DateTimeOffset(2025, 1, 6, 0, 0, 0, TimeSpan.Zero), TimeSpan.FromMinutes(30), Weeks * 7 * SlotsPerDay);
        var random = new Random(20);
        var offered = Enumerable.Range(0, history.Count).Select(i => Math.Round(Expected(i) * (0.8 + (0.4 * random.NextDouble())))).ToArray();
        _request = new QueueForecastRequest
        {
            Queue = "benchmark",
            History = history,
            Offered = offered,
            Handled = offered,
            HandleSeconds = offered.Select(o => o * (200 + (100 * random.NextDouble()))).ToArray(),
            Zone = TimeZoneInfo.Utc,
            OpeningHours = AroundTheClock ? OpeningHours.Always : Weekdays(),
            Horizon = new IntervalGrid(history.End, history.Length, 14 * SlotsPerDay),
        };
    }

    /// <summary>The robust default alone, without a choice.</summary>
    [Benchmark(Baseline = true)]
    public QueueForecastResult Median() => _median.Forecast(_request!);

    /// <summary>The choice among the models that race by backtest, then the forecast.</summary>
    [Benchmark]
    public QueueForecastResult Automatic() => _automatic.Forecast(_request!);

    private static OpeningHours Weekdays() => new()
    {
        Week = Enum.GetValues<DayOfWeek>().Where(d => d is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            .ToImmutableDictionary(d => d, _ => ImmutableArray.Create(new OpenSpan(new TimeOnly(7, 0), new TimeOnly(21, 0)))),
    };

    private static double Expected(int interval)
    {
        var (day, slot) = Math.DivRem(interval, SlotsPerDay);
        return (120 - (10 * (day % 7))) * (1.1 + Math.Sin(2 * Math.PI * (slot - 12) / SlotsPerDay));
    }
}
