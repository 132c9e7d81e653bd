using CsOps.Forecast.History.Cleaning;
using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.History.Anomalies;

/// <summary>Intervals, rows of zeros and whole days that lie too far from what is expected.</summary>
internal static class OddCounts
{
    /// <summary>Scores of overdispersed counts around medians of few neighbours have heavier tails than normal ones: about those of a t of so many degrees.</summary>
    private const double Degrees = 20;

    /// <summary>Finds them.</summary>
    /// <param name="counts">The counts.</param>
    /// <param name="weeks">Weeks on either side.</param>
    /// <param name="rate">The chance of a finding in an ordinary interval.</param>
    public static List<AnomalyDraft> Find(JudgedCounts counts, int weeks, double rate)
    {
        var bound = StudentT.InvCDF(0, 1, Degrees, 1 - (rate / 2));
        var (outliers, _) = OutlierFinder.Find(counts.Counts, counts.Ordinary, counts.Calendar, weeks, bound);
        var drafts = outliers.Where(outlier => outlier.Scope == OutlierScope.Day).Select(outlier => DraftOf(AnomalyKind.Day, outlier)).ToList();
        drafts.AddRange(outliers.Where(outlier => outlier.Scope == OutlierScope.Zeros).Select(outlier => DraftOf(AnomalyKind.Zeros, outlier)));
        AddIntervals(drafts, outliers.Where(outlier => outlier.Scope == OutlierScope.Interval), counts);
        return drafts;
    }

    /// <summary>Intervals in a row of one day and on one side are one finding.</summary>
    private static void AddIntervals(List<AnomalyDraft> drafts, IEnumerable<Outlier> outliers, JudgedCounts counts)
    {
        AnomalyDraft? last = null;
        foreach (var draft in outliers.Select(outlier => DraftOf(AnomalyKind.Intervals, outlier)))
        {
            if (last is not null && last.End == draft.First && last.IsMore == draft.IsMore && counts.Calendar.DateOf(last.First) == counts.Calendar.DateOf(draft.First))
            {
                last = last with
                {
                    Count = last.Count + 1,
                    Observed = last.Observed + draft.Observed,
                    Expected = last.Expected + draft.Expected,
                    LogChance = Math.Min(last.LogChance, draft.LogChance),
                };
                drafts[^1] = last;
                continue;
            }

            last = draft;
            drafts.Add(draft);
        }
    }

    private static AnomalyDraft DraftOf(AnomalyKind kind, Outlier outlier) =>
        new(kind, outlier.First, outlier.Count, outlier.Observed, outlier.Usual, Math.Log(2 * StudentT.CDF(0, 1, Degrees, -Math.Abs(outlier.Score))));
}
