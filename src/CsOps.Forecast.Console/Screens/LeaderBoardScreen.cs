using System.Text.Json;
using CsOps.Forecast.Forecasting.Backtesting;
using CsOps.Forecast.Forecasting.Selection;
using CsOps.Forecast.Planning.Files;

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
                ScoreDocument.Write(json, score);
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
}
