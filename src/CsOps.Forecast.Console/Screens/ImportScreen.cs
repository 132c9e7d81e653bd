using System.Text.Json;
using CsOps.Forecast.Exchange;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.History;

namespace CsOps.Forecast.Console.Screens;

/// <summary>What came of an import, on screen and as JSON.</summary>
internal static class ImportScreen
{
    public static void Show(Screen screen, ImportProfile profile, ImportResult result, WrittenImport? history, TimeZoneInfo zone)
    {
        screen.Line($"Format: {profile.Id} {profile.Version}. {profile.Description}");
        screen.Table(
            [
                Column.Text("file", wraps: true), Column.Figure("rows"), Column.Figure("accepted"), Column.Figure("rejected"), Column.Figure("duplicate"),
                Column.Figure("folded"),
            ],
            result.Files.Select(file => (IReadOnlyList<string>)
            [
                Path.GetFileName(file.File), screen.Number(file.Read), screen.Number(file.Accepted), screen.Number(file.Rejected),
                screen.Number(file.Duplicated), screen.Number(file.Folded),
            ]));
        foreach (var (reason, count) in result.Files.SelectMany(file => file.Reasons).GroupBy(r => r.Key, r => r.Value, (key, counts) => (key, counts.Sum()), StringComparer.Ordinal))
        {
            screen.Line($" rejected: {screen.Number(count)} {reason}");
        }

        foreach (var remark in RemarksOf(result))
        {
            screen.Item(" note: ", remark);
        }

        screen.Table(
            [Column.Text("queue", wraps: true), Column.Text("first"), Column.Text("last"), Column.Figure("offered"), Column.Figure("abandoned"), Column.Figure("AHT")],
            result.Queues.Select(queue => Row(screen, queue, zone)));
        if (history is not null)
        {
            screen.Line($"{Path.GetFileName(history.Path)}: {screen.Count(history.Rows, "row")}, {screen.Number(history.Added)} new, {screen.Number(history.Corrected)} changed{(history.Removed > 0 ? $", {screen.Number(history.Removed)} gone" : "")}");
        }
    }

    public static void Write(Utf8JsonWriter json, ImportProfile profile, ImportResult result, WrittenImport? history)
    {
        json.WriteStartObject();
        json.WriteString("format", profile.Id);
        json.WriteNumber("read", result.Files.Sum(file => file.Read));
        json.WriteNumber("accepted", result.Files.Sum(file => file.Accepted));
        json.WriteNumber("rejected", result.Files.Sum(file => file.Rejected));
        json.WriteNumber("duplicated", result.Files.Sum(file => file.Duplicated));
        json.WriteNumber("folded", result.Files.Sum(file => file.Folded));
        json.WriteNumber("rows", history?.Rows ?? 0);
        json.WriteNumber("added", history?.Added ?? 0);
        json.WriteNumber("changed", history?.Corrected ?? 0);
        json.WriteNumber("removed", history?.Removed ?? 0);
        json.WriteStartArray("remarks");
        foreach (var remark in RemarksOf(result))
        {
            json.WriteStringValue(remark);
        }

        json.WriteEndArray();
        json.WriteStartArray("queues");
        foreach (var queue in result.Queues)
        {
            json.WriteStartObject();
            json.WriteString("name", queue.Queue);
            json.WriteFigure("offered", Total(queue.Offered));
            json.WriteFigure("handled", Total(queue.Handled));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static IEnumerable<string> RemarksOf(ImportResult result) => result.Files.SelectMany(file => file.Remarks).Concat(result.Remarks).Distinct(StringComparer.Ordinal);

    private static IReadOnlyList<string> Row(Screen screen, QueueHistory queue, TimeZoneInfo zone)
    {
        var handled = Total(queue.Handled);
        var seconds = Total(queue.HandleSeconds);
        return
        [
            queue.Queue,
            screen.Date(LocalDate(queue.Grid.Start, zone)),
            screen.Date(LocalDate(queue.Grid.End.AddTicks(-1), zone)),
            screen.Number(Total(queue.Offered)),
            screen.Number(Total(queue.Values(HistoryMeasure.Abandoned))),
            handled > 0 && seconds > 0 ? $"{screen.Number(seconds / handled)} s" : "–",
        ];
    }

    private static DateOnly LocalDate(DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>The sum of what was told; NaN where nothing was, which is not zero.</summary>
    private static double Total(ReadOnlySpan<double> values)
    {
        var total = double.NaN;
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
            {
                total = double.IsNaN(total) ? value : total + value;
            }
        }

        return total;
    }
}
