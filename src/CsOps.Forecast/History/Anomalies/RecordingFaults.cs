using CsOps.Forecast.History.Cleaning;

namespace CsOps.Forecast.History.Anomalies;

/// <summary>Counts that were copied from another day, repeated, put at another hour, or not recorded.</summary>
/// <remarks>
/// That two independent counts of mean m are equal has the chance of about 1 / √(4πm) (Poisson; less where counts scatter more). 1 / √(1 + 2πm)
/// is never below it, for small means too. Where a queue's counts are equal to those of the week before, or of the interval before, more often than that (forecasts or
/// averages that somebody filed as counts), the share of those is the chance. Intervals are taken as independent.
/// </remarks>
internal sealed class RecordingFaults(JudgedCounts judged, double rate)
{
    private const int FewestCounts = 8;
    private const int FewestRepeats = 3;
    private const double LeastMissing = 10;
    private const double MostScatterShifted = 4;

    /// <summary>A day recorded at another hour has as many contacts as others: at most this many times as many, and no fewer than one part in it.</summary>
    private const double MostOffLevel = 2;

    private static readonly int[] DaysBack = [7, 1, 14];

    private readonly double _logRate = Math.Log(rate);
    private readonly double _equalToWeekBefore = EqualShare(judged, 7 * judged.Calendar.SlotsPerDay);
    private readonly double _equalToBefore = EqualShare(judged, 1);

    /// <summary>Days with the counts of an earlier day.</summary>
    public IEnumerable<AnomalyDraft> CopiedDays()
    {
        var days = judged.Days.ToDictionary(day => judged.Calendar.DateOf(day.First));
        foreach (var (first, count) in judged.Days)
        {
            var date = judged.Calendar.DateOf(first);
            foreach (var back in DaysBack.Where(back => date.DayNumber > back))
            {
                var source = date.AddDays(-back);
                if (days.TryGetValue(source, out var other) && other.Count == count && LogChanceOfCopy(first, other.First, count) is { } log && log < _logRate)
                {
                    var note = string.Create(CultureInfo.InvariantCulture, $"every count is that of {source:yyyy-MM-dd}");
                    yield return new AnomalyDraft(AnomalyKind.CopiedDay, first, count, SumOf(judged.Counts, first, count), SumOf(judged.Usual, first, count), log, note);
                    break;
                }
            }
        }
    }

    /// <summary>The same count in a row, too often for chance.</summary>
    public IEnumerable<AnomalyDraft> Repetitions()
    {
        foreach (var (dayFirst, dayCount) in judged.Days)
        {
            for (var first = dayFirst; first < dayFirst + dayCount;)
            {
                var (next, log) = (first + 1, 0.0);
                for (; next < dayFirst + dayCount && judged.Counts[next] == judged.Counts[first] && judged.Counts[first] > 0; next++)
                {
                    log += LogChanceOfEqual(judged.Counts[first], _equalToBefore);
                }

                if (next - first >= FewestRepeats && log < _logRate)
                {
                    var note = string.Create(CultureInfo.InvariantCulture, $"the count {judged.Counts[first]:0} comes {next - first} times in a row");
                    yield return new AnomalyDraft(
                        AnomalyKind.RepeatedCount, first, next - first, SumOf(judged.Counts, first, next - first), SumOf(judged.Usual, first, next - first), log, note);
                }

                first = next;
            }
        }
    }

    /// <summary>Days of about the usual level whose contacts come an hour early or late: shifting what is usual fits them, and what is usual does not.</summary>
    public IEnumerable<AnomalyDraft> ShiftedDays()
    {
        var step = (int)(TimeSpan.TicksPerHour / judged.Calendar.Grid.Length.Ticks);
        if (step == 0)
        {
            yield break;
        }

        var scatter = Scatter();
        foreach (var (first, count) in judged.Days.Where(day => IsOfUsualLevel(day.First, day.Count)))
        {
            foreach (var shift in (ReadOnlySpan<int>)[step, -step])
            {
                var (own, shifted, used) = Misfits(first, count, shift);
                var log = (shifted - own) / (2 * scatter);
                if (used >= FewestCounts && log < _logRate && shifted < own / 2 && shifted < MostScatterShifted * scatter * used)
                {
                    var note = shift > 0 ? "contacts come an hour later than usual" : "contacts come an hour earlier than usual";
                    yield return new AnomalyDraft(AnomalyKind.ShiftedDay, first, count, SumOf(judged.Counts, first, count), SumOf(judged.Usual, first, count), log, note);
                    break;
                }
            }
        }
    }

    /// <summary>Open intervals between observed ones of which nothing is known, where contacts were expected.</summary>
    public IEnumerable<AnomalyDraft> MissingParts()
    {
        var (from, last) = (judged.Counts.AsSpan().IndexOfAnyExcept(double.NaN), judged.Counts.AsSpan().LastIndexOfAnyExcept(double.NaN));
        foreach (var (dayFirst, dayCount) in judged.Days)
        {
            for (var first = Math.Max(from, dayFirst); first < dayFirst + dayCount;)
            {
                var next = first;
                while (next < Math.Min(last, dayFirst + dayCount) && judged.IsOpen[next] && double.IsNaN(judged.Counts[next]))
                {
                    next++;
                }

                var expected = SumOf(judged.Usual, first, next - first);
                if (next > first && expected >= LeastMissing)
                {
                    yield return new AnomalyDraft(AnomalyKind.Missing, first, next - first, 0, expected, double.NegativeInfinity);
                }

                first = Math.Max(next, first + 1);
            }
        }
    }

    private static double LogChanceOfEqual(double mean, double share) => Math.Max(Math.Log(share), -0.5 * Math.Log(1 + (2 * Math.PI * mean)));

    /// <summary>The share of counts that are that of so many intervals before; 0 where none can be compared.</summary>
    private static double EqualShare(JudgedCounts judged, int back)
    {
        var (equal, all) = (0, 0);
        for (var i = back; i < judged.Counts.Length; i++)
        {
            if (judged.Counts[i] > 0 && !double.IsNaN(judged.Counts[i - back]))
            {
                equal += judged.Counts[i] == judged.Counts[i - back] ? 1 : 0;
                all++;
            }
        }

        return all == 0 ? 0 : (double)equal / all;
    }

    private static double SumOf(double[] values, int first, int count) => JudgedCounts.Sum(values.AsSpan(first, count));

    /// <summary>The logarithm of the chance that a day has the counts of another by accident; null where it has not.</summary>
    private double? LogChanceOfCopy(int first, int other, int count)
    {
        var (log, used) = (0.0, 0);
        for (var i = 0; i < count; i++)
        {
            var (own, source) = (judged.Counts[first + i], judged.Counts[other + i]);
            if (double.IsNaN(own) != double.IsNaN(source) || own != source && !double.IsNaN(own))
            {
                return null;
            }

            if (own > 0)
            {
                log += LogChanceOfEqual(own, _equalToWeekBefore);
                used++;
            }
        }

        return used >= FewestCounts ? log : null;
    }

    private bool IsOfUsualLevel(int first, int count)
    {
        var (came, usual) = (SumOf(judged.Counts, first, count), SumOf(judged.Usual, first, count));
        return came <= MostOffLevel * usual && usual <= MostOffLevel * came;
    }

    /// <summary>The usual sum of squared scores an interval, at least Poisson's.</summary>
    private double Scatter()
    {
        var scatters = new List<double>();
        foreach (var (first, count) in judged.Days)
        {
            var (own, _, used) = Misfits(first, count, 0);
            if (used >= FewestCounts)
            {
                scatters.Add(own / used);
            }
        }

        return scatters.Count == 0 ? 1 : Math.Max(1, Medians.Of([.. scatters]));
    }

    /// <summary>Sums of squared scores of a day against what is usual, and against that shifted, each at the day's level.</summary>
    private (double Own, double Shifted, int Used) Misfits(int first, int count, int shift)
    {
        var (counted, usual, moved) = (0.0, 0.0, 0.0);
        foreach (var i in Shared(first, count, shift))
        {
            (counted, usual, moved) = (counted + judged.Counts[i], usual + judged.Usual[i], moved + judged.Usual[i - shift]);
        }

        var (own, shifted, used) = (0.0, 0.0, 0);
        if (!(usual > 0) || !(moved > 0))
        {
            return (0, 0, 0);
        }

        foreach (var i in Shared(first, count, shift))
        {
            own += Square(CountScore.Of(judged.Counts[i], judged.Usual[i] * counted / usual));
            shifted += Square(CountScore.Of(judged.Counts[i], judged.Usual[i - shift] * counted / moved));
            used++;
        }

        return (own, shifted, used);
    }

    private IEnumerable<int> Shared(int first, int count, int shift) =>
        Enumerable.Range(first, count).Where(i =>
            i - shift >= first && i - shift < first + count && !double.IsNaN(judged.Counts[i]) && !double.IsNaN(judged.Usual[i]) && !double.IsNaN(judged.Usual[i - shift]));

    private static double Square(double value) => value * value;
}
