namespace CsOps.Forecast.Forecasting.CalendarRidge;

/// <summary>The columns of a day in a regression, ascending, and their values; all others are 0.</summary>
internal readonly ref struct DayFeatures(ReadOnlySpan<int> columns, ReadOnlySpan<double> values)
{
    public ReadOnlySpan<int> Columns { get; } = columns;

    public ReadOnlySpan<double> Values { get; } = values;

    public int Count => Columns.Length;

    /// <summary>Their sum with coefficients.</summary>
    public double Times(ReadOnlySpan<double> coefficients)
    {
        var sum = 0.0;
        for (var i = 0; i < Count; i++)
        {
            sum += Values[i] * coefficients[Columns[i]];
        }

        return sum;
    }
}
