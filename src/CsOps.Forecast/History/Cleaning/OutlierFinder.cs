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
    private readonly LocalCalendar _calendar;
    private readonly WeekTable _table;
    private readonly UsualCounts _usual;
    private readonly CleaningOptions _options;
    private readonly RobustScale _scale;
    private readonly string?[] _reasons;

    private OutlierFinder(double[] counts, LocalCalendar calendar, CleaningOptions options)
    {
        _counts = counts;
        _calendar = calendar;
        _options = options;
        _table = new WeekTable(calendar);
        _usual = new UsualCounts(counts, _table, options.NeighbourWeeks);
        _reasons = new string?[counts.Length];
        _scale = new RobustScale([.. Judged().Select(i => (CountScore.Of(counts[i], _usual.Both[i]), _usual.Both[i]))]);
    }

    /// <summary>Finds the outliers.</summary>
    /// <param name="counts">The counts, NaN where they are not to be looked at.</param>
    /// <param name="calendar">Their dates and times.</param>
    /// <param name="options">How far is too far.</param>
    /// <returns>Per interval the reason why it is an outlier, or null; and what is usual there, NaN where that is not known.</returns>
    public static (string?[] Reasons, double[] Usual) Find(double[] counts, LocalCalendar calendar, CleaningOptions options)
    {
        var finder = new OutlierFinder(counts, calendar, options);
        finder.FindIntervals();
        finder.FindZeros();
        finder.FindDays();
        return (finder._reasons, finder._usual.Both);
    }

    private IEnumerable<int> Judged() => Enumerable.Range(0, _counts.Length).Where(i => !double.IsNaN(_usual.Before[i]));

    private void FindIntervals()
    {
        foreach (var i in Judged())
        {
            if (IsFar(CountScore.OfBoth(_counts[i], _usual.Before[i], _usual.After[i]), _scale, _usual.Both[i]))
            {
                _reasons[i] = string.Create(CultureInfo.InvariantCulture, $"outlier: usual is {_usual.Both[i]:0.#}");
            }
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

            if (next > first + 1 && IsFar(CountScore.OfBoth(0, before, after), _scale, level))
            {
                var reason = string.Create(CultureInfo.InvariantCulture, $"outlier: {next - first} intervals of zero, usual is {Math.Min(before, after):0.#} together");
                Array.Fill(_reasons, reason, first, next - first);
            }

            first = Math.Max(first, next - 1);
        }
    }

    private bool IsZeroWithUsual(int i) => _counts[i] == 0 && !double.IsNaN(_usual.Before[i]);

    private void FindDays()
    {
        var days = UsualDays.Of(WithoutSingleOutliers(), _calendar, _table, _options.NeighbourWeeks);
        var scale = new RobustScale([.. days.Select(day => (CountScore.Of(day.Total, day.Both), day.Both))]);
        foreach (var day in days.Where(day => IsFar(CountScore.OfBoth(day.Total, day.Before, day.After), scale, day.Both)))
        {
            var reason = string.Create(CultureInfo.InvariantCulture, $"outlier: the day has {day.Total:0.#}, usual is {day.Both:0.#}");
            for (var i = day.First; i < day.First + day.Count; i++)
            {
                _reasons[i] = double.IsNaN(_counts[i]) ? null : reason;
            }
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
                odd += _reasons[next] is null ? 0 : usual;
            }

            for (var i = first; i < next && odd < all / 2; i++)
            {
                counts[i] = _reasons[i] is null ? counts[i] : _usual.Both[i];
            }

            first = next;
        }

        return counts;
    }

    private bool IsFar(double score, RobustScale scale, double level) => Math.Abs(score) > _options.OutlierScore * scale.At(level);
}
