using System.Text.Json;
using CsOps.Forecast.Planning.Records;

namespace CsOps.Forecast.Console.Screens;

/// <summary>Hours of training, on screen and as JSON.</summary>
internal static class TrainingScreen
{
    public static void Show(Screen screen, TrainingLoad load)
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
        screen.Line($"Done: {screen.Number(load.DoneHours, 1)} h over {screen.Number(load.WeeksDone, 1)} weeks, {screen.Percent(load.DoneShrinkage, 1)} of the contracts' hours.");
        screen.Line($"Open: {screen.Number(load.OpenHours, 1)} h, {screen.Percent(load.OpenShrinkage, 1)} of the contracts' hours over {screen.Number(load.WeeksAhead)} weeks.");
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
        json.WriteFigure("done_hours", load.DoneHours);
        json.WriteFigure("open_hours", load.OpenHours);
        json.WriteFigure("done_shrinkage", load.DoneShrinkage);
        json.WriteFigure("open_shrinkage", load.OpenShrinkage);
        json.WriteEndObject();
    }
}
