using System.Collections.Immutable;
using CsOps.Forecast.Performance.Tickets;

namespace CsOps.Forecast.Performance.Feedback;

/// <summary>Scores of customers' answers, with their confidence intervals.</summary>
public static class FeedbackScores
{
    private const int LeastPromoter = 9;
    private const int MostDetractor = 6;
    private const double PointsOfAll = 100;

    /// <summary>The scores of the groups of answers; answers on different scales are not mixed.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="groupOf">The group of an answer; answers without one are left out.</param>
    /// <returns>In order of measure, scale and group. Empty without answers.</returns>
    /// <remarks>
    /// Satisfaction is the fraction of answers at or above <see cref="AnswerScale.LeastSatisfied"/>, with <see cref="ConfidenceInterval.OfProportion"/>; the net promoter
    /// score (Reichheld, F. F., 2003, Harvard Business Review 81(12), 46–54) with <see cref="ConfidenceInterval.OfNetPromoters"/>; effort is a mean with <see cref="ConfidenceInterval.OfMean"/>.
    /// The intervals take answers for a random sample: they do not know who did not answer. Cost: O(answers).
    /// </remarks>
    public static ImmutableArray<FeedbackScore> By(IEnumerable<FeedbackAnswer> answers, Func<FeedbackAnswer, string?> groupOf)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(groupOf);
        return
        [
            .. answers.Select(answer => (Group: groupOf(answer), Answer: answer))
                .Where(one => one.Group is not null)
                .GroupBy(one => (one.Answer.Measure, one.Answer.Scale, Group: one.Group!), one => one.Answer.Score)
                .OrderBy(group => group.Key.Measure).ThenBy(group => group.Key.Scale.Most).ThenBy(group => group.Key.Scale.Least).ThenBy(group => group.Key.Group, StringComparer.Ordinal)
                .Select(group => ScoreOf(group.Key.Group, group.Key.Measure, group.Key.Scale, [.. group])),
        ];
    }

    /// <summary>Gives answers the agent and the queue of their ticket, where they do not tell them and another answer or evaluation of the ticket, or a ticket's owner, does.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="owners">What is known of tickets.</param>
    /// <param name="isAgent">Whether an agent is one of the centre: one that is comes before one that is not, even before the one that the answer tells itself. Null for all.</param>
    /// <param name="isQueue">Likewise whether a queue is one of the centre.</param>
    /// <remarks>
    /// An answer that came from one of the owners' systems is about that system's ticket. Of any other, owners of several systems whose tickets have the same id say nothing where
    /// they differ, see <see cref="TicketOwners.Contested"/>; else the first that tells counts.
    /// </remarks>
    public static ImmutableArray<FeedbackAnswer> WithOwners(IEnumerable<FeedbackAnswer> answers, IEnumerable<TicketOwner> owners, Func<string, bool>? isAgent = null, Func<string, bool>? isQueue = null)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(owners);
        return TicketOwners.Join(
            answers,
            answer => new TicketMention(answer.Source, answer.Ticket, answer.Agent, answer.Queue),
            (answer, agent, queue) => answer with { Agent = agent, Queue = queue },
            owners,
            isAgent,
            isQueue);
    }

    private static FeedbackScore ScoreOf(string group, FeedbackMeasure measure, AnswerScale scale, double[] answers)
    {
        var favourable = answers.Count(answer => answer >= LeastFavourable(measure, scale));
        var unfavourable = measure == FeedbackMeasure.NetPromoter ? answers.Count(answer => answer <= MostDetractor) : answers.Length - favourable;
        var (score, interval) = measure switch
        {
            FeedbackMeasure.Satisfaction => ((double)favourable / answers.Length, ConfidenceInterval.OfProportion(favourable, answers.Length)),
            FeedbackMeasure.NetPromoter => (
                PointsOfAll * (favourable - unfavourable) / answers.Length,
                ConfidenceInterval.OfNetPromoters(favourable, answers.Length - favourable - unfavourable, unfavourable)),
            _ => (answers.Average(), ConfidenceInterval.OfMean(answers)),
        };
        return new FeedbackScore(group, measure, scale, answers.Length, score, interval) { Favourable = favourable, Unfavourable = unfavourable };
    }

    private static int LeastFavourable(FeedbackMeasure measure, AnswerScale scale) => measure switch
    {
        FeedbackMeasure.NetPromoter => LeastPromoter,
        _ => scale.LeastSatisfied,
    };
}
