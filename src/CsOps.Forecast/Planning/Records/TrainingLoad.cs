using System.Collections.Immutable;
using CsOps.Forecast.Performance.Training;

namespace CsOps.Forecast.Planning.Records;

/// <summary>What training takes of a centre's paid time.</summary>
/// <param name="Courses">The hours of each course, in order of name.</param>
/// <param name="PaidHoursPerWeek">Hours of a week of all agents' contracts.</param>
/// <param name="WeeksDone">The weeks that the records tell of.</param>
/// <param name="WeeksAhead">The weeks over which the open hours are spread.</param>
public sealed record TrainingLoad(ImmutableArray<CourseHours> Courses, double PaidHoursPerWeek, double WeeksDone, int WeeksAhead)
{
    private const double DaysPerWeek = 7;

    /// <summary>The hours of each month that the records tell of, in order.</summary>
    public ImmutableArray<MonthHours> Months { get; init; } = [];

    /// <summary>Open hours for which no duty is planned: rosters leave no time for them, so that the centre's shrinkage must.</summary>
    public double OpenHoursWithoutDuty { get; init; }

    /// <summary>Hours done as a fraction of the paid hours of the days of a month that are told; NaN where nothing is paid.</summary>
    public double ShrinkageOf(MonthHours month)
    {
        ArgumentNullException.ThrowIfNull(month);
        return TrainingHours.Shrinkage(month.DoneHours, PaidHoursPerWeek, month.Days / DaysPerWeek);
    }

    /// <summary>Open hours without a duty as a fraction of the paid hours of the weeks ahead: what is to be added to the centre's shrinkage. NaN where nothing is paid.</summary>
    public double ShrinkageToAdd => TrainingHours.Shrinkage(OpenHoursWithoutDuty, PaidHoursPerWeek, WeeksAhead);

    /// <summary>Hours done of all courses.</summary>
    public double DoneHours => Courses.Sum(course => course.DoneHours);

    /// <summary>Hours still to come of the courses of which they are known.</summary>
    public double OpenHours => Courses.Where(course => !double.IsNaN(course.OpenHours)).Sum(course => course.OpenHours);

    /// <summary>Hours done as a fraction of the paid hours of the weeks that the records tell of; NaN where nothing is paid or no day is told.</summary>
    public double DoneShrinkage => WeeksDone > 0 ? TrainingHours.Shrinkage(DoneHours, PaidHoursPerWeek, WeeksDone) : double.NaN;

    /// <summary>Open hours as a fraction of the paid hours of the weeks ahead; NaN where nothing is paid.</summary>
    public double OpenShrinkage => TrainingHours.Shrinkage(OpenHours, PaidHoursPerWeek, WeeksAhead);

    /// <summary>What the records of a centre come to.</summary>
    /// <param name="centre">The centre, with its agents, contracts and duties. A duty with the name of a course states the time planned for each of its agents.</param>
    /// <param name="records">Who has which course.</param>
    /// <param name="weeksAhead">The weeks over which the open hours are spread. Range: 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weeks are out of their range.</exception>
    /// <remarks>The paid hours are the most of each agent's contract, all agents of the centre together: a shrinkage is a share of the whole centre's time.</remarks>
    public static TrainingLoad Of(Centre centre, IEnumerable<CourseRecord> records, int weeksAhead)
    {
        ArgumentNullException.ThrowIfNull(centre);
        ArgumentNullException.ThrowIfNull(records);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weeksAhead);
        var courses = records.Select(record => record with { Planned = record.Planned ?? DutyOf(centre, record) }).ToList();
        var hours = centre.Contracts.ToDictionary(contract => contract.Name, contract => contract.MaxPaidPerWeek.TotalHours, StringComparer.Ordinal);
        return new TrainingLoad(TrainingHours.ByCourse(courses), centre.Agents.Sum(agent => hours.GetValueOrDefault(agent.Contract)), TrainingHours.WeeksOf(courses), weeksAhead)
        {
            Months = TrainingHours.ByMonth(courses),
            OpenHoursWithoutDuty = TrainingHours.OpenOf(courses, record => DutyOf(centre, record) is null),
        };
    }

    private static TimeSpan? DutyOf(Centre centre, CourseRecord record)
    {
        var lengths = centre.Duties.Where(duty => string.Equals(duty.Name, record.Course, StringComparison.OrdinalIgnoreCase) && duty.Agents.Contains(record.Agent, StringComparer.Ordinal)).Select(duty => duty.Length).ToList();
        return lengths.Count == 0 ? null : lengths.Aggregate((sum, length) => sum + length);
    }
}
