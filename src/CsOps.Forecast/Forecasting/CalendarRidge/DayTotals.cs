namespace CsOps.Forecast.Forecasting.CalendarRidge;

/// <summary>The total of each day of the past: of what was observed, and where slots are missing as if they had had their usual share.</summary>
internal static class DayTotals
{
    private const double LeastObserved = 0.5;

    /// <summary>The totals; NaN where a day had nothing, or less than half of it was observed.</summary>
    public static double[] Of(DayTable table, DayRepair repair, int days)
    {
        var usual = UsualShares(table, repair, days);
        var totals = new double[days];
        for (var day = 0; day < days; day++)
        {
            var (sum, seen, all) = (0.0, 0.0, 0.0);
            var has = table.SlotsOf(day);
            for (var slot = 0; slot < table.Slots; slot++)
            {
                var value = repair.ContactsOf(day)[slot];
                all += has[slot] ? usual[slot] : 0;
                sum += double.IsNaN(value) ? 0 : value;
                seen += double.IsNaN(value) ? 0 : usual[slot];
            }

            totals[day] = sum > 0 && seen >= LeastObserved * all ? sum * (all / seen) : double.NaN;
        }

        return totals;
    }

    private static double[] UsualShares(DayTable table, DayRepair repair, int days)
    {
        var means = new double[table.Slots];
        var counts = new int[table.Slots];
        for (var day = 0; day < days; day++)
        {
            for (var slot = 0; slot < table.Slots; slot++)
            {
                var value = repair.ContactsOf(day)[slot];
                if (!double.IsNaN(value))
                {
                    means[slot] += (value - means[slot]) / ++counts[slot];
                }
            }
        }

        return means;
    }
}
