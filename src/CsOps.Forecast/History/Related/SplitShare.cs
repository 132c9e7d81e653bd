using CsOps.Forecast.Time;

namespace CsOps.Forecast.History.Related;

/// <summary>A queue's share of itself and the queue it was split off.</summary>
/// <param name="Share">The share, in [0, 1].</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="Days">Days it was learned from.</param>
/// <remarks>
/// The ratio of sums over intervals in which both were observed; the error that of a ratio of sums over days (Cochran, <i>Sampling Techniques</i>, 3rd edition, section 6.4), not less than
/// the binomial one.
/// </remarks>
internal sealed record SplitShare(double Share, double StandardError, int Days)
{
    private const int FewestDays = 3;

    /// <summary>Learns it from the intervals of a span; null where too few days are known.</summary>
    public static SplitShare? Learn(QueueHistory own, QueueHistory old, Interval span, TimeZoneInfo zone)
    {
        var days = new SortedDictionary<DateOnly, (double Own, double All)>();
        for (var i = Math.Max(0, own.Grid.IndexOf(span.Start)); i < own.Grid.Count && own.Grid.StartOf(i) < span.End; i++)
        {
            var start = own.Grid.StartOf(i);
            var there = old.Grid.IndexOf(start);
            if (there >= 0 && there < old.Grid.Count && own.Offered[i] >= 0 && old.Offered[there] >= 0)
            {
                var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(start, zone).DateTime);
                var (ofOwn, ofAll) = days.GetValueOrDefault(day);
                days[day] = (ofOwn + own.Offered[i], ofAll + own.Offered[i] + old.Offered[there]);
            }
        }

        var counted = days.Values.Where(day => day.All > 0).ToArray();
        var all = counted.Sum(day => day.All);
        if (counted.Length < FewestDays)
        {
            return null;
        }

        var share = counted.Sum(day => day.Own) / all;
        var scatter = counted.Sum(day => (day.Own - (share * day.All)) * (day.Own - (share * day.All))) * counted.Length / (counted.Length - 1);
        return new SplitShare(share, Math.Sqrt(Math.Max(scatter / (all * all), share * (1 - share) / all)), counted.Length);
    }
}
