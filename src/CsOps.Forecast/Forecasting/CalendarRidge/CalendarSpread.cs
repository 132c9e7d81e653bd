namespace CsOps.Forecast.Forecasting.CalendarRidge;

/// <summary>
/// How much wider or narrower than the fit says days and slots came out at earlier origins: what its standard deviations are multiplied by.
/// </summary>
/// <param name="Day">For the logarithm of a day's total.</param>
/// <param name="Slot">For a slot, given its day's total.</param>
internal readonly record struct CalendarSpread(double Day, double Slot)
{
    private const int MostOrigins = 14;
    private const int LeastWeeks = 3;
    private const int DaysAdded = 20;

    private static readonly double[] Levels = [0.5, 0.8, 0.95];

    /// <summary>Fits anew at weekly origins inside the history and compares with what came.</summary>
    /// <param name="whole">What was learned from all of the history.</param>
    /// <param name="ahead">Days ahead that are looked at from each origin.</param>
    public static CalendarSpread Of(CalendarFit whole, int ahead)
    {
        var (table, days) = (whole.Table, whole.Days);
        var dayErrors = new List<double>();
        var slotErrors = new List<double>();
        for (var week = 1; week <= MostOrigins; week++)
        {
            var origin = table.DayBefore(days, week);
            if (table.WeekOf[Math.Max(0, origin)] < LeastWeeks)
            {
                break;
            }

            Add(new CalendarFit(table, origin, whole.Scales), Math.Min(days, origin + ahead), dayErrors, slotErrors);
        }

        // Origins are a week apart and look two ahead: each day is seen twice.
        var n = dayErrors.Count / 2.0;
        return new CalendarSpread(Math.Exp(LogRatio(dayErrors) * (n / (n + DaysAdded))), Math.Exp(LogRatio(slotErrors)));
    }

    private static void Add(CalendarFit fit, int end, List<double> dayErrors, List<double> slotErrors)
    {
        var table = fit.Table;
        var shares = new double[table.Slots];
        for (var day = fit.Days; day < end; day++)
        {
            var contacts = table.ContactsOf(day);
            fit.Shape.FillShares(day, shares);
            var (total, seen) = (0.0, 0.0);
            for (var slot = 0; slot < shares.Length; slot++)
            {
                (total, seen) = double.IsNaN(contacts[slot]) ? (total, seen) : (total + contacts[slot], seen + shares[slot]);
            }

            if (!(total > 0) || seen < 0.5)
            {
                continue;
            }

            total /= seen;
            dayErrors.Add(Math.Abs(Math.Log(total) - fit.Level.At(day)) / Math.Sqrt(fit.Level.VarianceAt(day)));
            for (var slot = 0; slot < shares.Length; slot++)
            {
                var mean = total * shares[slot];
                if (!double.IsNaN(contacts[slot]) && mean > 0)
                {
                    slotErrors.Add(Math.Abs((contacts[slot] / mean) - 1) / Math.Sqrt((1 / mean) + fit.Shape.ExcessOf(slot)));
                }
            }
        }
    }

    /// <summary>The mean logarithm of the sizes' quantiles over those of Student's t.</summary>
    private static double LogRatio(List<double> sizes)
    {
        if (sizes.Count == 0)
        {
            return 0;
        }

        sizes.Sort();
        var sum = 0.0;
        foreach (var level in Levels)
        {
            var position = level * (sizes.Count - 1);
            var below = (int)position;
            var above = Math.Min(below + 1, sizes.Count - 1);
            var size = sizes[below] + ((position - below) * (sizes[above] - sizes[below]));
            sum += Math.Log(Math.Max(1e-3, size / StudentScale.Quantile((1 + level) / 2)));
        }

        return sum / Levels.Length;
    }
}
