using System.Collections.Immutable;
using CsOps.Forecast.History.Cleaning;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.History.Anomalies;

/// <summary>Makes anomalies, with causes and reasons, of intervals that any detector has found odd.</summary>
public static class OddIntervals
{
    private const int NeighbourWeeks = 4;

    /// <summary>Makes the anomalies.</summary>
    /// <param name="history">The history.</param>
    /// <param name="context">What is known besides; its calendar is that of the history's grid.</param>
    /// <param name="expected">What was expected in each odd interval, NaN in those that are not odd; as long as the grid.</param>
    /// <returns>Odd intervals in a row of one day and on one side as one anomaly, in order of time; the chance of each is NaN, not known. What was not observed is none.</returns>
    /// <exception cref="ArgumentException">The calendar is of another grid, or <paramref name="expected"/> of another length.</exception>
    public static ImmutableArray<Anomaly> ToAnomalies(QueueHistory history, CleaningContext context, ReadOnlySpan<double> expected)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(context);
        if (context.Calendar.Grid != history.Grid || expected.Length != history.Grid.Count)
        {
            throw new ArgumentException("The calendar, or what is expected, is of another grid than the history; expected one made from the history's grid.", nameof(context));
        }

        var drafts = new List<AnomalyDraft>();
        for (var i = 0; i < expected.Length; i++)
        {
            var (observed, usual) = (history.Offered[i], expected[i]);
            if (double.IsNaN(usual) || double.IsNaN(observed))
            {
                continue;
            }

            var draft = new AnomalyDraft(AnomalyKind.Intervals, i, 1, observed, usual, double.NaN);
            if (drafts is [.., var last] && last.End == i && last.IsMore == draft.IsMore && context.Calendar.DateOf(last.First) == context.Calendar.DateOf(i))
            {
                drafts[^1] = last with { Count = last.Count + 1, Observed = last.Observed + observed, Expected = last.Expected + usual };
                continue;
            }

            drafts.Add(draft);
        }

        var causes = new ProbableCauses(new JudgedCounts(history, context, NeighbourWeeks), history.Queue, context);
        return [.. drafts.Select(draft => draft is { Observed: 0, Count: > 1 } ? draft with { Kind = AnomalyKind.Zeros } : draft).Select(draft => AnomalyOf(history, draft, 1, causes.Of(draft)))];
    }

    /// <summary>The anomaly of a draft, some days long, with its cause in words.</summary>
    internal static Anomaly AnomalyOf(QueueHistory history, AnomalyDraft draft, int days, (AnomalyCause Cause, string Words) why) => new()
    {
        Queue = history.Queue,
        Span = new Interval(history.Grid.StartOf(draft.First), history.Grid.StartOf(draft.End)),
        Kind = draft.Kind,
        Observed = draft.Observed,
        Expected = draft.Expected,
        Chance = Math.Exp(draft.LogChance),
        Cause = why.Cause,
        Reason = AnomalyWords.Of(draft, days, why.Words),
    };
}
