namespace CsOps.Forecast.Performance.Training;

/// <summary>The hours of a course.</summary>
/// <param name="Course">The course.</param>
/// <param name="People">People who have it.</param>
/// <param name="Completed">Those of them who completed it.</param>
/// <param name="DoneHours">Hours spent on it by all.</param>
/// <param name="PlannedHours">Hours planned for all: as stated, else for each the mean of those who completed it; NaN where nobody did.</param>
/// <param name="IsPlanStated">Whether the planned hours of every person are stated, in the file or by a duty of the course's name.</param>
/// <param name="OpenHours">Hours still to come: what is planned for those who have not completed it, less what they did; NaN where nothing is planned.</param>
public sealed record CourseHours(string Course, int People, int Completed, double DoneHours, double PlannedHours, bool IsPlanStated, double OpenHours)
{
    /// <summary>Hours done as a fraction of those planned; NaN where none are.</summary>
    public double Ratio => PlannedHours > 0 ? DoneHours / PlannedHours : double.NaN;
}
