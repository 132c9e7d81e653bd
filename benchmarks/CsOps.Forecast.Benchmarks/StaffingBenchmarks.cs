using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Selection;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Staffing.Immediate;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Benchmarks;

/// <summary>The requirement of one queue for a week of half-hours: mean, P50, P90 and the chance to meet the target in each.</summary>
[MemoryDiagnoser]
public class StaffingBenchmarks
{
    private const int Week = 336;

    private readonly bool[] _open = new bool[Week];
    private QueueForecast? _forecast;
    private LocalCalendar? _calendar;

    /// <summary>The peak of the day, in erlangs.</summary>
    [Params(10, 50, 500)]
    public int PeakLoad { get; set; }

    [GlobalSetup]
    public void MakeForecast()
    {
        Array.Fill(_open, true);
        var volumes = Enumerable.Range(0, Week).Select(i => PeakLoad * 10 * (0.55 - (0.45 * Math.Cos(2 * Math.PI * i / 48)))).ToArray();
        _forecast = new QueueForecast
        {
            Queue = "Benchmark",
            Grid = new IntervalGrid(DateTimeOffset.UnixEpoch, TimeSpan.FromMinutes(30), Week),
            Volume = Series(volumes, 0.8, 0.87, 1, 1.13, 1.2),
            HandleSeconds = Series([.. volumes.Select(_ => 180.0)], 1, 1, 1, 1, 1),
            Choice = new ModelChoice("given", "A benchmark.", []),
            HandleTimeMethod = "Constant.",
        };
        _calendar = new LocalCalendar(_forecast.Grid, TimeZoneInfo.Utc);
    }

    [Benchmark]
    public StaffingRequirement Immediate() => new StationaryStaffing().Require(_forecast!, _calendar!, _open, new StaffingOptions());

    private static SeriesForecast Series(double[] mean, double p025, double p10, double p50, double p90, double p975) => new()
    {
        Mean = [.. mean],
        P025 = Times(mean, p025),
        P10 = Times(mean, p10),
        P50 = Times(mean, p50),
        P90 = Times(mean, p90),
        P975 = Times(mean, p975),
    };

    private static ImmutableArray<double> Times(double[] values, double factor) => [.. values.Select(value => value * factor)];
}
