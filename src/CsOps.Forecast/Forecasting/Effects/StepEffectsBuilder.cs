using CsOps.Forecast.Time;

namespace CsOps.Forecast.Forecasting.Effects;

/// <summary>Puts what is known of events, holidays, pay days and drivers on the steps of a series.</summary>
internal sealed class StepEffectsBuilder(ForecastSeries series)
{
    /// <summary>A run of school days off goes on over a weekend.</summary>
    private const int LongestGap = 3;
    private const int LongestWeekend = 4;

    private readonly StepCalendar _calendar = series.Calendar;
    private readonly CalendarDates _dates = new(series.Calendar);
    private readonly List<EffectColumn> _columns = [];
    private readonly List<EffectOccasion> _occasions = [];
    private readonly List<(int Step, StepActivity Activity)> _activities = [];
    private readonly HashSet<(string Name, DateOnly Date)> _added = [];

    public StepEffects Build(EffectInputs inputs)
    {
        AddEvents(inputs);
        AddSchoolHolidays(inputs.SchoolHolidays);
        foreach (var rule in inputs.PayDays)
        {
            AddPayDays(rule);
        }

        foreach (var (date, name) in inputs.ClockChanges.Holidays)
        {
            AddDate(name, EffectKind.ClockChange, date);
            AddNeighbour($"the day after {name}", EffectKind.ClockChange, date, direction: 1);
        }

        if (inputs.HolidaysByName)
        {
            AddHolidays();
        }

        return new StepEffects(_columns, _occasions, [.. inputs.Drivers.Select(driver => DriverColumn.Of(driver, series))], _activities, _calendar.Count);
    }

    private void AddEvents(EffectInputs inputs)
    {
        foreach (var known in inputs.Events)
        {
            var otherwise = known.Kind == EffectKind.Event ? "campaign" : "school holidays";
            AddSpan(EventNames.WithoutYear(known.Name, otherwise), known.Kind, known.Start, known.End, known.Uplift);
        }
    }

    private void AddSchoolHolidays(HolidayCalendar school)
    {
        (DateOnly First, DateOnly Last, string Name)? run = null;
        foreach (var (date, name) in school.Holidays)
        {
            var bare = EventNames.WithoutYear(name, "school holidays");
            if (run is { } current && current.Name == bare && date.DayNumber - current.Last.DayNumber <= LongestGap)
            {
                run = current with { Last = date };
                continue;
            }

            AddRun(run);
            run = (date, date, bare);
        }

        AddRun(run);
    }

    private void AddRun((DateOnly First, DateOnly Last, string Name)? run)
    {
        if (run is { } days)
        {
            AddSpan(days.Name, EffectKind.SchoolHoliday, days.First.ToDateTime(default), days.Last.AddDays(1).ToDateTime(default), uplift: null);
        }
    }

    private void AddPayDays(PayDayRule rule)
    {
        foreach (var date in rule.Between(_dates.First.AddDays(-LongestWeekend), _dates.Last, d => _calendar.HolidayOn(d) is not null))
        {
            AddDate($"pay day ({rule.Text})", EffectKind.PayDay, date);
            AddNeighbour($"the day after pay day ({rule.Text})", EffectKind.PayDay, date, direction: 1);
        }
    }

    private void AddHolidays()
    {
        for (var date = _dates.First.AddDays(-LongestWeekend); date <= _dates.Last.AddDays(LongestWeekend); date = date.AddDays(1))
        {
            if (_calendar.HolidayOn(date) is { } name)
            {
                AddDate(EventNames.WithoutYear(name, "holiday"), EffectKind.Holiday, date);
                AddNeighbour("the day before a holiday", EffectKind.BeforeHoliday, date, direction: -1);
                AddNeighbour("the day after a holiday", EffectKind.AfterHoliday, date, direction: 1);
            }
            else if (IsBridge(date))
            {
                AddDate("a bridge day", EffectKind.BridgeDay, date);
            }
        }
    }

    private bool IsOff(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || _calendar.HolidayOn(date) is not null;

    private bool IsBridge(DateOnly date) => !IsOff(date) && IsOff(date.AddDays(-1)) && IsOff(date.AddDays(1));

    /// <summary>The next or last day with steps; a holiday or a bridge day is one itself and no other's neighbour.</summary>
    private void AddNeighbour(string name, EffectKind kind, DateOnly date, int direction)
    {
        if (_dates.Next(date, direction, LongestWeekend) is { } day && _calendar.HolidayOn(day) is null && (kind is EffectKind.PayDay or EffectKind.ClockChange || !IsBridge(day)))
        {
            AddDate(name, kind, day);
        }
    }

    private void AddDate(string name, EffectKind kind, DateOnly date)
    {
        if (_added.Add((name, date)))
        {
            AddSpan(name, kind, date.ToDateTime(default), date.AddDays(1).ToDateTime(default), uplift: null);
        }
    }

    private void AddSpan(string name, EffectKind kind, DateTime start, DateTime end, double? uplift)
    {
        var length = _calendar.StepLength;
        var (first, _) = _dates.On(DateOnly.FromDateTime(start).AddDays(-1));
        var touched = new List<(int Step, double Share)>();
        for (var step = first; step < _calendar.Count && _calendar.StartOf(step) < end; step++)
        {
            var from = _calendar.StartOf(step);
            var inside = (Min(end, from + length) - Max(start, from)) / length;
            if (inside > 0)
            {
                touched.Add((step, inside));
            }
        }

        if (touched.Count == 0)
        {
            return;
        }

        var column = ColumnOf(name, kind);
        _occasions.Add(new EffectOccasion(column, uplift));
        _activities.AddRange(touched.Select(t => (t.Step, new StepActivity(column, _occasions.Count - 1, t.Share))));
    }

    private int ColumnOf(string name, EffectKind kind)
    {
        var found = _columns.FindIndex(c => c.Kind == kind && string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase));
        if (found >= 0)
        {
            return found;
        }

        _columns.Add(new EffectColumn(name, kind));
        return _columns.Count - 1;
    }

    private static DateTime Min(DateTime a, DateTime b) => a < b ? a : b;

    private static DateTime Max(DateTime a, DateTime b) => a > b ? a : b;
}
