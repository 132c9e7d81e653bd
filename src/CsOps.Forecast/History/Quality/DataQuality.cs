using System.Collections.Immutable;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.History.Quality;

/// <summary>Measures how complete histories are.</summary>
public static class DataQuality
{
    /// <summary>How complete the history of a queue is, within the span from its first to its last observed interval.</summary>
    /// <param name="history">The history.</param>
    /// <param name="hours">When the queue is open.</param>
    /// <param name="zone">The zone whose clock the hours are given in.</param>
    /// <returns>Counts of intervals and the missing dates; an empty span and zeros for a history in which nothing was observed.</returns>
    public static QueueQuality Of(QueueHistory history, OpeningHours hours, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(hours);
        var calendar = new LocalCalendar(history.Grid, zone);
        var offered = history.Offered;
        var first = FirstObserved(offered);
        var last = LastObserved(offered);
        var isOpen = hours.OpenMask(calendar);
        int open = 0, observed = 0;
        var offeredWhenClosed = 0.0;
        var days = new SortedDictionary<DateOnly, bool>();
        for (var i = first; i <= last; i++)
        {
            var isObserved = !double.IsNaN(offered[i]);
            if (isOpen[i])
            {
                open++;
                observed += isObserved ? 1 : 0;
                days[calendar.DateOf(i)] = days.GetValueOrDefault(calendar.DateOf(i)) || isObserved;
            }
            else if (isObserved)
            {
                offeredWhenClosed += offered[i];
            }
        }

        return new QueueQuality
        {
            Queue = history.Queue,
            Span = new Interval(history.Grid.StartOf(first), history.Grid.StartOf(last + 1)),
            Open = open,
            Observed = observed,
            OfferedWhenClosed = offeredWhenClosed,
            MissingDates = [.. days.Where(day => !day.Value).Select(day => day.Key)],
        };
    }

    /// <summary>The first interval observed; 0 when none is.</summary>
    private static int FirstObserved(ReadOnlySpan<double> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsNaN(values[i]))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>The last interval observed; −1 when none is.</summary>
    private static int LastObserved(ReadOnlySpan<double> values)
    {
        for (var i = values.Length - 1; i >= 0; i--)
        {
            if (!double.IsNaN(values[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
