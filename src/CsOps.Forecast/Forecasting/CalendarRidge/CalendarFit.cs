namespace CsOps.Forecast.Forecasting.CalendarRidge;

/// <summary>The level and the shape of a series' days, learned from its first days.</summary>
internal sealed class CalendarFit
{
    /// <summary>Learns from the first <paramref name="days"/>, with the scales that are likeliest there.</summary>
    public CalendarFit(DayTable table, int days)
        : this(table, days, scales: null)
    {
    }

    /// <summary>Learns from the first <paramref name="days"/>, with given scales.</summary>
    public CalendarFit(DayTable table, int days, LevelScales scales)
        : this(table, days, (LevelScales?)scales)
    {
    }

    private CalendarFit(DayTable table, int days, LevelScales? scales)
    {
        (Table, Days) = (table, days);
        var repair = new DayRepair(table, days);
        var totals = DayTotals.Of(table, repair, days);
        var logTotals = Array.ConvertAll(totals, Math.Log);
        Recent = RecentShift.Of(table, logTotals, scales);
        var believed = logTotals[..Recent.Days];
        Scales = scales ?? ScaleSearch.Of(table, believed);
        Level = new DayLevel(table, believed, Scales);
        Shape = new DayShape(table, repair, totals);
    }

    public DayTable Table { get; }

    /// <summary>How many days it is learned from.</summary>
    public int Days { get; }

    /// <summary>Whether the last week is believed.</summary>
    public RecentShift Recent { get; }

    public LevelScales Scales { get; }

    public DayLevel Level { get; }

    public DayShape Shape { get; }
}
