using System.Collections.Immutable;

namespace CsOps.Forecast.Performance.Quality;

/// <summary>Scores of reviewers' evaluations, with their confidence intervals.</summary>
public static class QualityScores
{
    /// <summary>The scores of groups of evaluations.</summary>
    /// <param name="evaluations">The evaluations: either as a whole or by section, since both tell of the same points.</param>
    /// <param name="groupOf">The group of an evaluation; those without one are left out.</param>
    /// <returns>In order of group. Empty without evaluations.</returns>
    /// <remarks>Means with <see cref="ConfidenceInterval.OfMean"/>, cut to the range of scores, pass rates with <see cref="ConfidenceInterval.OfProportion"/>; both take the contacts reviewed for a random sample. Cost: O(evaluations).</remarks>
    public static ImmutableArray<QualityScore> By(IEnumerable<Evaluation> evaluations, Func<Evaluation, string?> groupOf)
    {
        ArgumentNullException.ThrowIfNull(evaluations);
        ArgumentNullException.ThrowIfNull(groupOf);
        return
        [
            .. evaluations.Select(evaluation => (Group: groupOf(evaluation), Evaluation: evaluation))
                .Where(one => one.Group is not null)
                .GroupBy(one => one.Group!, one => one.Evaluation, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => ScoreOf(group.Key, [.. group])),
        ];
    }

    private static QualityScore ScoreOf(string group, IReadOnlyList<Evaluation> evaluations)
    {
        double[] shares = [.. evaluations.Select(evaluation => evaluation.Share)];
        var judged = evaluations.Count(evaluation => evaluation.Passed is not null);
        var passed = evaluations.Count(evaluation => evaluation.Passed == true);
        return new QualityScore(
            group, shares.Length, shares.Average(), Within(ConfidenceInterval.OfMean(shares), Math.Max(1, shares.Max())), judged, judged == 0 ? double.NaN : (double)passed / judged,
            ConfidenceInterval.OfProportion(passed, judged), evaluations.Count(evaluation => evaluation.AutoFail == true));
    }

    /// <summary>Scores lie between none and all of the points, and so does their mean.</summary>
    private static ConfidenceInterval Within(ConfidenceInterval interval, double most) =>
        double.IsNaN(interval.Low) ? interval : new ConfidenceInterval(Math.Max(0, interval.Low), Math.Min(most, interval.High));
}
