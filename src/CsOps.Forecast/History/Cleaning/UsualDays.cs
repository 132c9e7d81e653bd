using CsOps.Forecast.Time;

namespace CsOps.Forecast.History.Cleaning;

/// <summary>The days of a history with their totals, beside the totals of the same weekday in the weeks around them.</summary>
internal static class UsualDays
{
    /// <summary>A day is compared with one that has at least this share of its intervals.</summary>
    private const double EnoughOfADay = 0.5;

    /// <summary>A day: its intervals, its total, and the usual totals before, after and on both sides as in <see cref="UsualCounts"/>.</summary>
    internal readonly record struct Day(int First, int Count, double Total, double Before, double After, double Both);

    /// <summary>The days in which something is looked at and that have neighbours to judge by.</summary>
    /// <param name="counts">The counts, NaN where they are not to be looked at.</param>
    /// <param name="ordinary">The counts that say what is usual, NaN where they do not.</param>
    /// <param name="calendar">Their dates and times.</param>
    /// <param name="table">The neighbours.</param>
    /// <param name="weeks">The number of weeks on either side.</param>
    public static List<Day> Of(ReadOnlySpan<double> counts, ReadOnlySpan<double> ordinary, LocalCalendar calendar, WeekTable table, int weeks)
    {
        var days = new List<Day>();
        var buffer = new double[2 * weeks];
        for (var first = 0; first < counts.Length;)
        {
            var next = first + 1;
            while (next < counts.Length && calendar.DateOf(next) == calendar.DateOf(first))
            {
                next++;
            }

            if (DayOf(counts, ordinary, first, next - first, table, buffer) is { } day)
            {
                days.Add(day);
            }

            first = next;
        }

        return days;
    }

    private static Day? DayOf(ReadOnlySpan<double> counts, ReadOnlySpan<double> ordinary, int first, int count, WeekTable table, double[] buffer)
    {
        var used = 0;
        var before = 0;
        var weeks = buffer.Length / 2;
        for (var week = -weeks; week <= weeks; week++)
        {
            before = week == 0 ? used : before;
            if (week != 0 && TotalLike(counts, ordinary, first, count, table, week) is { } total)
            {
                buffer[used++] = total;
            }
        }

        var (usualBefore, usualAfter, usual) = UsualCounts.Sides(buffer.AsSpan(0, used), before);
        return double.IsNaN(usualBefore) ? null : new Day(first, count, Sum(counts.Slice(first, count)), usualBefore, usualAfter, usual);
    }

    /// <summary>The total of the day some weeks away, with this day's own counts where that one has none; null where it lacks too many.</summary>
    private static double? TotalLike(ReadOnlySpan<double> counts, ReadOnlySpan<double> ordinary, int first, int count, WeekTable table, int week)
    {
        var (total, seen, matched) = (0.0, 0, 0);
        for (var i = first; i < first + count; i++)
        {
            if (double.IsNaN(counts[i]))
            {
                continue;
            }

            var neighbour = table.Neighbour(i, week);
            var isMatched = neighbour >= 0 && !double.IsNaN(ordinary[neighbour]);
            total += isMatched ? ordinary[neighbour] : counts[i];
            matched += isMatched ? 1 : 0;
            seen++;
        }

        return matched > 0 && matched >= EnoughOfADay * seen ? total : null;
    }

    private static double Sum(ReadOnlySpan<double> counts)
    {
        var sum = 0.0;
        foreach (var count in counts)
        {
            sum += double.IsNaN(count) ? 0 : count;
        }

        return sum;
    }
}
