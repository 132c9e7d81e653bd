using CsOps.Forecast.History;
using CsOps.Forecast.History.Cleaning;

namespace CsOps.Forecast.MLNet;

/// <summary>A history as ML.NET's SR-CNN is given it: the open slots of whole weeks in a row, without gaps.</summary>
/// <param name="Values">The counts, oldest first; where none is known the median of its slot of the week.</param>
/// <param name="Period">Open slots of a week.</param>
/// <param name="Intervals">The interval of each value; −1 where none was observed.</param>
internal sealed record SrCnnInput(double[] Values, int Period, int[] Intervals)
{
    /// <summary>Fewer weeks do not show what is usual.</summary>
    private const int FewestWeeks = 4;

    private const int DaysOfWeek = 7;

    /// <summary>Prepares a history.</summary>
    /// <returns>The input; null where less than four weeks are known.</returns>
    public static SrCnnInput? From(QueueHistory history, CleaningContext context)
    {
        var calendar = context.Calendar;
        var isOpen = context.OpeningHours.OpenMask(calendar);
        var open = Enumerable.Range(0, isOpen.Length).Where(i => isOpen[i]).ToList();
        if (open.Count == 0)
        {
            return null;
        }

        var firstDay = calendar.DateOf(0).DayNumber;
        (int Week, int Slot) PlaceOf(int i)
        {
            var (week, day) = Math.DivRem(calendar.DateOf(i).DayNumber - firstDay, DaysOfWeek);
            return (week, (day * calendar.SlotsPerDay) + calendar.SlotOf(i));
        }

        var slots = open.Select(i => PlaceOf(i).Slot).Distinct().Order().Select((slot, rank) => (slot, rank)).ToDictionary(slot => slot.slot, slot => slot.rank);
        var last = PlaceOf(open[^1]);
        var intervals = new int[(last.Week * slots.Count) + slots[last.Slot] + 1];
        Array.Fill(intervals, -1);
        foreach (var i in open.Where(i => !double.IsNaN(history.Offered[i])))
        {
            var (week, slot) = PlaceOf(i);
            intervals[(week * slots.Count) + slots[slot]] = i;
        }

        return intervals.Count(i => i >= 0) < FewestWeeks * slots.Count ? null : new SrCnnInput(Filled(history, intervals, slots.Count), slots.Count, intervals);
    }

    private static double[] Filled(QueueHistory history, int[] intervals, int period)
    {
        var values = new double[intervals.Length];
        for (var slot = 0; slot < period; slot++)
        {
            var known = new List<double>();
            for (var i = slot; i < values.Length; i += period)
            {
                if (intervals[i] >= 0)
                {
                    known.Add(history.Offered[intervals[i]]);
                }
            }

            known.Sort();
            var median = known.Count == 0 ? 0 : (known[(known.Count - 1) / 2] + known[known.Count / 2]) / 2;
            for (var i = slot; i < values.Length; i += period)
            {
                values[i] = intervals[i] >= 0 ? history.Offered[intervals[i]] : median;
            }
        }

        return values;
    }
}
