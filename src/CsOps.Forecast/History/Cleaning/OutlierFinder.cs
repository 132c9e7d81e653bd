using CsOps.Forecast.Time;

namespace CsOps.Forecast.History.Cleaning;

/// <summary>Finds counts that do not belong: single intervals, runs of zeros, whole days.</summary>
/// <remarks>
/// A count is an outlier when it lies on the same side of what was usual before and of what was usual after, by more than a number of robust
/// standard deviations (<see cref="CountScore"/>, <see cref="RobustScale"/>). Needing both sides is what lets a level that has moved stay: the weeks after
/// agree with it. Zeros in a row within a day and all counts of a day are judged by their sums, so that a quiet queue's outage is seen
/// although each of its zeros is nothing odd. Cost: O(intervals × weeks).
/// </remarks>
internal sealed class OutlierFinder
{
    private readonly double[] _counts;
    private readonly double[] _ordinary;
    private readonly LocalCalendar _calendar;
    private readonly WeekTable _table;
    private readonly UsualCounts _usual;
    private readonly int _weeks;
    private readonly double _bound;
    private readonly RobustScale _scale;
    private readonly bool[] _isOdd;
    private readonly List<Outlier> _found = [];

    private OutlierFinder(double[] counts, double[] ordinary, LocalCalendar calendar, int weeks, double bound)
    {
        (_counts, _ordinary, _calendar, _weeks, _bound) = (counts, ordinary, calendar, weeks, bound);
        _table = new WeekTable(calendar);
        _usual = new UsualCounts(counts, ordinary, _table, weeks);
        _isOdd = new bool[counts.Length];
        _scale = new RobustScale([.. Judged().Select(i => (CountScore.Of(counts[i], _usual.Both[i]), _usual.Both[i]))]);
    }

    /// <summary>Finds the outliers.</summary>
    /// <param name="counts">The counts, NaN where they are not to be judged.</param>
    /// <param name="ordinary">The counts, NaN where they say nothing of what is usual.</param>
    /// <param name="calendar">Their dates and times.</param>
    /// <param name="weeks">Weeks looked at on either side for what is usual.</param>
    /// <param name="bound">Robust standard deviations that are too far.</param>
    /// <returns>The outliers, intervals first and days last; and per interval what is usual there, NaN where that is not known.</returns>
    public static (IReadOnlyList<Outlier> Outliers, double[] Usual) Find(double[] counts, double[] ordinary, LocalCalendar calendar, int weeks, double bound)
    {
        var finder = new OutlierFinder(counts, ordinary, calendar, weeks, bound);
        finder.FindIntervals();
        finder.FindZeros();
        finder.FindDays();
        return (finder._found, finder._usual.Both);
    }

    private IEnumerable<int> Judged() => Enumerable.Range(0, _counts.Length).Where(i => !double.IsNaN(_usual.Before[i]));

    private void FindIntervals()
    {
        foreach (var i in Judged())
        {
            Judge(new Outlier(OutlierScope.Interval, i, 1, _counts[i], _usual.Both[i], CountScore.OfBoth(_counts[i], _usual.Before[i], _usual.After[i]) / _scale.At(_usual.Both[i])));
        }
    }

    private void FindZeros()
    {
        for (var first = 0; first < _counts.Length; first++)
        {
            var (next, before, after, level) = (first, 0.0, 0.0, 0.0);
            while (next < _counts.Length && IsZeroWithUsual(next) && _calendar.DateOf(next) == _calendar.DateOf(first))
            {
                before += _usual.Before[next];
                after += double.IsNaN(_usual.After[next]) ? _usual.Before[next] : _usual.After[next];
                level = Math.Max(level, _usual.Both[next]);
                next++;
            }

            if (next > first + 1)
            {
                Judge(new Outlier(OutlierScope.Zeros, first, next - first, 0, Math.Min(before, after), CountScore.OfBoth(0, before, after) / _scale.At(level)));
            }

            first = Math.Max(first, next - 1);
        }
    }

    private bool IsZeroWithUsual(int i) => _counts[i] == 0 && !double.IsNaN(_usual.Before[i]);

    private void FindDays()
    {
        var counts = WithoutSingleOutliers();
        var ordinary = counts.Select((count, i) => double.IsNaN(_ordinary[i]) ? double.NaN : count).ToArray();
        var days = UsualDays.Of(counts, ordinary, _calendar, _table, _weeks);
        var scale = new RobustScale([.. days.Select(day => (CountScore.Of(day.Total, day.Both), day.Both))]);
        foreach (var day in days)
        {
            Judge(new Outlier(OutlierScope.Day, day.First, day.Count, day.Total, day.Both, CountScore.OfBoth(day.Total, day.Before, day.After) / scale.At(day.Both)));
        }
    }

    /// <summary>The counts with the outliers found so far set to what is usual, so that an odd hour does not make an odd day; not where they fill most of a day.</summary>
    private double[] WithoutSingleOutliers()
    {
        var counts = (double[])_counts.Clone();
        for (var first = 0; first < counts.Length;)
        {
            var (next, odd, all) = (first, 0.0, 0.0);
            for (; next < counts.Length && _calendar.DateOf(next) == _calendar.DateOf(first); next++)
            {
                var usual = double.IsNaN(_usual.Both[next]) ? 0 : _usual.Both[next];
                all += usual;
                odd += _isOdd[next] ? usual : 0;
            }

            for (var i = first; i < next && odd < all / 2; i++)
            {
                counts[i] = _isOdd[i] ? _usual.Both[i] : counts[i];
            }

            first = next;
        }

        return counts;
    }

    private void Judge(Outlier outlier)
    {
        if (Math.Abs(outlier.Score) > _bound)
        {
            _found.Add(outlier);
            Array.Fill(_isOdd, true, outlier.First, outlier.Count);
        }
    }
}
