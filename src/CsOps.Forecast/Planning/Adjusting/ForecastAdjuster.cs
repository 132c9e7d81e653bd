using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Adjusting;

/// <summary>Applies planners' changes to forecasts: mean and quantiles of the volume are multiplied by one factor on the days meant; handle times stay.</summary>
public static class ForecastAdjuster
{
    private const int Decimals = 3;

    /// <summary>The forecasts with one more change.</summary>
    /// <param name="forecasts">The forecasts.</param>
    /// <param name="adjustment">By, add or set.</param>
    /// <param name="zone">The centre's zone, whose days are meant.</param>
    /// <returns>The forecasts, and the change with the contacts before and after it.</returns>
    /// <exception cref="ArgumentException">
    /// There is no such queue, no interval of those days, nothing to raise, or the contacts would be below 0; or an undo, which is of versions.
    /// </exception>
    public static (ImmutableArray<QueueForecast> Forecasts, Adjustment Adjustment) Apply(
        ImmutableArray<QueueForecast> forecasts, Adjustment adjustment, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(adjustment);
        ArgumentNullException.ThrowIfNull(zone);
        var queue = forecasts.FirstOrDefault(forecast => string.Equals(forecast.Queue, adjustment.Queue, StringComparison.Ordinal))
            ?? throw new ArgumentException($"The forecast has no queue '{adjustment.Queue}'; it has {string.Join(", ", forecasts.Select(forecast => forecast.Queue))}.", nameof(adjustment));
        var meant = IntervalsOf(queue.Grid, adjustment.Days, zone);
        if (!meant.Contains(true))
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The forecast has no interval from {adjustment.Days.First:yyyy-MM-dd} to {adjustment.Days.Last:yyyy-MM-dd}."), nameof(adjustment));
        }

        var before = Total(queue, meant);
        var factor = FactorOf(adjustment, before);
        var changed = queue with
        {
            Volume = queue.Volume.Select(values => [.. values.Select((value, i) => meant[i] ? Math.Round(value * factor, Decimals) : value)]),
        };
        var told = adjustment with { Before = Math.Round(before, Decimals), After = Math.Round(Total(changed, meant), Decimals) };
        return (forecasts.Replace(queue, changed), told);
    }

    /// <summary>The contacts of the queue and the days that a change is of.</summary>
    internal static double ContactsOf(ImmutableArray<QueueForecast> forecasts, Adjustment adjustment, TimeZoneInfo zone)
    {
        var queue = forecasts.First(forecast => string.Equals(forecast.Queue, adjustment.Queue, StringComparison.Ordinal));
        return Math.Round(Total(queue, IntervalsOf(queue.Grid, adjustment.Days, zone)), Decimals);
    }

    /// <summary>Whether each interval of a grid begins on one of the days.</summary>
    internal static bool[] IntervalsOf(IntervalGrid grid, DateRange days, TimeZoneInfo zone)
    {
        var calendar = new LocalCalendar(grid, zone);
        return [.. Enumerable.Range(0, grid.Count).Select(i => days.Contains(calendar.DateOf(i)))];
    }

    private static double FactorOf(Adjustment adjustment, double before)
    {
        var after = adjustment.Kind switch
        {
            AdjustmentKind.By => before * (1 + adjustment.Amount),
            AdjustmentKind.Add => before + adjustment.Amount,
            AdjustmentKind.Set => adjustment.Amount,
            _ => throw new ArgumentException("An undo is of versions, not of forecasts.", nameof(adjustment)),
        };
        if (!double.IsFinite(after) || after < 0 || (adjustment.Kind == AdjustmentKind.By && adjustment.Amount < -1))
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The change would leave {after:0.###} contacts of {before:0.###}; expected 0 or more."), nameof(adjustment));
        }

        return before > 0 ? after / before
            : after == 0 ? 1
            : throw new ArgumentException("The forecast is 0 on those days, so it has no shape to raise.\nMaybe the queue is closed then.", nameof(adjustment));
    }

    private static double Total(QueueForecast forecast, bool[] meant) => forecast.Volume.Mean.Where((_, i) => meant[i]).Sum();
}
