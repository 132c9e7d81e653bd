using CsOps.Forecast.Performance.Training;

namespace CsOps.Forecast.Tests.Performance;

public class TrainingHoursTests
{
    [Fact]
    public void ByCourse_without_a_plan_takes_the_mean_of_those_who_completed_it()
    {
        // Completed in 2 h and 4 h: 3 h usual. Open: 3 − 1 of one, 3·(1 − 0.25) of one whose time is not known, and none of one who took longer already.
        var hours = Assert.Single(TrainingHours.ByCourse(
            [Of("A1", done: 2, progress: 1), Of("A2", done: 4, progress: 1), Of("A3", done: 1, progress: 0.5), Of("A4", done: null, progress: 0.25), Of("A5", done: 5, progress: 0.9)]));

        Assert.Equal(("Refunds", 5, 2, 12.0, 15.0, false, 4.25), (hours.Course, hours.People, hours.Completed, hours.DoneHours, hours.PlannedHours, hours.IsPlanStated, hours.OpenHours));
        Assert.Equal(0.8, hours.Ratio, 1e-12);
    }

    [Fact]
    public void ByCourse_with_a_plan_keeps_to_it()
    {
        var hours = Assert.Single(TrainingHours.ByCourse([Of("A1", done: 2, progress: 1, planned: 3), Of("A2", done: 1, progress: 0.5, planned: 3)]));

        Assert.Equal((6.0, true, 2.0), (hours.PlannedHours, hours.IsPlanStated, hours.OpenHours));
    }

    [Fact]
    public void ByCourse_of_a_course_that_nobody_completed_knows_no_plan()
    {
        var hours = Assert.Single(TrainingHours.ByCourse([Of("A1", done: 2, progress: 0.5)]));

        Assert.True(double.IsNaN(hours.PlannedHours) && double.IsNaN(hours.OpenHours) && double.IsNaN(hours.Ratio));
    }

    [Fact]
    public void ByMonth_spreads_hours_over_the_days_from_start_to_completion_or_to_the_last_day_told()
    {
        var october = new DateOnly(2026, 10, 1);
        var months = TrainingHours.ByMonth(
        [
            Of("A1", done: 10, progress: 1, planned: 20) with { Assigned = october, Started = new DateOnly(2026, 10, 28), Completed = new DateOnly(2026, 11, 6) }, // 4 of 10 days in October
            Of("A2", done: 6, progress: 0.5, planned: 12) with { Assigned = new DateOnly(2026, 11, 30) }, // to 11 December, the last day told: 1 of 12 days in November
            Of("A3", done: 1, progress: 1, planned: 1) with { Completed = new DateOnly(2026, 12, 11) },
            Of("A4", done: 100, progress: 1, planned: 100),
        ]);

        Assert.Equal([october, new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 1)], months.Select(month => month.First));
        Assert.Equal([31, 30, 11], months.Select(month => month.Days));
        Assert.Equal([4, 6.5, 6.5], months.Select(month => Math.Round(month.DoneHours, 9)));
        Assert.Equal([8, 13, 12], months.Select(month => Math.Round(month.PlannedHours, 9)));
        Assert.Equal(0.5, months[1].Ratio, 1e-12);
        Assert.Empty(TrainingHours.ByMonth([Of("A4", 1, 1)]));
    }

    [Fact]
    public void Shrinkage_is_the_share_of_the_paid_hours()
    {
        Assert.Equal(0.05, TrainingHours.Shrinkage(37, 370, 2), 1e-12);
        Assert.True(double.IsNaN(TrainingHours.Shrinkage(1, 0, 1)));
        Assert.Equal(8 / 7.0, TrainingHours.WeeksOf([Of("A1", 1, 1) with { Assigned = new DateOnly(2026, 11, 2), Completed = new DateOnly(2026, 11, 9) }]));
        Assert.Throws<ArgumentOutOfRangeException>(() => TrainingHours.Shrinkage(1, 1, 0));
    }

    private static CourseRecord Of(string agent, double? done, double progress, double? planned = null) => new()
    {
        Agent = agent,
        Course = "Refunds",
        Progress = progress,
        Done = done is { } hours ? TimeSpan.FromHours(hours) : null,
        Planned = planned is { } plan ? TimeSpan.FromHours(plan) : null,
    };
}
