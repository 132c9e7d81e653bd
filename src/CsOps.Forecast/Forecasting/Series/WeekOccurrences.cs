namespace CsOps.Forecast.Forecasting.Series;

/// <summary>How often each weekday, and each clock time of a weekday, occurs in ascending local times, and how often it could have.</summary>
internal sealed class WeekOccurrences
{
    private readonly DateTime _first;
    private readonly DateTime _last;
    private readonly bool _isStartOfSeries;
    private readonly Dictionary<(int Weekday, TimeSpan Clock), int> _rows = [];
    private readonly Dictionary<TimeSpan, int> _rowsOfClock = [];
    private readonly int[] _days = new int[7];
    private readonly int[] _weeks = new int[7];

    /// <summary>Counts.</summary>
    /// <param name="times">Ascending, not empty.</param>
    /// <param name="isStartOfSeries">Whether the series begins with them: then the first day may be cut.</param>
    public WeekOccurrences(ReadOnlySpan<DateTime> times, bool isStartOfSeries)
    {
        _first = times[0];
        _last = times[^1];
        _isStartOfSeries = isStartOfSeries;
        for (var i = 0; i < times.Length; i++)
        {
            var (weekday, clock) = (WeekdayOf(times[i]), times[i].TimeOfDay);
            _rows[(weekday, clock)] = _rows.GetValueOrDefault((weekday, clock)) + 1;
            _rowsOfClock[clock] = _rowsOfClock.GetValueOrDefault(clock) + 1;
            _days[weekday] += i == 0 || times[i].Date != times[i - 1].Date ? 1 : 0;
        }

        for (var date = _first.Date; date <= _last.Date; date = date.AddDays(1))
        {
            _weeks[WeekdayOf(date)]++;
        }
    }

    /// <summary>The weekday as a number from 0, Monday, to 6, Sunday.</summary>
    public static int WeekdayOf(DateTime time) => CivilSteps.FromMonday(DateOnly.FromDateTime(time));

    /// <summary>Per weekday from Monday, the clock times that occur in more than the given share of the times they could; ascending.</summary>
    public TimeSpan[][] ClocksAbove(double share)
    {
        var all = _rowsOfClock.Keys.Order().ToArray();
        var clocks = new TimeSpan[7][];
        for (var weekday = 0; weekday < 7; weekday++)
        {
            clocks[weekday] = _days[weekday] > share * _weeks[weekday] ? Array.FindAll(all, clock => IsAbove(share, weekday, clock)) : [];
        }

        return clocks;
    }

    private bool IsAbove(double share, int weekday, TimeSpan clock)
    {
        var possible = Possible(weekday, clock);
        return possible > 0
            ? _rows.GetValueOrDefault((weekday, clock)) > share * possible
            : _rowsOfClock[clock] * 2 > _days.Sum();
    }

    /// <summary>Days of the weekday on which the clock time could have occurred: the cut first and last day say nothing beyond their rows.</summary>
    private int Possible(int weekday, TimeSpan clock)
    {
        var cutBefore = _isStartOfSeries && WeekdayOf(_first) == weekday && clock < _first.TimeOfDay;
        var cutAfter = WeekdayOf(_last) == weekday && clock > _last.TimeOfDay;
        return _days[weekday] - (cutBefore ? 1 : 0) - (cutAfter ? 1 : 0);
    }
}
