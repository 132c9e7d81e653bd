using CsOps.Forecast.History.Cleaning;

namespace CsOps.Forecast.History;

/// <summary>Tells which days without contacts are too silent to be true; see <see cref="CoverageRule.PlausibleSilence"/>.</summary>
/// <param name="firstDay">The day number of the first day of the log.</param>
/// <param name="contacts">The contacts of all queues, day by day from the first on.</param>
internal sealed class SilenceTest(int firstDay, long[] contacts)
{
    /// <summary>The least chance at which silence is believed.</summary>
    public const double LeastChance = 1e-4;

    private const int DaysPerWeek = 7;
    private const int WeekdaysEachSide = 4;

    private readonly HashSet<int> _loggedWeeks =
        [.. Enumerable.Range(0, contacts.Length).Where(day => contacts[day] > 0).Select(day => WeekOf(firstDay + day))];

    /// <summary>For each day, whether it was silent and the silence is not believed.</summary>
    public bool[] Implausible()
    {
        var implausible = new bool[contacts.Length];
        for (var first = 0; first < contacts.Length; first++)
        {
            var end = first;
            while (end < contacts.Length && contacts[end] == 0)
            {
                end++;
            }

            if (end > first)
            {
                Array.Fill(implausible, !IsPlausible(first, end), first, end - first);
                first = end;
            }
        }

        return implausible;
    }

    /// <summary>Whether it is believed that nobody came where so many contacts are usual, with Poisson arrivals; never of NaN.</summary>
    public static bool IsPlausible(double usual) => Math.Exp(-usual) >= LeastChance;

    private bool IsPlausible(int first, int end)
    {
        var expected = 0.0;
        for (var day = first; day < end; day++)
        {
            expected += Usual(day, first, end);
        }

        return IsPlausible(expected);
    }

    /// <summary>The median of the nearest same weekdays on both sides of a run; NaN where there is none.</summary>
    private double Usual(int day, int first, int end)
    {
        var before = Nearest(day, -DaysPerWeek, other => other < first);
        var after = Nearest(day, DaysPerWeek, other => other >= end);
        double[] counts = [.. before.Concat(after)];
        return counts.Length == 0 ? double.NaN : Medians.Of(counts);
    }

    private IEnumerable<double> Nearest(int day, int step, Func<int, bool> isOutside)
    {
        var found = 0;
        for (var other = day + step; other >= 0 && other < contacts.Length && found < WeekdaysEachSide; other += step)
        {
            if (isOutside(other) && _loggedWeeks.Contains(WeekOf(firstDay + other)))
            {
                found++;
                yield return contacts[other];
            }
        }
    }

    /// <summary>The number of the week, Monday to Sunday, of a day number; day number 0 is a Monday.</summary>
    private static int WeekOf(int dayNumber) => dayNumber / DaysPerWeek;
}
