using CsOps.Forecast.History.Cleaning;

namespace CsOps.Forecast.Forecasting.Effects;

/// <summary>The history of a series by day and slot, for comparing days with those of other weeks that nothing touches.</summary>
internal sealed class EffectTable
{
    /// <summary>Days of the same weekday looked at on either side, and used of them.</summary>
    private const int Reach = 12;
    private const int Used = 4;

    private const int FewestNeighbours = 2;
    private const double LeastExpected = 2;
    private const double LeastShared = 0.8;

    private readonly ForecastSeries _series;
    private readonly StepEffects _effects;
    private readonly double _holidayFactor;
    private readonly int _slots;
    private readonly double[] _values;
    private readonly bool[] _isOrdinary;
    private readonly int[] _steps;
    private readonly List<int>[] _daysOfWeekday;
    private readonly int[] _placeOfDay;

    public EffectTable(ForecastSeries series, StepEffects effects, double holidayFactor)
    {
        (_series, _effects, _holidayFactor, _slots) = (series, effects, holidayFactor, series.Calendar.SlotsPerDay);
        Days = series.Calendar.DayOf(series.Length - 1) + 1;
        _values = new double[Days * _slots];
        _isOrdinary = new bool[_values.Length];
        _steps = new int[_values.Length];
        _daysOfWeekday = [.. Enumerable.Range(0, series.Calendar.DaysPerWeek).Select(_ => new List<int>())];
        _placeOfDay = new int[Days];
        Array.Fill(_values, double.NaN);
        Array.Fill(_steps, -1);
        for (var step = 0; step < series.Length; step++)
        {
            Take(step);
        }
    }

    public int Days { get; }

    /// <summary>The rows of a day: one for each set of slots with the same effects.</summary>
    public IEnumerable<EffectRow> RowsOf(int day)
    {
        var left = Enumerable.Range(day * _slots, _slots).Where(cell => !double.IsNaN(_values[cell])).ToList();
        while (left.Count > 0)
        {
            var alike = left.FindAll(cell => AreAlike(_steps[cell], _steps[left[0]]));
            left = alike.Count == left.Count ? [] : left.FindAll(cell => !AreAlike(_steps[cell], _steps[alike[0]]));
            if (RowOf(day, alike) is { } row)
            {
                yield return row;
            }
        }
    }

    private void Take(int step)
    {
        var calendar = _series.Calendar;
        var day = calendar.DayOf(step);
        var weekday = _daysOfWeekday[calendar.WeekdayOf(step)];
        if (weekday.Count == 0 || weekday[^1] != day)
        {
            _placeOfDay[day] = weekday.Count;
            weekday.Add(day);
        }

        var cell = (day * _slots) + calendar.SlotOf(step);
        var isTouched = _effects.At(step).Length > 0;
        if (!(_series.WeightOf(step) > 0) || (!isTouched && !_series.IsTypical(step) && calendar.HolidayOf(step) is null))
        {
            return;
        }

        // The hour that clocks give twice is a step each time: its mean is what one step has.
        _values[cell] = _steps[cell] < 0 ? _series.Values[step] : (_values[cell] + _series.Values[step]) / 2;
        _steps[cell] = step;
        _isOrdinary[cell] = !isTouched && calendar.HolidayOf(step) is null;
    }

    private bool AreAlike(int step, int other) => _effects.At(step).SequenceEqual(_effects.At(other));

    private EffectRow? RowOf(int day, List<int> cells)
    {
        var step = _steps[cells[0]];
        var isHoliday = _series.Calendar.HolidayOf(step) is not null;
        if (isHoliday && _effects.At(step).IsEmpty)
        {
            return null;
        }

        var (ratios, expected, drivers) = (new List<double>(), new List<double>(), new double[_effects.Drivers.Count]);
        var days = _daysOfWeekday[_series.Calendar.WeekdayOf(step)];
        var driverCounts = new int[drivers.Length];
        foreach (var direction in (ReadOnlySpan<int>)[-1, 1])
        {
            var found = 0;
            for (var away = 1; away <= Reach && found < Used; away++)
            {
                var place = _placeOfDay[day] + (direction * away);
                if (place >= 0 && place < days.Count && Compare(cells, days[place] - day) is { } comparison)
                {
                    found++;
                    ratios.Add(comparison.LogRatio);
                    expected.Add(comparison.Expected);
                    AddDrivers(cells, days[place] - day, drivers, driverCounts);
                }
            }
        }

        var factor = isHoliday ? _holidayFactor : 1;
        var contacts = expected.Count < FewestNeighbours ? 0 : factor * expected.Average();
        for (var driver = 0; driver < drivers.Length; driver++)
        {
            drivers[driver] = driverCounts[driver] == 0 ? 0 : drivers[driver] / driverCounts[driver];
        }

        return contacts < LeastExpected
            ? null
            : new EffectRow(Medians.Of(ratios.ToArray()) - Math.Log(factor), contacts, ratios.Count, _effects.At(step).ToArray(), drivers);
    }

    /// <summary>Counted against one day of another week, over the slots that both have; null where they share too few.</summary>
    private (double LogRatio, double Expected)? Compare(List<int> cells, int daysAway)
    {
        var (own, other, shared) = (0.0, 0.0, 0);
        foreach (var cell in cells)
        {
            var there = cell + (daysAway * _slots);
            if (_isOrdinary[there])
            {
                (own, other, shared) = (own + _values[cell], other + _values[there], shared + 1);
            }
        }

        // The mean logarithm of a count plus a half is that of its mean; the median count plus a third is its mean.
        return shared == 0 || shared < LeastShared * cells.Count ? null : (Math.Log((own + 0.5) / (other + (1.0 / 3))), other * cells.Count / shared);
    }

    private void AddDrivers(List<int> cells, int daysAway, double[] sums, int[] counts)
    {
        for (var driver = 0; driver < sums.Length; driver++)
        {
            var column = _effects.Drivers[driver];
            foreach (var cell in cells)
            {
                var there = _steps[cell + (daysAway * _slots)];
                var difference = there < 0 ? double.NaN : column.LogAt(_steps[cell]) - column.LogAt(there);
                if (!double.IsNaN(difference))
                {
                    sums[driver] += difference;
                    counts[driver]++;
                }
            }
        }
    }
}
