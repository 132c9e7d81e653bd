namespace CsOps.Forecast.Forecasting.CalendarRidge;

/// <summary>The level and the shape of a series' days, learned from its first days.</summary>
internal sealed class CalendarFit
{
    /// <summary>Learns from the first <paramref name="days"/> of a table.</summary>
    public CalendarFit(DayTable table, int days)
    {
        (Table, Days) = (table, days);
        Repair = new DayRepair(table, days);
        Totals = DayTotals.Of(table, Repair, days);
        LogTotals = Array.ConvertAll(Totals, Math.Log);
        Recent = RecentShift.Of(table, LogTotals);
        Level = new DayLevel(table, LogTotals.AsSpan(0, Recent.Days), Recent.Scales);
        Shape = new DayShape(table, Repair, Totals);
    }

    public DayTable Table { get; }

    /// <summary>How many days it is learned from.</summary>
    public int Days { get; }

    /// <summary>Their contacts without gross errors.</summary>
    public DayRepair Repair { get; }

    /// <summary>Their totals; NaN where a day says nothing.</summary>
    public double[] Totals { get; }

    /// <summary>The logarithms of the totals.</summary>
    public double[] LogTotals { get; }

    /// <summary>Whether the last week is believed.</summary>
    public RecentShift Recent { get; }

    public LevelScales Scales => Recent.Scales;

    public DayLevel Level { get; }

    public DayShape Shape { get; }
}
