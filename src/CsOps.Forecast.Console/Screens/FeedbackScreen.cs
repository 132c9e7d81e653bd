using System.Text.Json;
using CsOps.Forecast.Console.Commands;
using CsOps.Forecast.Performance;
using CsOps.Forecast.Performance.Feedback;

namespace CsOps.Forecast.Console.Screens;

/// <summary>Scores of customers' answers, on screen and as JSON.</summary>
internal static class FeedbackScreen
{
    public static void Show(Screen screen, string by, IReadOnlyList<FeedbackScore> scores, GroupNames names)
    {
        screen.Table(
            [
                Column.Text("measure"), Column.Text("scale"), Column.Text(by, wraps: true), Column.Figure("answers"), Column.Figure("good"), Column.Figure("bad"), Column.Figure("score"),
                Column.Text(IntervalWords.Heading),
            ],
            scores.Select(score => (IReadOnlyList<string>)
            [
                NameOf(score.Measure), score.Scale.ToString(), names.Shown(score.Group), screen.Number(score.Answers), screen.Number(score.Favourable), screen.Number(score.Unfavourable),
                Figure(screen, score.Measure, score.Score), Interval(screen, score.Measure, score.Interval),
            ]));
        IntervalWords.Explain(screen, "the answers");
    }

    public static void Write(Utf8JsonWriter json, string by, IReadOnlyList<FeedbackScore> scores, GroupNames names)
    {
        json.WriteStartObject();
        json.WriteString("by", by);
        json.WriteStartArray("scores");
        foreach (var score in scores)
        {
            json.WriteStartObject();
            json.WriteString("measure", NameOf(score.Measure).ToLowerInvariant());
            json.WriteString("scale", score.Scale.ToString());
            json.WriteString("group", score.Group);
            if (names.NameOf(score.Group) is { } name)
            {
                json.WriteString("name", name);
            }

            json.WriteNumber("answers", score.Answers);
            json.WriteNumber("favourable", score.Favourable);
            json.WriteNumber("unfavourable", score.Unfavourable);
            json.WriteFigure("score", score.Score);
            json.WriteFigure("low", score.Interval.Low);
            json.WriteFigure("high", score.Interval.High);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string NameOf(FeedbackMeasure measure) => measure switch
    {
        FeedbackMeasure.Satisfaction => "CSAT",
        FeedbackMeasure.NetPromoter => "NPS",
        _ => "CES",
    };

    private static string Interval(Screen screen, FeedbackMeasure measure, ConfidenceInterval interval) => measure == FeedbackMeasure.Satisfaction
        ? IntervalWords.Percent(screen, interval)
        : IntervalWords.Of(interval, low => Figure(screen, measure, low), high => Figure(screen, measure, high));

    private static string Figure(Screen screen, FeedbackMeasure measure, double value) => measure switch
    {
        FeedbackMeasure.Satisfaction => screen.Percent(value),
        FeedbackMeasure.NetPromoter => screen.Number(value),
        _ => screen.Number(value, 2),
    };
}
