using System.Text.Json;
using CsOps.Forecast.Planning.Adjusting;
using CsOps.Forecast.Planning.Files;

namespace CsOps.Forecast.Console.Screens;

/// <summary>Whether planners' changes helped: forecast value added by change, by owner and over all.</summary>
internal static class ReviewScreen
{
    public static void Show(Screen screen, AdjustmentReview review)
    {
        if (review.All is not { } all)
        {
            screen.Line("There is no change whose days are in the history yet.");
            return;
        }

        screen.Table(
            [Column.Text("change", wraps: true), Column.Text("owner", wraps: true), Column.Figure("days"), Column.Figure("before"), Column.Figure("after"), Column.Figure("naive"), Column.Figure("gain"), Column.Figure("p")],
            review.ByChange.Zip(review.Changes).Select(pair => Row(screen, $"v{pair.Second.Version} {pair.First.Name} {AdjustmentScreen.Days(screen, pair.Second)}", pair.Second.Owner, pair.First)));
        screen.Table(
            [Column.Text("owner", wraps: true), Column.Figure("helped"), Column.Figure("days"), Column.Figure("before"), Column.Figure("after"), Column.Figure("naive"), Column.Figure("gain"), Column.Figure("p")],
            review.ByOwner.Append(all).Select(value => Row(screen, value.Name, $"{screen.Number(value.Helped)} of {screen.Number(value.Changes)}", value)));
        screen.Line("before, after, naive: error (WAPE) of the forecast without the change, with it, and of the same weekday before, on the intervals changed.");
        screen.Line("gain: before less after, the forecast value added; above 0 the change helped. p: the chance of such a gain, either way, if it did nothing.");
        if (review.Unobserved > 0)
        {
            screen.Line($"{screen.Number(review.Unobserved)} changes are of days that are not in the history yet.");
        }
    }

    public static void Write(Utf8JsonWriter json, AdjustmentReview review)
    {
        json.WriteStartObject();
        json.WriteStartArray("by_change");
        foreach (var (value, change) in review.ByChange.Zip(review.Changes))
        {
            json.WriteStartObject();
            json.WritePropertyName("change");
            AdjustmentScreen.Write(json, change);
            Figures(json, value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("by_owner");
        foreach (var value in review.ByOwner)
        {
            json.WriteStartObject();
            json.WriteString("owner", value.Name);
            Figures(json, value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName("all");
        if (review.All is { } all)
        {
            json.WriteStartObject();
            Figures(json, all);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteNumber("unobserved", review.Unobserved);
        json.WriteEndObject();
    }

    private static IReadOnlyList<string> Row(Screen screen, string name, string second, AdjustmentValue value) =>
    [
        name, second, screen.Number(value.Days), Share(screen, value.ErrorBefore), Share(screen, value.ErrorAfter), Share(screen, value.ErrorOfNaive), Share(screen, value.Gain),
        screen.Chance(value.PValue),
    ];

    private static string Share(Screen screen, double fraction) => screen.Percent(fraction, 1).Replace(" %", "%", StringComparison.Ordinal);

    private static void Figures(Utf8JsonWriter json, AdjustmentValue value)
    {
        json.WriteNumber("changes", value.Changes);
        json.WriteNumber("helped", value.Helped);
        json.WriteNumber("days", value.Days);
        ScoreDocument.WriteFigure(json, "offered", value.Offered);
        ScoreDocument.WriteFigure(json, "error_before", value.ErrorBefore);
        ScoreDocument.WriteFigure(json, "error_after", value.ErrorAfter);
        ScoreDocument.WriteFigure(json, "error_naive", value.ErrorOfNaive);
        ScoreDocument.WriteFigure(json, "gain", value.Gain);
        ScoreDocument.WriteFigure(json, "gain_on_naive", value.GainOnNaive);
        ScoreDocument.WriteFigure(json, "p", value.PValue);
    }
}
