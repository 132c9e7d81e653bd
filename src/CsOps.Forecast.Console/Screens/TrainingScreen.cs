using System.Text.Json;
using CsOps.Forecast.Planning.Records;

namespace CsOps.Forecast.Console.Screens;

/// <summary>Hours of training, on screen and as JSON.</summary>
internal static class TrainingScreen
{
    public static void Show(Screen screen, TrainingLoad load, double shrinkage)
    {
        screen.Table(
            [
                Column.Text("course", wraps: true), Column.Figure("people"), Column.Figure("completed"), Column.Figure("planned h"), Column.Figure("done h"), Column.Figure("done"), Column.Figure("open h"),
            ],
            load.Courses.Select(course => (IReadOnlyList<string>)
            [
                course.Course, screen.Number(course.People), screen.Number(course.Completed),
                double.IsNaN(course.PlannedHours) ? "–" : $"{(course.IsPlanStated ? "" : "about ")}{screen.Number(course.PlannedHours, 1)}",
                screen.Number(course.DoneHours, 1), screen.Percent(course.Ratio), screen.Number(course.OpenHours, 1),
            ]));
        if (load.Months.Length > 0)
        {
            screen.Table(
                [Column.Text("month"), Column.Figure("days"), Column.Figure("planned h"), Column.Figure("done h"), Column.Figure("done"), Column.Figure("of paid")],
                load.Months.Select(month => (IReadOnlyList<string>)
                [
                    month.First.ToString("yyyy-MM", CultureInfo.InvariantCulture), screen.Number(month.Days), screen.Number(month.PlannedHours, 1), screen.Number(month.DoneHours, 1),
                    screen.Percent(month.Ratio), screen.Percent(load.ShrinkageOf(month), 1),
                ]));
        }

        screen.Line($"Done: {screen.Number(load.DoneHours, 1)} h over {screen.Number(load.WeeksDone, 1)} weeks, {screen.Percent(load.DoneShrinkage, 1)} of the contracts' hours.");
        screen.Line($"Open: {screen.Number(load.OpenHours, 1)} h, {screen.Percent(load.OpenShrinkage, 1)} of the contracts' hours over {screen.Number(load.WeeksAhead)} weeks.");
        if (load.OpenHoursWithoutDuty > 0 && !double.IsNaN(load.ShrinkageToAdd))
        {
            screen.Line(
                $"The plan knows nothing of {screen.Number(load.OpenHoursWithoutDuty, 1)} h of these: plan them in duties.csv, or raise shrinkage in centre.json from {screen.Percent(shrinkage, 1)} to {screen.Percent(shrinkage + load.ShrinkageToAdd, 1)} for these weeks.");
        }
    }

    public static void Write(Utf8JsonWriter json, TrainingLoad load)
    {
        json.WriteStartObject();
        json.WriteStartArray("courses");
        foreach (var course in load.Courses)
        {
            json.WriteStartObject();
            json.WriteString("course", course.Course);
            json.WriteNumber("people", course.People);
            json.WriteNumber("completed", course.Completed);
            json.WriteFigure("planned_hours", course.PlannedHours);
            json.WriteBoolean("plan_stated", course.IsPlanStated);
            json.WriteFigure("done_hours", course.DoneHours);
            json.WriteFigure("open_hours", course.OpenHours);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("months");
        foreach (var month in load.Months)
        {
            json.WriteStartObject();
            json.WriteString("month", month.First.ToString("yyyy-MM", CultureInfo.InvariantCulture));
            json.WriteNumber("days", month.Days);
            json.WriteFigure("planned_hours", month.PlannedHours);
            json.WriteFigure("done_hours", month.DoneHours);
            json.WriteFigure("shrinkage", load.ShrinkageOf(month));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteFigure("done_hours", load.DoneHours);
        json.WriteFigure("open_hours", load.OpenHours);
        json.WriteFigure("done_shrinkage", load.DoneShrinkage);
        json.WriteFigure("open_shrinkage", load.OpenShrinkage);
        json.WriteFigure("open_hours_without_duty", load.OpenHoursWithoutDuty);
        json.WriteFigure("shrinkage_to_add", load.ShrinkageToAdd);
        json.WriteEndObject();
    }
}
