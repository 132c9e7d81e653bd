namespace CsOps.Forecast.Forecasting.CalendarRidge;

/// <summary>The regression of the logarithms of days' totals on week, weekday, month and holidays, with its priors.</summary>
internal sealed class LevelEquations(DayTable table)
{
    private readonly BorderedEquations _equations = new(table.Weeks, table.Columns);

    /// <summary>Makes and factors the equations.</summary>
    /// <param name="logTotals">Of the first days, less the middle; NaN where a day has none.</param>
    /// <param name="weights">How far each is believed, above 0.</param>
    /// <param name="scales">Of the parts.</param>
    public BorderedEquations Of(ReadOnlySpan<double> logTotals, ReadOnlySpan<double> weights, LevelScales scales)
    {
        _equations.Clear();
        var precision = Precision(scales.Day);
        for (var day = 0; day < logTotals.Length; day++)
        {
            if (!double.IsNaN(logTotals[day]))
            {
                _equations.Add(table.WeekOf[day], table.FeaturesOf(day), weights[day] * precision, logTotals[day]);
            }
        }

        AddPriors(scales);
        _equations.Factor();
        return _equations;
    }

    private void AddPriors(LevelScales scales)
    {
        _equations.AddWeekPrior(Precision(scales.WeekStep), Precision(scales.Week));
        AddPriors(0, table.Weekdays, LevelScales.Weekday);
        AddPriors(table.TurnColumn, BusinessDays.TurnBins, LevelScales.Turn * scales.Month);
        AddPriors(table.AfterHolidayColumn, 2, LevelScales.AfterHoliday);
        var monthDays = table.Columns - table.MonthDayColumn;
        AddPriors(table.MonthDayColumn, monthDays, LevelScales.MonthDay * scales.Month);
        _equations.AddCircle(table.TurnColumn, BusinessDays.TurnBins, Precision(LevelScales.TurnStep * scales.Month));
        _equations.AddCircle(table.MonthDayColumn, monthDays, Precision(LevelScales.MonthDayStep * scales.Month));
    }

    private void AddPriors(int first, int count, double deviation)
    {
        for (var column = first; column < first + count; column++)
        {
            _equations.AddPrior(column, Precision(deviation));
        }
    }

    private static double Precision(double deviation) => 1 / (deviation * deviation);
}
