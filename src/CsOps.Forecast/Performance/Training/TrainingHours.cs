using System.Collections.Immutable;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Performance.Training;

/// <summary>Hours of training, planned and done, and the shrinkage they are.</summary>
public static class TrainingHours
{
    /// <summary>The hours of each course.</summary>
    /// <param name="records">Who has which course.</param>
    /// <returns>In order of course.</returns>
    /// <remarks>
    /// What a learning system calls time is what it measured, not what the course asks for: hence the ratio. Where no plan is stated for a person, the mean time of
    /// those who completed the course stands for it. Open hours of a person are the planned ones less those done, at least 0; where no time was measured, the planned ones times what is left of the course.
    /// </remarks>
    public static ImmutableArray<CourseHours> ByCourse(IEnumerable<CourseRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        return [.. records.GroupBy(record => record.Course, StringComparer.Ordinal).OrderBy(course => course.Key, StringComparer.Ordinal).Select(course => HoursOf(course.Key, [.. course]))];
    }

    /// <summary>The hours of each month that records tell of.</summary>
    /// <param name="records">Who has which course; those without a day are in no month.</param>
    /// <returns>Every month from the first day told to the last, in order; empty where none is told.</returns>
    /// <remarks>
    /// A record's hours, planned and done, lie evenly on the days from its start (else the day it was assigned) to its completion, or, where it is not completed, to the last day that any record
    /// tells of. Learning systems do not say on which days the time was spent. What is planned is as in <see cref="ByCourse"/>.
    /// </remarks>
    public static ImmutableArray<MonthHours> ByMonth(IEnumerable<CourseRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var all = records.ToList();
        var told = all.SelectMany(DaysOf).ToList();
        if (told.Count == 0)
        {
            return [];
        }

        var (first, last) = (told.Min(), told.Max());
        var usual = all.GroupBy(record => record.Course, StringComparer.Ordinal).ToDictionary(course => course.Key, UsualOf, StringComparer.Ordinal);
        var spans = all.Where(record => DaysOf(record).Any()).Select(record => (
            Days: SpanOf(record, last), Planned: PlannedOf(record, usual[record.Course]), Done: record.Done?.TotalHours ?? 0)).ToList();
        return
        [
            .. MonthsOf(first, last).Select(month => new MonthHours(
                month.First,
                Shared(month, new DateRange(first, last)),
                spans.Where(span => Shared(month, span.Days) > 0).Sum(span => span.Planned * Shared(month, span.Days) / span.Days.Days),
                spans.Sum(span => span.Done * Shared(month, span.Days) / span.Days.Days))),
        ];
    }

    /// <summary>The open hours of some of the records, as in <see cref="ByCourse"/>; of courses of which they are not known, none.</summary>
    /// <param name="records">Who has which course.</param>
    /// <param name="counts">Whether a record counts.</param>
    internal static double OpenOf(IEnumerable<CourseRecord> records, Func<CourseRecord, bool> counts) =>
        records.GroupBy(record => record.Course, StringComparer.Ordinal)
            .Select(course => (Usual: UsualOf(course), Open: course.Where(record => !record.IsCompleted && counts(record))))
            .Select(course => course.Open.Sum(record => OpenOf(record, PlannedOf(record, course.Usual))))
            .Where(hours => !double.IsNaN(hours))
            .Sum();

    /// <summary>The shrinkage that hours of training are: their share of the paid hours of the same days.</summary>
    /// <param name="hours">Hours of training. Range: ≥ 0.</param>
    /// <param name="paidHoursPerWeek">Paid hours of a week of all agents. Range: ≥ 0.</param>
    /// <param name="weeks">The weeks over which the training is spread. Range: over 0.</param>
    /// <returns>A fraction; NaN where nothing is paid, or the hours are not known.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static double Shrinkage(double hours, double paidHoursPerWeek, double weeks)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hours);
        ArgumentOutOfRangeException.ThrowIfNegative(paidHoursPerWeek);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weeks);
        return paidHoursPerWeek > 0 ? hours / (paidHoursPerWeek * weeks) : double.NaN;
    }

    /// <summary>The weeks from the first day that records tell of to the last one, whole days counted.</summary>
    /// <returns>0 where they tell of none.</returns>
    public static double WeeksOf(IEnumerable<CourseRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var days = records.SelectMany(DaysOf).ToList();
        return days.Count == 0 ? 0 : (days.Max().DayNumber - days.Min().DayNumber + 1) / 7.0;
    }

    private static CourseHours HoursOf(string course, IReadOnlyList<CourseRecord> records)
    {
        var usual = UsualOf(records);
        return new CourseHours(
            course,
            records.Select(record => record.Agent).Distinct(StringComparer.Ordinal).Count(),
            records.Count(record => record.IsCompleted),
            records.Sum(record => record.Done?.TotalHours ?? 0),
            records.Sum(record => PlannedOf(record, usual)),
            records.All(record => record.Planned is not null),
            records.Where(record => !record.IsCompleted).Sum(record => OpenOf(record, PlannedOf(record, usual))));
    }

    /// <summary>The mean hours of those who completed a course; NaN where nobody's are known.</summary>
    private static double UsualOf(IEnumerable<CourseRecord> records)
    {
        var measured = records.Where(record => record is { IsCompleted: true, Done: { } done } && done > TimeSpan.Zero).Select(record => record.Done!.Value.TotalHours).ToList();
        return measured.Count == 0 ? double.NaN : measured.Average();
    }

    private static IEnumerable<DateOnly> DaysOf(CourseRecord record) => new[] { record.Assigned, record.Started, record.Completed }.OfType<DateOnly>();

    private static DateRange SpanOf(CourseRecord record, DateOnly last)
    {
        var end = record.Completed ?? last;
        var start = record.Started ?? record.Assigned ?? end;
        return new DateRange(start < end ? start : end, end);
    }

    private static IEnumerable<DateRange> MonthsOf(DateOnly first, DateOnly last)
    {
        for (var month = new DateOnly(first.Year, first.Month, 1); month <= last; month = month.AddMonths(1))
        {
            yield return new DateRange(month, month.AddMonths(1).AddDays(-1));
        }
    }

    /// <summary>The days that two spans have in common.</summary>
    private static int Shared(DateRange one, DateRange other) =>
        Math.Max(0, Math.Min(one.Last.DayNumber, other.Last.DayNumber) - Math.Max(one.First.DayNumber, other.First.DayNumber) + 1);

    private static double PlannedOf(CourseRecord record, double usual) => record.Planned?.TotalHours ?? usual;

    private static double OpenOf(CourseRecord record, double planned) =>
        record.Done is { } done ? Math.Max(0, planned - done.TotalHours) : planned * (1 - (record.Progress ?? 0));
}
