using System.Collections.Immutable;
using CsOps.Forecast.History.Cleaning;

namespace CsOps.Forecast.History.Anomalies;

/// <summary>Finds changes of the level of a queue: in its daily totals, once weekdays, holidays and events are out of them. Thread-safe.</summary>
/// <param name="detector">What finds changes in a series; null for a <see cref="PeltDetector"/> that knows of the year.</param>
/// <remarks>
/// The series is the logarithm of each day's total, less the median effect of its weekday; holidays, days of events and days of which less than half was observed are left out, so
/// that positions count known open days. Slow seasons are drifts and no changes; a season that sets in within days is a change.
/// </remarks>
public sealed class LevelChanges(IChangePointDetector? detector = null)
{
    private const double Deviations = 1.96;
    private const int NeighbourWeeks = 4;
    private const int FewestDays = 40;
    private const int DaysBeforeCause = 7;
    private const double DaysPerYear = 365.25;
    private const int DaysOfASeason = 28;
    private const string NoCause = "no cause is known";

    /// <summary>Finds the changes of a history.</summary>
    /// <param name="history">The history; it is not changed.</param>
    /// <param name="context">What is known besides; its calendar is that of the history's grid.</param>
    /// <returns>The changes in order of time; none where fewer than 40 days are known.</returns>
    /// <exception cref="ArgumentException">The calendar is of another grid.</exception>
    public ImmutableArray<LevelChange> Find(QueueHistory history, CleaningContext context)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(context);
        if (context.Calendar.Grid != history.Grid)
        {
            throw new ArgumentException("The calendar is of another grid than the history; expected one made from the history's grid.", nameof(context));
        }

        return Find(history.Queue, DayLevels.Of(new JudgedCounts(history, context, NeighbourWeeks)), context);
    }

    internal ImmutableArray<LevelChange> Find(string queue, DayLevels days, CleaningContext context) =>
        days.Values.Length < FewestDays ? [] : Seasons([.. (detector ?? OfYears(days)).Find(days.Values).Select(point => ChangeOf(queue, days, point, context))]);

    /// <summary>Changes of one direction a year apart are probably the season.</summary>
    private static ImmutableArray<LevelChange> Seasons(ImmutableArray<LevelChange> changes) =>
    [
        .. changes.Select(change => changes.Any(other => other.Change > 0 == change.Change > 0 && IsAYearApart(other.First, change.First))
            ? change with { Reason = change.Reason.Replace(NoCause, "about the same a year apart: maybe the season", StringComparison.Ordinal) }
            : change),
    ];

    private static bool IsAYearApart(DateOnly one, DateOnly other) => Math.Abs(Math.Abs(one.DayNumber - other.DayNumber) - DaysPerYear) <= DaysOfASeason;

    private static PeltDetector OfYears(DayLevels days) =>
        new(new PeltOptions { Cycle = DaysPerYear * (days.Dates.Count - 1) / (days.Dates[^1].DayNumber - days.Dates[0].DayNumber) });

    private static LevelChange ChangeOf(string queue, DayLevels days, ChangePoint point, CleaningContext context)
    {
        var log = point.After - point.Before;
        var (change, low, high) = (Math.Exp(log) - 1, Math.Exp(log - (Deviations * point.StandardError)) - 1, Math.Exp(log + (Deviations * point.StandardError)) - 1);
        var (first, earliest, latest) = (days.Dates[point.Index], days.Dates[point.Earliest], days.Dates[point.Latest]);
        var mark = context.Marks
            .Where(m => m.Queue is null || m.Queue == queue)
            .Select(m => (m.Name, Date: DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(m.Span.Start, context.Calendar.Zone).DateTime)))
            .Where(m => m.Date <= latest && m.Date >= earliest.AddDays(-DaysBeforeCause))
            .OrderBy(m => Math.Abs(m.Date.DayNumber - first.DayNumber))
            .Select(m => m.Name)
            .FirstOrDefault();
        var cause = mark is null ? NoCause : $"maybe {mark}";
        var reason = string.Create(
            CultureInfo.InvariantCulture,
            $"The level changed by {Percent(change)} ({Percent(low)} to {Percent(high)}) on {first:yyyy-MM-dd}{Between(earliest, latest)}; {cause}.");
        return new LevelChange(queue, first, earliest, latest, change, low, high, reason);
    }

    private static string Between(DateOnly earliest, DateOnly latest) =>
        earliest == latest ? "" : string.Create(CultureInfo.InvariantCulture, $" (95 % sure: between {earliest:yyyy-MM-dd} and {latest:yyyy-MM-dd})");

    private static string Percent(double fraction) => string.Create(CultureInfo.InvariantCulture, $"{100 * fraction:+0;−0;0} %");
}
