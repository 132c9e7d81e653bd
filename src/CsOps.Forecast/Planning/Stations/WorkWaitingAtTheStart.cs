using CsOps.Forecast.Forecasting;

namespace CsOps.Forecast.Planning.Stations;

/// <summary>
/// The deferred work that waits when the planned period begins: what arrives between the close before it and its first interval.
/// </summary>
/// <remarks>
/// It is taken to be what the forecast expects for the same hours one week later: a plan that begins on a Monday meets the tickets of a
/// weekend, and those of the coming weekend stand in for those of the last. A period of less than a week has none.
/// </remarks>
internal static class WorkWaitingAtTheStart
{
    /// <summary>The forecast with those intervals put before it.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="working">Whether agents work on the queue, one an interval of the forecast.</param>
    public static QueueForecast Prepend(QueueForecast forecast, ReadOnlySpan<bool> working)
    {
        var week = (int)(TimeSpan.TicksPerDay * 7 / forecast.Grid.Length.Ticks);
        var lastWorking = week <= working.Length ? working[..week].LastIndexOf(true) : -1;
        if (lastWorking < 0)
        {
            return forecast;
        }

        var (first, count) = (lastWorking + 1, week - lastWorking - 1);
        return forecast with
        {
            Grid = forecast.Grid.Slice(-count, forecast.Grid.Count + count),
            Volume = Prepend(forecast.Volume, first, count),
            HandleSeconds = Prepend(forecast.HandleSeconds, first, count),
        };
    }

    private static SeriesForecast Prepend(SeriesForecast forecast, int first, int count) =>
        forecast.Select(values => values.InsertRange(0, values.AsSpan(first, count)));
}
