using System.Collections.Immutable;

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
        var days = records.SelectMany(record => new[] { record.Assigned, record.Started, record.Completed }).OfType<DateOnly>().ToList();
        return days.Count == 0 ? 0 : (days.Max().DayNumber - days.Min().DayNumber + 1) / 7.0;
    }

    private static CourseHours HoursOf(string course, IReadOnlyList<CourseRecord> records)
    {
        var measured = records.Where(record => record is { IsCompleted: true, Done: { } done } && done > TimeSpan.Zero).Select(record => record.Done!.Value.TotalHours).ToList();
        var usual = measured.Count == 0 ? double.NaN : measured.Average();
        return new CourseHours(
            course,
            records.Select(record => record.Agent).Distinct(StringComparer.Ordinal).Count(),
            records.Count(record => record.IsCompleted),
            records.Sum(record => record.Done?.TotalHours ?? 0),
            records.Sum(record => PlannedOf(record, usual)),
            records.All(record => record.Planned is not null),
            records.Where(record => !record.IsCompleted).Sum(record => OpenOf(record, PlannedOf(record, usual))));
    }

    private static double PlannedOf(CourseRecord record, double usual) => record.Planned?.TotalHours ?? usual;

    private static double OpenOf(CourseRecord record, double planned) =>
        record.Done is { } done ? Math.Max(0, planned - done.TotalHours) : planned * (1 - (record.Progress ?? 0));
}
