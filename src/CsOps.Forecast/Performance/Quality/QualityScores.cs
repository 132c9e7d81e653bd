using System.Collections.Immutable;
using CsOps.Forecast.Performance.Tickets;

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

    /// <summary>Gives evaluations the agent and the queue of their ticket, as <see cref="Feedback.FeedbackScores.WithOwners"/> does answers.</summary>
    /// <param name="evaluations">The evaluations.</param>
    /// <param name="owners">What is known of tickets.</param>
    /// <param name="isAgent">Whether an agent is one of the centre; null for all.</param>
    /// <param name="isQueue">Whether a queue is one of the centre; null for all.</param>
    public static ImmutableArray<Evaluation> WithOwners(IEnumerable<Evaluation> evaluations, IEnumerable<TicketOwner> owners, Func<string, bool>? isAgent = null, Func<string, bool>? isQueue = null)
    {
        ArgumentNullException.ThrowIfNull(evaluations);
        ArgumentNullException.ThrowIfNull(owners);
        return TicketOwners.Join(
            evaluations,
            evaluation => new TicketMention(evaluation.Source, evaluation.Ticket, evaluation.Agent, evaluation.Queue),
            (evaluation, agent, queue) => evaluation with { Agent = agent, Queue = queue },
            owners,
            isAgent,
            isQueue);
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
