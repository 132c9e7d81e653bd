using System.Text.Json;
using CsOps.Forecast.Console.Commands;
using CsOps.Forecast.Performance.Quality;

namespace CsOps.Forecast.Console.Screens;

/// <summary>Scores of reviewers, on screen and as JSON.</summary>
internal static class QualityScreen
{
    public static void Show(Screen screen, string by, IReadOnlyList<QualityScore> scores, GroupNames names)
    {
        screen.Table(
            [
                Column.Text(by, wraps: true), Column.Figure("reviewed"), Column.Figure("score"), Column.Text(IntervalWords.Heading), Column.Figure("passed"), Column.Text(IntervalWords.Heading), Column.Figure("fails"),
            ],
            scores.Select(score => (IReadOnlyList<string>)
            [
                names.Shown(score.Group), screen.Number(score.Evaluations), screen.Percent(score.Mean, 1), IntervalWords.Percent(screen, score.MeanInterval), screen.Percent(score.PassRate),
                IntervalWords.Percent(screen, score.PassInterval), screen.Number(score.AutoFails),
            ]));
        IntervalWords.Explain(screen, "the contacts reviewed");
        screen.Line(" fails: evaluations that one mistake failed.");
    }

    public static void Write(Utf8JsonWriter json, string by, IReadOnlyList<QualityScore> scores, GroupNames names)
    {
        json.WriteStartObject();
        json.WriteString("by", by);
        json.WriteStartArray("scores");
        foreach (var score in scores)
        {
            json.WriteStartObject();
            json.WriteString("group", score.Group);
            if (names.NameOf(score.Group) is { } name)
            {
                json.WriteString("name", name);
            }

            json.WriteNumber("evaluations", score.Evaluations);
            json.WriteFigure("mean", score.Mean);
            json.WriteFigure("mean_low", score.MeanInterval.Low);
            json.WriteFigure("mean_high", score.MeanInterval.High);
            json.WriteNumber("judged", score.Judged);
            json.WriteFigure("pass_rate", score.PassRate);
            json.WriteFigure("pass_low", score.PassInterval.Low);
            json.WriteFigure("pass_high", score.PassInterval.High);
            json.WriteNumber("auto_fails", score.AutoFails);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
