using CsOps.Forecast.Forecasting.Series;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Forecasting.Reconciliation;

/// <summary>The daily totals of queues as a series of their own.</summary>
internal static class DailySeries
{
    /// <summary>Fewer days than this tell no week.</summary>
    private const int FewestDays = 28;

    /// <summary>The sums of the days on which one of the queues at least is open.</summary>
    /// <param name="name">The name.</param>
    /// <param name="queues">Series with dates, their calendars up to the last day to forecast.</param>
    /// <param name="end">The last day of history: the last that all were observed on.</param>
    /// <param name="holidays">Names of holidays.</param>
    /// <returns>The days from the first that all queues know, as far as the calendars go; a day of which an interval is not known is not known. Null below 28 days of history.</returns>
    public static ForecastSeries? Of(string name, IReadOnlyCollection<ForecastSeries> queues, DateOnly end, HolidayCalendar holidays)
    {
        var first = queues.Max(queue => queue.Calendar.DateOf(0)!.Value);
        var days = new SortedDictionary<DateOnly, (double Sum, double Weight)>();
        foreach (var queue in queues)
        {
            for (var step = 0; step < queue.Calendar.Count; step++)
            {
                if (queue.Calendar.DateOf(step) is { } date && date >= first)
                {
                    var (sum, weight) = days.GetValueOrDefault(date, (0, 1));
                    days[date] = step < queue.Length && date <= end ? (sum + queue.Values[step], Math.Min(weight, queue.WeightOf(step))) : (sum, weight);
                }
            }
        }

        var known = days.Keys.Count(date => date <= end);
        if (known < FewestDays)
        {
            return null;
        }

        var steps = new CivilSteps(days.Count);
        foreach (var date in days.Keys)
        {
            steps.Add(date, 0);
        }

        var history = days.Values.Take(known).ToArray();
        return new ForecastSeries(
            name, Array.ConvertAll(history, day => day.Sum), steps.ToCalendar(holidays), Array.ConvertAll(history, day => double.IsNaN(day.Sum) ? 0 : day.Weight));
    }

    /// <summary>The last day on which a series was observed.</summary>
    public static DateOnly LastDay(ForecastSeries series) =>
        series.Calendar.DateOf(series.Values.LastIndexOfAnyExcept(double.NaN))!.Value;
}
