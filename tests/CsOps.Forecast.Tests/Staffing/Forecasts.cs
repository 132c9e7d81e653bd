using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Selection;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Staffing;

/// <summary>Forecasts made by hand.</summary>
internal static class Forecasts
{
    /// <summary>A forecast in half-hours from midnight UTC of Monday 2026-01-05, quantiles at the given multiples of the volume.</summary>
    public static QueueForecast Of(double[] volumes, double handleSeconds, params double[] multiples) => new()
    {
        Queue = "Support",
        Grid = new IntervalGrid(new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero), TimeSpan.FromMinutes(30), volumes.Length),
        Volume = Series(volumes, multiples is [] ? [1, 1, 1, 1, 1] : multiples),
        HandleSeconds = Series(volumes.Select(_ => handleSeconds).ToArray(), [1, 1, 1, 1, 1]),
        Choice = new ModelChoice("by hand", "A test.", []),
        HandleTimeMethod = "Constant.",
    };

    private static SeriesForecast Series(double[] values, double[] multiples) => new()
    {
        Mean = [.. values],
        P025 = Times(values, multiples[0]),
        P10 = Times(values, multiples[1]),
        P50 = Times(values, multiples[2]),
        P90 = Times(values, multiples[3]),
        P975 = Times(values, multiples[4]),
    };

    private static ImmutableArray<double> Times(double[] values, double factor) => [.. values.Select(value => value * factor)];
}
