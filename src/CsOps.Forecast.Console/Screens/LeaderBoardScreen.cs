using System.Text.Json;
using CsOps.Forecast.Forecasting.Backtesting;
using CsOps.Forecast.Forecasting.Selection;

namespace CsOps.Forecast.Console.Screens;

/// <summary>A leader board as a table, and as JSON.</summary>
internal static class LeaderBoardScreen
{
    public static void Show(Screen screen, BacktestResult result)
    {
        screen.Heading($"{result.Series}: {screen.Number(result.Origins.Length)} origins, {screen.Number(result.Horizon)} steps ahead");
        screen.Table(
            [
                Column.Text("model", wraps: true), Column.Figure("WAPE"), Column.Figure("bias"), Column.Figure("MASE"), Column.Figure("pinball"),
                Column.Figure("in 80 %"), Column.Figure("in 95 %"),
            ],
            result.LeaderBoard.Select(score => Row(screen, score)));
        if (result.LeftOut > 0)
        {
            screen.Line($"{screen.Number(result.LeftOut)} steps of campaigns, holidays or outliers, believed less than half, are not scored.");
        }
    }

    public static void Write(Utf8JsonWriter json, IEnumerable<BacktestResult> results)
    {
        json.WriteStartArray();
        foreach (var result in results)
        {
            json.WriteStartObject();
            json.WriteString("series", result.Series);
            json.WriteNumber("origins", result.Origins.Length);
            json.WriteNumber("horizon", result.Horizon);
            json.WriteNumber("left_out", result.LeftOut);
            json.WriteStartArray("leader_board");
            foreach (var score in result.LeaderBoard)
            {
                WriteScore(json, score);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static IReadOnlyList<string> Row(Screen screen, ModelScore score) => score.Scores is { } scores
        ?
        [
            score.Model, screen.Percent(scores.Wape, 2), screen.Percent(scores.Bias, 1), screen.Number(scores.Mase, 2), screen.Percent(scores.Pinball, 2),
            screen.Percent(scores.Coverage80), screen.Percent(scores.Coverage95),
        ]
        : [$"{score.Model}: {score.Failure?.Reason}", "–", "–", "–", "–", "–", "–"];

    private static void WriteScore(Utf8JsonWriter json, ModelScore score)
    {
        json.WriteStartObject();
        json.WriteString("model", score.Model);
        if (score.Scores is { } scores)
        {
            WriteFigure(json, "wape", scores.Wape);
            WriteFigure(json, "bias", scores.Bias);
            WriteFigure(json, "mase", scores.Mase);
            WriteFigure(json, "pinball", scores.Pinball);
            WriteFigure(json, "coverage80", scores.Coverage80);
            WriteFigure(json, "coverage95", scores.Coverage95);
            json.WriteNumber("count", scores.Count);
        }
        else
        {
            json.WriteString("failure", score.Failure?.Reason);
        }

        json.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
