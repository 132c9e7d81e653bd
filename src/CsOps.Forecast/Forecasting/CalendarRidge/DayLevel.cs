using CsOps.Forecast.History.Cleaning;

namespace CsOps.Forecast.Forecasting.CalendarRidge;

/// <summary>
/// The logarithm of a day's total: a slowly moving level of the week, the weekday, the month's turn, the day of the month and the days
/// after a holiday, each drawn to 0 by a prior, fitted robustly.
/// </summary>
internal sealed class DayLevel
{
    private const int Passes = 5;
    private const double LeastScale = 0.005;
    private const double Tolerated = 2;

    private readonly DayTable _table;
    private readonly LevelScales _scales;
    private readonly BorderedEquations _equations;
    private readonly double[] _solution;
    private readonly double[] _weights;
    private readonly double _middle;

    /// <summary>Fits the level to the logarithms of the totals of the first days; NaN where a day has none.</summary>
    public DayLevel(DayTable table, ReadOnlySpan<double> logTotals, LevelScales scales)
    {
        (_table, _scales) = (table, scales);
        _equations = new BorderedEquations(table.Weeks, table.Columns);
        _solution = new double[table.Weeks + table.Columns];
        _weights = new double[logTotals.Length];
        var sizes = new double[logTotals.Length];
        _middle = Medians.Of(Observed(logTotals, sizes));
        Array.Fill(_weights, 1);
        for (var pass = 0; pass < Passes; pass++)
        {
            Solve(logTotals);
            Reweight(logTotals, sizes);
        }
    }

    /// <summary>The logarithm of the median of a day's total.</summary>
    public double At(int day) => _middle + _solution[_table.WeekOf[day]] + _table.FeaturesOf(day).Times(_solution.AsSpan(_table.Weeks));

    /// <summary>The variance of the logarithm of a day's total about <see cref="At"/>.</summary>
    public double VarianceAt(int day) => _equations.VarianceOf(_table.WeekOf[day], _table.FeaturesOf(day)) + (_scales.Day * _scales.Day);

    private void Solve(ReadOnlySpan<double> logTotals)
    {
        _equations.Clear();
        var precision = 1 / (_scales.Day * _scales.Day);
        for (var day = 0; day < logTotals.Length; day++)
        {
            if (!double.IsNaN(logTotals[day]))
            {
                _equations.Add(_table.WeekOf[day], _table.FeaturesOf(day), _weights[day] * precision, logTotals[day] - _middle);
            }
        }

        AddPriors();
        _equations.Factor();
        _equations.Solve(_solution);
    }

    private void AddPriors()
    {
        _equations.AddWeekPrior(Precision(_scales.WeekStep), Precision(_scales.Week));
        AddPriors(0, _table.Weekdays, LevelScales.Weekday);
        AddPriors(_table.TurnColumn, BusinessDays.TurnBins, LevelScales.Turn * _scales.Month);
        AddPriors(_table.AfterHolidayColumn, 2, LevelScales.AfterHoliday);
        var monthDays = _table.Columns - _table.MonthDayColumn;
        AddPriors(_table.MonthDayColumn, monthDays, LevelScales.MonthDay * _scales.Month);
        _equations.AddCircle(_table.TurnColumn, BusinessDays.TurnBins, Precision(LevelScales.TurnStep * _scales.Month));
        _equations.AddCircle(_table.MonthDayColumn, monthDays, Precision(LevelScales.MonthDayStep * _scales.Month));
    }

    private void AddPriors(int first, int count, double deviation)
    {
        for (var column = first; column < first + count; column++)
        {
            _equations.AddPrior(column, Precision(deviation));
        }
    }

    private void Reweight(ReadOnlySpan<double> logTotals, double[] sizes)
    {
        var count = 0;
        for (var day = 0; day < logTotals.Length; day++)
        {
            if (!double.IsNaN(logTotals[day]))
            {
                sizes[count++] = Math.Abs(logTotals[day] - At(day));
            }
        }

        var scale = Math.Max(LeastScale, 1.4826 * Medians.Of(sizes.AsSpan(0, count)));
        for (var day = 0; day < logTotals.Length; day++)
        {
            _weights[day] = Math.Min(1, Tolerated * scale / Math.Abs(logTotals[day] - At(day)));
        }
    }

    private static Span<double> Observed(ReadOnlySpan<double> values, double[] into)
    {
        var count = 0;
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
            {
                into[count++] = value;
            }
        }

        return into.AsSpan(0, count);
    }

    private static double Precision(double deviation) => 1 / (deviation * deviation);
}
