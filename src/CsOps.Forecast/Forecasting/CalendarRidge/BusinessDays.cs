namespace CsOps.Forecast.Forecasting.CalendarRidge;

/// <summary>The days on which a series has its steps as a rule, and which holidays are among them: where a date lies from the month's turn and from a holiday.</summary>
internal sealed class BusinessDays
{
    /// <summary>Bins of the month's turn: −5 … −1 and +1 … +5 business days from it, days further inside in the outermost.</summary>
    public const int TurnBins = 2 * DaysFromTurn;

    private const int DaysFromTurn = 5;

    private readonly StepCalendar _calendar;
    private readonly Func<DateOnly, bool> _isClosedHoliday;
    private readonly bool[] _isOpen = new bool[7];

    /// <summary>Learns the weekdays that a calendar has.</summary>
    /// <param name="calendar">A calendar with dates.</param>
    /// <param name="isClosedHoliday">Which holidays are without contacts.</param>
    public BusinessDays(StepCalendar calendar, Func<DateOnly, bool> isClosedHoliday)
    {
        (_calendar, _isClosedHoliday) = (calendar, isClosedHoliday);
        for (var step = 0; step < calendar.Count; step++)
        {
            _isOpen[(int)calendar.DateOf(step)!.Value.DayOfWeek] = true;
        }
    }

    /// <summary>Whether some weekday has no steps, so that work of it comes after.</summary>
    public bool HasWeekend => _isOpen.AsSpan().Contains(false);

    /// <summary>The bin of the month's turn, from 0 (five before it, and earlier) to 9 (five after it, and later).</summary>
    public int TurnBinOf(DateOnly date)
    {
        var first = new DateOnly(date.Year, date.Month, 1);
        var after = Math.Max(1, Count(first, date));
        var before = Math.Max(1, Count(date, first.AddMonths(1).AddDays(-1)));
        return after <= before ? DaysFromTurn - 1 + Math.Min(after, DaysFromTurn) : DaysFromTurn - Math.Min(before, DaysFromTurn);
    }

    /// <summary>1 on the first day after a holiday, 2 on the second, else 0; only days of the series' week count.</summary>
    public int AfterHoliday(DateOnly date)
    {
        if (_calendar.HolidayOn(date) is not null)
        {
            return 0;
        }

        var day = date;
        for (var back = 1; back <= 2; back++)
        {
            day = Previous(day);
            if (_calendar.HolidayOn(day) is not null)
            {
                return back;
            }
        }

        return 0;
    }

    /// <summary>Whether the holiday that a date follows was closed.</summary>
    public bool FollowsClosed(DateOnly date, int afterHoliday) =>
        afterHoliday > 0 && _isClosedHoliday(afterHoliday == 1 ? Previous(date) : Previous(Previous(date)));

    private DateOnly Previous(DateOnly date)
    {
        do
        {
            date = date.AddDays(-1);
        }
        while (!_isOpen[(int)date.DayOfWeek]);

        return date;
    }

    private int Count(DateOnly first, DateOnly last)
    {
        var days = 0;
        for (var date = first; date <= last; date = date.AddDays(1))
        {
            days += _isOpen[(int)date.DayOfWeek] && !_isClosedHoliday(date) ? 1 : 0;
        }

        return days;
    }
}
