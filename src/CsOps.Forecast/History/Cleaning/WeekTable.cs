using CsOps.Forecast.Time;

namespace CsOps.Forecast.History.Cleaning;

/// <summary>Finds the interval at the same weekday and clock time some weeks away.</summary>
internal sealed class WeekTable
{
    private readonly int[] _intervals;
    private readonly int[] _cells;
    private readonly int _slotsPerWeek;

    /// <summary>Lays the intervals out by week and slot of the week; of a slot that occurs twice in a day the first is the neighbour of others.</summary>
    public WeekTable(LocalCalendar calendar)
    {
        _cells = new int[calendar.Grid.Count];
        _slotsPerWeek = 7 * calendar.SlotsPerDay;
        var firstDay = calendar.Grid.Count > 0 ? calendar.DateOf(0).DayNumber : 0;
        for (var i = 0; i < _cells.Length; i++)
        {
            _cells[i] = ((calendar.DateOf(i).DayNumber - firstDay) * calendar.SlotsPerDay) + calendar.SlotOf(i);
        }

        _intervals = new int[_cells.Length > 0 ? _cells.Max() + 1 : 0];
        Array.Fill(_intervals, -1);
        for (var i = _cells.Length - 1; i >= 0; i--)
        {
            _intervals[_cells[i]] = i;
        }
    }

    /// <summary>The interval that many weeks after (before when negative), or −1 where there is none.</summary>
    public int Neighbour(int interval, int weeks)
    {
        var cell = _cells[interval] + (weeks * _slotsPerWeek);
        return cell >= 0 && cell < _intervals.Length ? _intervals[cell] : -1;
    }
}
