using System.Numerics.Tensors;

namespace CsOps.Forecast.Forecasting.CalendarRidge;

/// <summary>
/// How a day's total is spread over its slots: for each slot the logarithm of its share is a level that moves slowly by the week, the
/// weekday's deviation, the month's turn and the days after a holiday, fitted to counts that scatter more than Poisson's.
/// </summary>
internal sealed class DayShape
{
    private const int Passes = 6;
    private const int FirstRobustPass = 3;
    private const int PassesAnew = 3;
    private const double Tolerated = 3;
    private const double WeekStep = 0.006;
    private const double TurnStep = 0.02;
    private const double Turn = 0.03;
    private const double AfterHoliday = 0.03;
    private const double LeastWeekday = 0.02;
    private const double MostWeekday = 3;
    private const double LeastExcess = 1e-4;

    /// <summary>The level of a slot has no prior of its own; this only keeps one without observations from being anything.</summary>
    private const double Vague = 1e-6;

    private readonly DayTable _table;
    private readonly BorderedEquations _equations;
    private readonly double[] _shares;
    private readonly double[] _coefficients;
    private readonly double[] _weekdayDeviations;
    private readonly double[] _excess;
    private readonly int _size;

    /// <summary>Fits the shape to the first days.</summary>
    /// <param name="table">The days.</param>
    /// <param name="repair">Their contacts.</param>
    /// <param name="totals">The total of each day; NaN for a day that says nothing.</param>
    public DayShape(DayTable table, DayRepair repair, ReadOnlySpan<double> totals)
    {
        _table = table;
        _size = table.Weeks + table.MonthDayColumn;
        _equations = new BorderedEquations(table.Weeks, table.MonthDayColumn);
        _shares = LogShares(table, repair, totals);
        _coefficients = new double[table.Slots * _size];
        _weekdayDeviations = new double[table.Weekdays];
        _excess = new double[table.Slots];
        Array.Fill(_weekdayDeviations, 0.3);
        Array.Fill(_excess, LeastExcess);
        Fit(repair, totals, 0, Passes);
    }

    /// <summary>Fits the shape to the first days, beginning where a fit to more of them ended.</summary>
    public DayShape(DayShape start, DayRepair repair, ReadOnlySpan<double> totals)
    {
        (_table, _size, _shares) = (start._table, start._size, start._shares);
        _equations = new BorderedEquations(_table.Weeks, _table.MonthDayColumn);
        _coefficients = [.. start._coefficients];
        _weekdayDeviations = [.. start._weekdayDeviations];
        _excess = [.. start._excess];
        Fit(repair, totals, Passes - PassesAnew, Passes);
    }

    /// <summary>The variance of a slot's contacts beyond Poisson's, as a share of their mean's square.</summary>
    public double ExcessOf(int slot) => _excess[slot];

    /// <summary>The share of the total of a day that each slot has; 0 where the weekday has no such slot.</summary>
    public void FillShares(int day, Span<double> shares)
    {
        var has = _table.SlotsOf(day);
        var sum = 0.0;
        for (var slot = 0; slot < shares.Length; slot++)
        {
            shares[slot] = has[slot] ? Math.Exp(LogShare(day, slot)) : 0;
            sum += shares[slot];
        }

        for (var slot = 0; slot < shares.Length; slot++)
        {
            shares[slot] /= sum;
        }
    }

    private double LogShare(int day, int slot)
    {
        var coefficients = _coefficients.AsSpan(slot * _size, _size);
        return _shares[slot] + coefficients[_table.WeekOf[day]] + _table.ShapeFeaturesOf(day).Times(coefficients[_table.Weeks..]);
    }

    private void Fit(DayRepair repair, ReadOnlySpan<double> totals, int from, int to)
    {
        var sample = new ShapeSample(_table, repair, totals);
        for (var slot = 0; slot < _table.Slots; slot++)
        {
            FillMeans(sample.Of(slot), slot);
        }

        for (var pass = from; pass < to; pass++)
        {
            FitSlots(sample, pass >= FirstRobustPass);
        }
    }

    private void FitSlots(ShapeSample sample, bool isRobust)
    {
        var squares = new double[_table.Weekdays];
        var excess = new double[_table.Slots];
        for (var slot = 0; slot < _table.Slots; slot++)
        {
            var seen = sample.Of(slot);
            FitSlot(slot, seen, isRobust);
            AddSquares(slot, squares);
            FillMeans(seen, slot);
            excess[slot] = sample.ExcessOf(seen, LeastExcess);
        }

        for (var weekday = 0; weekday < squares.Length; weekday++)
        {
            _weekdayDeviations[weekday] = Math.Clamp(Math.Sqrt(squares[weekday] / _table.Slots), LeastWeekday, MostWeekday);
        }

        for (var slot = 0; slot < excess.Length; slot++)
        {
            _excess[slot] = (0.5 * excess[slot]) + (0.25 * excess[Math.Max(0, slot - 1)]) + (0.25 * excess[Math.Min(excess.Length - 1, slot + 1)]);
        }
    }

    private void FitSlot(int slot, ShapeSample.Slot seen, bool isRobust)
    {
        _equations.Clear();
        for (var i = 0; i < seen.Days.Length; i++)
        {
            var error = (seen.Contacts[i] / seen.Means[i]) - 1;
            var variance = (1 / seen.Means[i]) + _excess[slot];
            var belief = isRobust && error * error > Tolerated * Tolerated * variance ? Tolerated * Math.Sqrt(variance) / Math.Abs(error) : 1;
            var day = seen.Days[i];
            _equations.Add(_table.WeekOf[day], _table.ShapeFeaturesOf(day), belief / variance, seen.LogShares[i] - _shares[slot] + error);
        }

        AddPriors();
        _equations.Factor();
        _equations.Solve(_coefficients.AsSpan(slot * _size, _size));
    }

    /// <summary>What the coefficients say of the days that were seen.</summary>
    private void FillMeans(ShapeSample.Slot seen, int slot)
    {
        for (var i = 0; i < seen.Days.Length; i++)
        {
            seen.LogShares[i] = LogShare(seen.Days[i], slot);
        }

        TensorPrimitives.Exp(seen.LogShares, seen.Means);
        TensorPrimitives.Multiply(seen.Means, seen.Totals, seen.Means);
    }

    private void AddPriors()
    {
        _equations.AddWeekPrior(1 / (WeekStep * WeekStep), Vague);
        for (var column = 0; column < _table.MonthDayColumn; column++)
        {
            var deviation = column < _table.TurnColumn ? _weekdayDeviations[column] : column < _table.AfterHolidayColumn ? Turn : AfterHoliday;
            _equations.AddPrior(column, 1 / (deviation * deviation));
        }

        _equations.AddCircle(_table.TurnColumn, BusinessDays.TurnBins, 1 / (TurnStep * TurnStep));
    }

    private void AddSquares(int slot, double[] squares)
    {
        for (var weekday = 0; weekday < squares.Length; weekday++)
        {
            var coefficient = _coefficients[(slot * _size) + _table.Weeks + weekday];
            squares[weekday] += (coefficient * coefficient) + _equations.VarianceOfColumn(weekday);
        }
    }

    private static double[] LogShares(DayTable table, DayRepair repair, ReadOnlySpan<double> totals)
    {
        var contacts = new double[table.Slots];
        var all = new double[table.Slots];
        for (var day = 0; day < totals.Length; day++)
        {
            for (var slot = 0; slot < table.Slots && !double.IsNaN(totals[day]); slot++)
            {
                var value = repair.ContactsOf(day)[slot];
                if (!double.IsNaN(value))
                {
                    contacts[slot] += value;
                    all[slot] += totals[day];
                }
            }
        }

        // Half a contact keeps a slot that never had one possible.
        return [.. contacts.Select((sum, slot) => Math.Log((sum + 0.5) / (all[slot] + 0.5)))];
    }
}
