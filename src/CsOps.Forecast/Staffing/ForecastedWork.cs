using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Staffing;

/// <summary>Reads contacts and erlangs out of a forecast, and says which interval holds what cannot be used.</summary>
internal static class ForecastedWork
{
    public static void ThrowIfNotOfGrid(LocalCalendar calendar, ReadOnlySpan<bool> working, QueueForecast forecast)
    {
        if (working.Length != forecast.Grid.Count)
        {
            throw new ArgumentException($"There are {working.Length} marks for the {forecast.Grid.Count} intervals of queue {forecast.Queue}.", nameof(working));
        }

        if (calendar.Grid != forecast.Grid)
        {
            throw new ArgumentException("The calendar is of another grid than the forecast.", nameof(calendar));
        }
    }

    /// <summary>Contacts of one interval: a forecast below 0 counts as 0.</summary>
    public static double Volume(QueueForecast forecast, ImmutableArray<double> volumes, int i)
    {
        var volume = volumes[i];
        return double.IsFinite(volume)
            ? Math.Max(0, volume)
            : throw new ArgumentException(Text($"Queue {forecast.Queue} has a volume of {volume} in the interval at {forecast.Grid.StartOf(i):u}."), nameof(forecast));
    }

    /// <summary>Erlangs that one contact brings to its interval: handle time / interval / concurrency; 0 where no volume can come.</summary>
    public static double ErlangsPerContact(QueueForecast forecast, int i, decimal concurrency)
    {
        if (forecast.Volume.Mean[i] <= 0 && forecast.Volume.P975[i] <= 0)
        {
            return 0;
        }

        var handleSeconds = forecast.HandleSeconds.Mean[i];
        return handleSeconds > 0 && double.IsFinite(handleSeconds)
            ? handleSeconds / forecast.Grid.Length.TotalSeconds / (double)concurrency
            : throw new ArgumentException(
                Text($"Queue {forecast.Queue} has contacts but a handle time of {handleSeconds} seconds in the interval at {forecast.Grid.StartOf(i):u}.")
                    + "\nMaybe its history has no handle time: then the queue's settings must give one.",
                nameof(forecast));
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
