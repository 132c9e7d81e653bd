using CsOps.Forecast.History.Anomalies;
using CsOps.Forecast.History.Cleaning;

namespace CsOps.Forecast.Planning.Explanation;

/// <summary>Finds level, trend and shapes in the ordinary days of a history.</summary>
internal static class PatternFinder
{
    private const int DaysOfAWeekday = 4;
    private const int LongestSearch = 12 * 7;
    private const int Quarter = 13 * 7;
    private const int Year = 52 * 7;
    private const int FewestWeeks = 26;
    private const int MostWeeks = 104;
    private const double WeeksPerYear = 365.25 / 7;
    private const double Deviations = 1.96;

    /// <summary>As many give a share of a fifth to two points (standard error).</summary>
    private const double EnoughContacts = 400;

    public static QueuePattern Of(JudgedCounts judged, DayLevels days)
    {
        var last = days.Dates.Count == 0 ? DateOnly.MinValue : days.Dates[^1];
        var now = WeekdayTotals(days, last);
        return new QueuePattern
        {
            WeekNow = now.Sum(),
            WeekAQuarterAgo = TotalLike(now, days, last, Quarter),
            WeekAYearAgo = TotalLike(now, days, last, Year),
            Trend = TrendOf(days),
            WeekdayShares = [.. Shares(WeekShape(days, last, now))],
            SlotShares = [.. Shares(DayShape(judged))],
        };
    }

    private static double[] Shares(double[] totals)
    {
        var sum = totals.Sum();
        return Array.ConvertAll(totals, total => sum > 0 ? total / sum : 0);
    }

    /// <summary>The usual total of each weekday in the weeks before a day and on it; 0 where it has none.</summary>
    private static double[] WeekdayTotals(DayLevels days, DateOnly last)
    {
        var totals = new double[7];
        for (var weekday = 0; weekday < totals.Length; weekday++)
        {
            var found = new List<double>();
            for (var i = days.Dates.Count - 1; i >= 0 && found.Count < DaysOfAWeekday && last.DayNumber - days.Dates[i].DayNumber < LongestSearch; i--)
            {
                if (days.Dates[i] <= last && (int)days.Dates[i].DayOfWeek == weekday)
                {
                    found.Add(TotalOf(days, i));
                }
            }

            totals[weekday] = found.Count == 0 ? 0 : Medians.Of([.. found]);
        }

        return totals;
    }

    private static double TotalOf(DayLevels days, int i) => Math.Max(0, Math.Exp(days.LogTotals[i]) - 0.5);

    /// <summary>The totals of a usual week; where contacts are few the averages of as many more weeks as tell the weekdays apart, for a median of days of 0, 1 or 2 does not.</summary>
    private static double[] WeekShape(DayLevels days, DateOnly last, double[] now)
    {
        var enough = days.Dates.Count == 0 || DaysOfAWeekday * now.Sum() >= EnoughContacts;
        var shape = now;
        for (var weeks = 2 * DaysOfAWeekday; !enough && weeks <= MostWeeks; weeks *= 2)
        {
            var (sums, counts) = (new double[7], new int[7]);
            for (var i = days.Dates.Count - 1; i >= 0 && last.DayNumber - days.Dates[i].DayNumber < 7 * weeks; i--)
            {
                sums[(int)days.Dates[i].DayOfWeek] += TotalOf(days, i);
                counts[(int)days.Dates[i].DayOfWeek]++;
            }

            shape = [.. sums.Zip(counts, (sum, count) => count > 0 ? sum / count : 0)];
            enough = sums.Sum() >= EnoughContacts;
        }

        return shape;
    }

    /// <summary>A usual week some days before; NaN where the history does not reach there, or knows other weekdays there.</summary>
    private static double TotalLike(double[] now, DayLevels days, DateOnly last, int before)
    {
        if (days.Dates.Count == 0 || last.DayNumber - days.Dates[0].DayNumber < before + 7)
        {
            return double.NaN;
        }

        var then = WeekdayTotals(days, last.AddDays(-before));
        return now.Zip(then).Any(day => day.First > 0 != day.Second > 0) ? double.NaN : then.Sum();
    }

    private static double[] DayShape(JudgedCounts judged)
    {
        for (var most = 2 * DaysOfAWeekday; ; most *= 2)
        {
            var (totals, contacts) = SlotTotals(judged, most);
            if (contacts >= EnoughContacts || most >= MostWeeks)
            {
                return totals;
            }
        }
    }

    /// <summary>The slots' averages over the latest days of each weekday, added up, and the contacts they rest on.</summary>
    private static (double[] Totals, double Contacts) SlotTotals(JudgedCounts judged, int most)
    {
        var calendar = judged.Calendar;
        var found = new Dictionary<(DayOfWeek Day, int Slot), List<double>>();
        for (var i = judged.Ordinary.Length - 1; i >= 0; i--)
        {
            var values = double.IsNaN(judged.Ordinary[i]) ? null : found.GetValueOrDefault((calendar.WeekdayOf(i), calendar.SlotOf(i))) ?? (found[(calendar.WeekdayOf(i), calendar.SlotOf(i))] = []);
            if (values?.Count < most)
            {
                values.Add(judged.Ordinary[i]);
            }
        }

        var totals = new double[calendar.SlotsPerDay];
        foreach (var (place, values) in found)
        {
            totals[place.Slot] += values.Average();
        }

        return (totals, found.Values.Sum(values => values.Sum()));
    }

    /// <summary>
    /// The median slope between all pairs of weeks, with Kendall's interval (P. K. Sen, JASA 63, 1968): robust, and narrower than true where weeks go together.
    /// </summary>
    private static LevelTrend? TrendOf(DayLevels days)
    {
        var weeks = days.Dates
            .Select((date, i) => (Week: date.DayNumber / 7, Value: days.Values[i]))
            .GroupBy(day => day.Week)
            .Select(week => (Week: week.Key, Value: Medians.Of([.. week.Select(day => day.Value)])))
            .TakeLast(MostWeeks)
            .ToList();
        if (weeks.Count < FewestWeeks)
        {
            return null;
        }

        var slopes = new List<double>();
        for (var i = 0; i < weeks.Count; i++)
        {
            for (var j = i + 1; j < weeks.Count; j++)
            {
                slopes.Add((weeks[j].Value - weeks[i].Value) / (weeks[j].Week - weeks[i].Week));
            }
        }

        slopes.Sort();
        var spread = Deviations * Math.Sqrt(weeks.Count * (weeks.Count - 1.0) * ((2 * weeks.Count) + 5) / 18);
        var (low, high) = ((int)((slopes.Count - spread) / 2), (int)Math.Ceiling((slopes.Count + spread) / 2));
        double PerYear(double slope) => Math.Exp(slope * WeeksPerYear) - 1;
        return new LevelTrend(
            PerYear(Medians.Of([.. slopes])), PerYear(slopes[Math.Max(0, low)]), PerYear(slopes[Math.Min(slopes.Count - 1, high)]), weeks.Count);
    }
}
