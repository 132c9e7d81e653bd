using System.Text.Json;
using CsOps.Forecast.Planning.Adjusting;
using CsOps.Forecast.Planning.Files;

namespace CsOps.Forecast.Console.Screens;

/// <summary>Planners' changes of a forecast on screen and as JSON.</summary>
internal static class AdjustmentScreen
{
    public static void ShowChange(Screen screen, Adjustment change) => screen.Line(
        $"Version {change.Version}: {change.Queue}, {Days(screen, change)}: {screen.Number(change.Before)} contacts became {screen.Number(change.After)} ({Words(screen, change)}).");

    public static void Show(Screen screen, IReadOnlyList<Adjustment> all, IReadOnlyCollection<Adjustment> inForce)
    {
        if (all.Count == 0)
        {
            screen.Line("The forecast was not changed.");
            return;
        }

        screen.Table(
            [Column.Figure("version"), Column.Text("queue", wraps: true), Column.Text("days", wraps: true), Column.Text("change", wraps: true), Column.Figure("before"), Column.Figure("after"), Column.Text("owner: reason", wraps: true)],
            all.Select(change => (IReadOnlyList<string>)
            [
                screen.Number(change.Version), change.Queue, Days(screen, change), Words(screen, change) + (change.Kind == AdjustmentKind.Undo || inForce.Contains(change) ? "" : ", taken back"),
                screen.Number(change.Before), screen.Number(change.After), $"{change.Owner}: {change.Reason}",
            ]));
    }

    public static void Write(Utf8JsonWriter json, IEnumerable<Adjustment> changes)
    {
        json.WriteStartArray();
        foreach (var change in changes)
        {
            Write(json, change);
        }

        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, Adjustment change)
    {
        json.WriteStartObject();
        json.WriteNumber("version", change.Version);
        json.WriteNumber("base", change.Base);
        json.WriteString("queue", change.Queue);
        json.WriteString("from", change.Days.First.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("to", change.Days.Last.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("change", Name(change.Kind));
        ScoreDocument.WriteFigure(json, "amount", change.Amount);
        json.WriteString("owner", change.Owner);
        json.WriteString("reason", change.Reason);
        json.WriteString("made", change.Made.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        ScoreDocument.WriteFigure(json, "before", change.Before);
        ScoreDocument.WriteFigure(json, "after", change.After);
        json.WriteEndObject();
    }

    /// <summary>The days of a change.</summary>
    public static string Days(Screen screen, Adjustment change) =>
        change.Days.First == change.Days.Last ? screen.Date(change.Days.First) : $"{screen.Date(change.Days.First)} – {screen.Date(change.Days.Last)}";

    private static string Words(Screen screen, Adjustment change) => change.Kind switch
    {
        AdjustmentKind.By => (change.Amount < 0 ? "" : "+") + screen.Percent(change.Amount, 1),
        AdjustmentKind.Add => $"{(change.Amount < 0 ? "" : "+")}{screen.Number(change.Amount)}",
        AdjustmentKind.Set => $"set to {screen.Number(change.Amount)}",
        _ => $"version {screen.Number(change.Amount)} taken back",
    };

    private static string Name(AdjustmentKind kind) => kind switch
    {
        AdjustmentKind.By => "by",
        AdjustmentKind.Add => "add",
        AdjustmentKind.Set => "set",
        _ => "undo",
    };
}
