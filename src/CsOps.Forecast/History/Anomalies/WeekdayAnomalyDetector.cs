using System.Collections.Immutable;
using CsOps.Forecast.History.Cleaning;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.History.Anomalies;

/// <summary>Finds anomalies by comparing each interval and each day with the same weekday and clock time of the weeks around it. Immutable and thread-safe.</summary>
/// <remarks>
/// <para>What is expected is the median of up to four weeks before and after (<see cref="AnomalyOptions.NeighbourWeeks"/>), holidays and events left out.
/// A count is an anomaly where 2·√(x + 3/8) (Anscombe, Biometrika 35, 1948) lies on the same side of what was expected before and after, further than
/// a bound times the robust scatter of such scores at that level; so a level that has moved is none. The bound is the quantile of a t of twenty
/// degrees at the false-alarm rate. Zeros in a row and days are judged by their sums.</para>
/// <para>Copied days, repeated counts and days shifted by an hour are judged by the chance of equal counts, and by the misfit; each has a tenth of the rate.
/// Intervals that are open and not observed are reported where at least ten contacts were expected.</para>
/// <para>Assumes counts whose variance is about a multiple of their mean at each level; measured on such counts, with busy and quiet days,
/// the false alarms stay below the rate stated (see the tests). Something that lasts longer than the weeks looked at becomes what is expected: a change
/// of level, see <see cref="LevelChanges"/>. Cost: O(intervals × weeks).</para>
/// </remarks>
public sealed class WeekdayAnomalyDetector : IAnomalyDetector
{
    private const double ShareOfFaults = 0.1;

    private readonly AnomalyOptions _options;

    /// <summary>Makes a detector.</summary>
    /// <param name="options">How to find; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public WeekdayAnomalyDetector(AnomalyOptions? options = null)
    {
        _options = options ?? new AnomalyOptions();
        if (!(_options.FalseAlarmsPerThousand is > 0 and <= 10))
        {
            throw new ArgumentOutOfRangeException(nameof(options), _options.FalseAlarmsPerThousand, "FalseAlarmsPerThousand must be above 0 and at most 10.");
        }

        if (_options.NeighbourWeeks is < 2 or > 26)
        {
            throw new ArgumentOutOfRangeException(nameof(options), _options.NeighbourWeeks, "NeighbourWeeks must be from 2 to 26.");
        }
    }

    /// <inheritdoc/>
    public string Name => "weekday";

    /// <inheritdoc/>
    public ImmutableArray<Anomaly> Find(QueueHistory history, CleaningContext context)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(context);
        if (context.Calendar.Grid != history.Grid)
        {
            throw new ArgumentException("The calendar is of another grid than the history; expected one made from the history's grid.", nameof(context));
        }

        var rate = _options.FalseAlarmsPerThousand / 1000;
        var judged = new JudgedCounts(history, context, _options.NeighbourWeeks);
        var faults = new RecordingFaults(judged, ShareOfFaults * rate);
        var found = new List<AnomalyDraft>();
        foreach (var draft in faults.CopiedDays()
            .Concat(faults.ShiftedDays())
            .Concat(OddCounts.Find(judged, _options.NeighbourWeeks, rate))
            .Concat(faults.Repetitions())
            .Concat(faults.MissingParts()))
        {
            AddUnlessCovered(found, draft);
        }

        var causes = new ProbableCauses(judged, history.Queue, context);
        return [.. InDays([.. found.OrderBy(draft => draft.First)], causes, context.Calendar)
            .Select(found => OddIntervals.AnomalyOf(history, found.Draft, found.Days, (found.Cause, found.Words)))];
    }

    /// <summary>What lies within something found before is part of it.</summary>
    private static void AddUnlessCovered(List<AnomalyDraft> found, AnomalyDraft draft)
    {
        if (!found.Exists(other => other.First < draft.End && draft.First < other.End))
        {
            found.Add(draft);
        }
    }

    /// <summary>Odd days in a row, on one side and of one cause, are one anomaly.</summary>
    private static IEnumerable<(AnomalyDraft Draft, int Days, AnomalyCause Cause, string Words)> InDays(
        List<AnomalyDraft> drafts, ProbableCauses causes, LocalCalendar calendar)
    {
        (AnomalyDraft Draft, int Days, AnomalyCause Cause, string Words)? open = null;
        foreach (var draft in drafts)
        {
            var (cause, words) = causes.Of(draft);
            if (open is { } last && IsContinued(last.Draft, draft, calendar) && last.Cause == cause && last.Words == words)
            {
                open = (last.Draft with
                {
                    Count = draft.End - last.Draft.First,
                    Observed = last.Draft.Observed + draft.Observed,
                    Expected = last.Draft.Expected + draft.Expected,
                    LogChance = Math.Min(last.Draft.LogChance, draft.LogChance),
                }, last.Days + 1, cause, words);
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = (draft, 1, cause, words);
        }

        if (open is { } rest)
        {
            yield return rest;
        }
    }

    private static bool IsContinued(AnomalyDraft last, AnomalyDraft next, LocalCalendar calendar) =>
        last.Kind == next.Kind
        && last.Kind is AnomalyKind.Day or AnomalyKind.ShiftedDay
        && last.IsMore == next.IsMore
        && calendar.DateOf(next.First).DayNumber - calendar.DateOf(last.End - 1).DayNumber <= 1;
}
