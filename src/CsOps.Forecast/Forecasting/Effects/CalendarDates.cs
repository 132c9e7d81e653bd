namespace CsOps.Forecast.Forecasting.Effects;

/// <summary>Finds the steps of a calendar with dates by date and by local time.</summary>
internal sealed class CalendarDates
{
    private readonly StepCalendar _calendar;
    private readonly int[] _dayNumbers;

    public CalendarDates(StepCalendar calendar)
    {
        _calendar = calendar;
        _dayNumbers = [.. Enumerable.Range(0, calendar.Count).Select(step => calendar.DateOf(step)!.Value.DayNumber)];
        for (var step = 0; step < calendar.Count; step++)
        {
            IsOpen[(int)calendar.DateOf(step)!.Value.DayOfWeek] = true;
        }
    }

    /// <summary>Which weekdays have steps, from Sunday.</summary>
    public bool[] IsOpen { get; } = new bool[7];

    /// <summary>The first date of the calendar.</summary>
    public DateOnly First => DateOnly.FromDayNumber(_dayNumbers[0]);

    /// <summary>The last date of the calendar.</summary>
    public DateOnly Last => DateOnly.FromDayNumber(_dayNumbers[^1]);

    /// <summary>The steps of a date: the first, and the first after.</summary>
    public (int First, int End) On(DateOnly date) => (Lower(date.DayNumber), Lower(date.DayNumber + 1));

    /// <summary>The step that holds a local time: it, and the one after; both the same where none does.</summary>
    public (int First, int End) At(DateTime time)
    {
        var (first, end) = On(DateOnly.FromDateTime(time));
        for (var step = first; step < end; step++)
        {
            var start = _calendar.StartOf(step);
            if (start <= time && time < start + _calendar.StepLength)
            {
                return (step, step + 1);
            }
        }

        return (first, first);
    }

    /// <summary>The next date with steps after one, or the one before it, at most <paramref name="most"/> days away; null where there is none.</summary>
    public DateOnly? Next(DateOnly date, int direction, int most)
    {
        for (var days = 1; days <= most; days++)
        {
            var (first, end) = On(date.AddDays(direction * days));
            if (first < end)
            {
                return date.AddDays(direction * days);
            }
        }

        return null;
    }

    private int Lower(int dayNumber)
    {
        var (low, high) = (0, _dayNumbers.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _dayNumbers[middle] < dayNumber ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
