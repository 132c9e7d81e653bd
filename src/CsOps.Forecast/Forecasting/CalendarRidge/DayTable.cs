namespace CsOps.Forecast.Forecasting.CalendarRidge;

/// <summary>A series by days and slots, with what the calendar says of each day of the past and the future.</summary>
internal sealed class DayTable
{
    private const int DaysOfMonth = 31;

    private readonly List<int> _columns = [];
    private readonly List<double> _values = [];
    private readonly int[] _starts;
    private readonly int[] _shapeEnds;
    private readonly int[] _columnsOfDays;
    private readonly double[] _valuesOfDays;

    private DayTable(ForecastSeries series)
    {
        var calendar = series.Calendar;
        (Series, Slots, Weekdays) = (series, calendar.SlotsPerDay, calendar.DaysPerWeek);
        Count = calendar.DayOf(calendar.Count - 1) + 1;
        History = calendar.DayOf(series.Length - 1) + 1;
        Dates = new DateOnly[Count];
        WeekdayOf = new int[Count];
        for (var step = 0; step < calendar.Count; step++)
        {
            Dates[calendar.DayOf(step)] = calendar.DateOf(step)!.Value;
            WeekdayOf[calendar.DayOf(step)] = calendar.WeekdayOf(step);
        }

        Contacts = ContactsOf(series, History);
        HasSlot = SlotsOf(calendar);
        WeekOf = Array.ConvertAll(Dates, date => (date.DayNumber - Monday(Dates[0])) / 7);
        _starts = new int[Count + 1];
        _shapeEnds = new int[Count];
        AddFeatures();
        (_columnsOfDays, _valuesOfDays) = ([.. _columns], [.. _values]);
    }

    public ForecastSeries Series { get; }

    /// <summary>Days, history and future.</summary>
    public int Count { get; }

    /// <summary>Days of which something is history.</summary>
    public int History { get; }

    public int Slots { get; }

    public int Weekdays { get; }

    public int Weeks => WeekOf[^1] + 1;

    public DateOnly[] Dates { get; }

    /// <summary>The calendar week of a day, from 0.</summary>
    public int[] WeekOf { get; }

    /// <summary>The weekday of a day among those of the series, from 0.</summary>
    public int[] WeekdayOf { get; }

    /// <summary>Contacts a step by day and slot, of the history; NaN where not observed or not believed.</summary>
    public double[] Contacts { get; }

    /// <summary>Whether a weekday has a slot, by weekday and slot.</summary>
    public bool[] HasSlot { get; }

    /// <summary>The first column of the month's turn; before it one column a weekday.</summary>
    public int TurnColumn => Weekdays;

    /// <summary>The first of two columns of days after a holiday.</summary>
    public int AfterHolidayColumn => TurnColumn + BusinessDays.TurnBins;

    /// <summary>The first column of the days of the month; those before it are all that the shape of a day knows.</summary>
    public int MonthDayColumn => AfterHolidayColumn + 2;

    public int Columns => MonthDayColumn + DaysOfMonth;

    /// <summary>The table of a series with dates.</summary>
    public static DayTable Of(ForecastSeries series) => new(series);

    public DayFeatures FeaturesOf(int day) => FeaturesBetween(_starts[day], _starts[day + 1]);

    /// <summary>The features that the shape knows: each has the value 1.</summary>
    public DayFeatures ShapeFeaturesOf(int day) => FeaturesBetween(_starts[day], _shapeEnds[day]);

    public ReadOnlySpan<double> ContactsOf(int day) => Contacts.AsSpan(day * Slots, Slots);

    /// <summary>What was counted on a day of the history, however little of it was observed.</summary>
    public double CountedOn(int day)
    {
        var sum = 0.0;
        foreach (var value in ContactsOf(day))
        {
            sum += double.IsNaN(value) ? 0 : value;
        }

        return sum;
    }

    public ReadOnlySpan<bool> SlotsOf(int day) => HasSlot.AsSpan(WeekdayOf[day] * Slots, Slots);

    /// <summary>The first day that is so many weeks before the end of the history, or later.</summary>
    public int DayBefore(int days, int weeks)
    {
        var date = (days < Count ? Dates[days] : Dates[^1].AddDays(1)).AddDays(-7 * weeks);
        var found = Array.BinarySearch(Dates, date);
        return found >= 0 ? found : ~found;
    }

    private DayFeatures FeaturesBetween(int from, int to) => new(_columnsOfDays.AsSpan(from, to - from), _valuesOfDays.AsSpan(from, to - from));

    private static int Monday(DateOnly date) => date.DayNumber - (((int)date.DayOfWeek + 6) % 7);

    private static double[] ContactsOf(ForecastSeries series, int days)
    {
        var calendar = series.Calendar;
        var contacts = new double[days * calendar.SlotsPerDay];
        var times = new int[contacts.Length];
        Array.Fill(contacts, double.NaN);
        for (var step = 0; step < series.Length; step++)
        {
            if (series.IsTypical(step))
            {
                // The hour that clocks give twice is a step each time: its mean is what one step has.
                var place = (calendar.DayOf(step) * calendar.SlotsPerDay) + calendar.SlotOf(step);
                contacts[place] = times[place] == 0 ? series.Values[step] : ((contacts[place] * times[place]) + series.Values[step]) / (times[place] + 1);
                times[place]++;
            }
        }

        return contacts;
    }

    private static bool[] SlotsOf(StepCalendar calendar)
    {
        var has = new bool[calendar.DaysPerWeek * calendar.SlotsPerDay];
        for (var step = 0; step < calendar.Count; step++)
        {
            has[calendar.SlotOfWeek(step)] = true;
        }

        return has;
    }

    private void AddFeatures()
    {
        var holidays = ClosedHolidays();
        var business = new BusinessDays(Series.Calendar, holidays.Contains);
        for (var day = 0; day < Count; day++)
        {
            var after = business.AfterHoliday(Dates[day]);
            Add(WeekdayLike(day, business.HasWeekend && business.FollowsClosed(Dates[day], after) ? after : 0), 1);
            Add(TurnColumn + business.TurnBinOf(Dates[day]), 1);
            if (after > 0)
            {
                Add(AfterHolidayColumn + after - 1, 1);
            }

            _shapeEnds[day] = _columns.Count;
            AddMonthDays(day);
            _starts[day + 1] = _columns.Count;
        }
    }

    /// <summary>The first day after a closed holiday is like the first of the week, the second like its own day before.</summary>
    private int WeekdayLike(int day, int afterClosed) => afterClosed switch
    {
        1 => 0,
        2 => Math.Max(0, WeekdayOf[day] - 1),
        _ => WeekdayOf[day],
    };

    /// <summary>A day and the closed ones just before it share its column.</summary>
    private void AddMonthDays(int day)
    {
        var closed = day == 0 ? 0 : Math.Min(6, Dates[day].DayNumber - Dates[day - 1].DayNumber - 1);
        Span<int> columns = stackalloc int[closed + 1];
        for (var back = 0; back <= closed; back++)
        {
            columns[back] = MonthDayColumn + Dates[day].AddDays(-back).Day - 1;
        }

        columns.Sort();
        foreach (var column in columns)
        {
            Add(column, 1.0 / columns.Length);
        }
    }

    private void Add(int column, double value)
    {
        _columns.Add(column);
        _values.Add(value);
    }

    /// <summary>Holidays without contacts: in the past those that had none, in the future all, unless most of the past were open.</summary>
    private HashSet<DateOnly> ClosedHolidays()
    {
        var calendar = Series.Calendar;
        var contacts = new Dictionary<DateOnly, double>();
        for (var step = 0; step < Series.Length; step++)
        {
            if (calendar.HolidayOf(step) is not null)
            {
                var date = calendar.DateOf(step)!.Value;
                contacts[date] = contacts.GetValueOrDefault(date) + (double.IsNaN(Series.Values[step]) ? 0 : Series.Values[step]);
            }
        }

        var areOpen = contacts.Count > 0 && 2 * contacts.Values.Count(sum => sum > 0) > contacts.Count;
        var first = Dates[0].AddDays(-DaysOfMonth);
        return
        [
            .. Enumerable.Range(0, Dates[^1].DayNumber - first.DayNumber + DaysOfMonth)
                .Select(first.AddDays)
                .Where(date => calendar.HolidayOn(date) is not null && !(contacts.TryGetValue(date, out var sum) ? sum > 0 : areOpen && date >= Dates[0])),
        ];
    }
}
