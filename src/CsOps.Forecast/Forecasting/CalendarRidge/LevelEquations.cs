namespace CsOps.Forecast.Forecasting.CalendarRidge;

/// <summary>The regression of the logarithms of days' totals on week, weekday, month and holidays, with its priors.</summary>
/// <remarks>What days say is added up once for all scales that are tried.</remarks>
internal sealed class LevelEquations(DayTable table)
{
    private readonly BorderedEquations _observed = new(table.Weeks, table.Columns);
    private readonly BorderedEquations _equations = new(table.Weeks, table.Columns);

    private int MonthDays => table.Columns - table.MonthDayColumn;

    /// <summary>Takes what the days say.</summary>
    /// <param name="logTotals">Of the first days, less the middle; NaN where a day has none.</param>
    /// <param name="weights">How far each is believed, above 0.</param>
    public void Observe(ReadOnlySpan<double> logTotals, ReadOnlySpan<double> weights)
    {
        _observed.Clear();
        for (var day = 0; day < logTotals.Length; day++)
        {
            if (!double.IsNaN(logTotals[day]))
            {
                _observed.Add(table.WeekOf[day], table.FeaturesOf(day), weights[day], logTotals[day]);
            }
        }
    }

    /// <summary>Makes and factors the equations of what was observed.</summary>
    /// <param name="scales">Of the parts.</param>
    public BorderedEquations Of(LevelScales scales)
    {
        _equations.SetTimes(_observed, Precision(scales.Day));
        AddPriors(scales);
        _equations.Factor();
        return _equations;
    }

    /// <summary>The logarithm of the determinant of the priors' precision, but for what is the same under all scales.</summary>
    public double LogDeterminantOfPriors(LevelScales scales)
    {
        var (step, own) = (Precision(scales.WeekStep), Precision(scales.Week));
        var (sum, pivot) = (0.0, 0.0);
        for (var week = 0; week < table.Weeks; week++)
        {
            var neighbours = (week > 0 ? 1 : 0) + (week + 1 < table.Weeks ? 1 : 0);
            pivot = own + (neighbours * step) - (week > 0 ? step * step / pivot : 0);
            sum += Math.Log(pivot);
        }

        // Month parts widen together: their precision has the one factor.
        return sum - (2 * (BusinessDays.TurnBins + MonthDays) * Math.Log(scales.Month));
    }

    private void AddPriors(LevelScales scales)
    {
        _equations.AddWeekPrior(Precision(scales.WeekStep), Precision(scales.Week));
        AddPriors(0, table.Weekdays, LevelScales.Weekday);
        AddPriors(table.TurnColumn, BusinessDays.TurnBins, LevelScales.Turn * scales.Month);
        AddPriors(table.AfterHolidayColumn, 2, LevelScales.AfterHoliday);
        AddPriors(table.MonthDayColumn, MonthDays, LevelScales.MonthDay * scales.Month);
        _equations.AddCircle(table.TurnColumn, BusinessDays.TurnBins, Precision(LevelScales.TurnStep * scales.Month));
        _equations.AddCircle(table.MonthDayColumn, MonthDays, Precision(LevelScales.MonthDayStep * scales.Month));
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
