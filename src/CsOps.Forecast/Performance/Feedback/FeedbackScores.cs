using System.Collections.Immutable;

namespace CsOps.Forecast.Performance.Feedback;

/// <summary>Scores of customers' answers, with their confidence intervals.</summary>
public static class FeedbackScores
{
    private const int LeastPromoter = 9;
    private const int MostDetractor = 6;
    private const int EasyAnswersOfSeven = 3;
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
    /// <remarks>
    /// An answer that came from one of the owners' systems is about that system's ticket. Of any other, owners of several systems whose tickets have the same id say nothing where
    /// they differ, see <see cref="ContestedTickets"/>; else the first that tells counts.
    /// </remarks>
    public static ImmutableArray<FeedbackAnswer> WithOwners(IEnumerable<FeedbackAnswer> answers, IEnumerable<TicketOwner> owners)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(owners);
        var (all, known) = (answers.ToList(), owners.ToList());
        var systems = known.Select(owner => owner.System).OfType<string>().ToHashSet(StringComparer.Ordinal);
        string? SystemOf(FeedbackAnswer answer) => systems.Contains(answer.Source) ? answer.Source : null;
        var byTicket = all.Where(answer => answer.Ticket is not null)
            .Select(answer => new TicketOwner(answer.Ticket!, answer.Agent, answer.Queue) { System = SystemOf(answer) })
            .Concat(known)
            .ToLookup(owner => owner.Ticket, StringComparer.Ordinal);
        return
        [
            .. all.Select(answer => answer.Ticket is null ? answer : answer with
            {
                Agent = answer.Agent ?? Told(byTicket[answer.Ticket], SystemOf(answer), owner => owner.Agent),
                Queue = answer.Queue ?? Told(byTicket[answer.Ticket], SystemOf(answer), owner => owner.Queue),
            }),
        ];
    }

    /// <summary>The tickets that several systems have, each with another agent or queue: an id alone does not say which of them is meant.</summary>
    public static ImmutableArray<string> ContestedTickets(IEnumerable<TicketOwner> owners)
    {
        ArgumentNullException.ThrowIfNull(owners);
        return [.. owners.GroupBy(owner => owner.Ticket, StringComparer.Ordinal).Where(ticket => Differ(ticket, owner => owner.Agent) || Differ(ticket, owner => owner.Queue)).Select(ticket => ticket.Key)];
    }

    private static string? Told(IEnumerable<TicketOwner> owners, string? system, Func<TicketOwner, string?> what)
    {
        var telling = owners.Where(owner => what(owner) is not null && (system is null || owner.System is null || owner.System == system)).ToList();
        return telling.Count == 0 || Differ(telling, what) ? null : what(telling[0]);
    }

    private static bool Differ(IEnumerable<TicketOwner> owners, Func<TicketOwner, string?> what)
    {
        var told = owners.Where(owner => owner.System is not null && what(owner) is not null).ToList();
        return told.Exists(owner => owner.System != told[0].System && what(owner) != what(told[0]));
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
        FeedbackMeasure.Satisfaction => scale.LeastSatisfied,
        FeedbackMeasure.NetPromoter => LeastPromoter,
        _ => scale.Most - scale.Least >= 6 ? scale.Most - EasyAnswersOfSeven + 1 : scale.LeastSatisfied,
    };
}
