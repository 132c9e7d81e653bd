namespace CsOps.Forecast.Forecasting.CalendarRidge;

/// <summary>The level and the shape of a series' days, learned from its first days.</summary>
internal sealed class CalendarFit
{
    public CalendarFit(DayTable table, int days, LevelScales scales)
    {
        (Table, Days) = (table, days);
        var repair = new DayRepair(table, days);
        Totals = DayTotals.Of(table, repair, days);
        Level = new DayLevel(table, Array.ConvertAll(Totals, Math.Log), scales);
        Shape = new DayShape(table, repair, Totals);
    }

    public DayTable Table { get; }

    /// <summary>How many days it is learned from.</summary>
    public int Days { get; }

    /// <summary>The totals of those days, repaired; NaN where they say nothing.</summary>
    public double[] Totals { get; }

    public DayLevel Level { get; }

    public DayShape Shape { get; }
}
