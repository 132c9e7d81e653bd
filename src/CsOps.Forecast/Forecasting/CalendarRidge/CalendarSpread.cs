using System.Runtime.InteropServices;
using CsOps.Forecast.Forecasting.Intervals;
using CsOps.Forecast.Forecasting.Numerics;

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

    /// <summary>A slot of which less is expected is mostly empty, and says nothing of how far counts scatter.</summary>
    private const double LeastContacts = 1;

    private static readonly int[] ShapeWeeks = [2, 8];
    private static readonly double[] Levels = [0.5, 0.8, 0.95];

    /// <summary>
    /// Fits anew inside the history and compares with what came: the level at weekly origins, the shape, which costs more and of which a day
    /// tells more, at two of them.
    /// </summary>
    /// <param name="whole">What was learned from all of the history.</param>
    /// <param name="ahead">Days ahead that are looked at from each origin.</param>
    public static CalendarSpread Of(CalendarFit whole, int ahead)
    {
        var dayErrors = new List<double>();
        var slotErrors = new List<double>();
        var levels = new Dictionary<int, DayLevel>();
        for (var week = 1; week <= MostOrigins; week++)
        {
            var origin = whole.Table.DayBefore(whole.Days, week);
            if (origin >= whole.Days || whole.Table.WeekOf[origin] < LeastWeeks)
            {
                break;
            }

            var end = Math.Min(whole.Days, origin + ahead);
            AddDays(whole, origin, end, LevelOf, dayErrors);
            if (ShapeWeeks.Contains(week))
            {
                AddSlots(whole, origin, end, slotErrors);
            }
        }

        // Origins are a week apart and look two ahead: each day is seen twice.
        var n = dayErrors.Count / 2.0;
        return new CalendarSpread(Math.Exp(LogRatio(dayErrors) * (n / (n + DaysAdded))), Math.Exp(LogRatio(slotErrors)));

        // What an origin is checked against is the level of the origin a week before.
        DayLevel LevelOf(int days)
        {
            if (!levels.TryGetValue(days, out var level))
            {
                levels[days] = level = new DayLevel(whole.Table, whole.LogTotals.AsSpan(0, days), whole.Scales);
            }

            return level;
        }
    }

    private static void AddDays(CalendarFit whole, int origin, int end, Func<int, DayLevel> levelOf, List<double> errors)
    {
        var level = levelOf(RecentShift.Of(whole.Table, whole.LogTotals.AsSpan(0, origin), levelOf, whole.Scales).Days);
        for (var day = origin; day < end; day++)
        {
            if (!double.IsNaN(whole.LogTotals[day]))
            {
                errors.Add(Math.Abs(whole.LogTotals[day] - level.At(day)) / Math.Sqrt(level.VarianceAt(day)));
            }
        }
    }

    private static void AddSlots(CalendarFit whole, int origin, int end, List<double> errors)
    {
        var table = whole.Table;
        var shape = new DayShape(whole.Shape, whole.Repair, whole.Totals.AsSpan(0, origin));
        var shares = new double[table.Slots];
        for (var day = origin; day < end; day++)
        {
            shape.FillShares(day, shares);
            for (var slot = 0; slot < shares.Length; slot++)
            {
                var mean = whole.Totals[day] * shares[slot];
                var contacts = table.ContactsOf(day)[slot];
                if (mean >= LeastContacts && !double.IsNaN(contacts))
                {
                    errors.Add(Math.Abs((contacts / mean) - 1) / Math.Sqrt((1 / mean) + shape.ExcessOf(slot)));
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
            var size = SortedSample.Quantile(CollectionsMarshal.AsSpan(sizes), level);
            sum += Math.Log(Math.Max(1e-3, size / StudentQuantile.OfUnitVariance((1 + level) / 2)));
        }

        return sum / Levels.Length;
    }
}
