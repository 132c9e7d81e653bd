using System.Text.Json;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Exchange.Records;

namespace CsOps.Forecast.Console.Screens;

/// <summary>What came of an import of records, on screen and as JSON.</summary>
internal static class RecordImportScreen
{
    public static void Show(Screen screen, ImportProfile profile, RecordImportResult result)
    {
        screen.Line($"Format: {profile.Id} {profile.Version}. {profile.Description}");
        screen.Table(
            [
                Column.Text("file", wraps: true), Column.Figure("rows"), Column.Figure("accepted"), Column.Figure("rejected"), Column.Figure("duplicate"),
                Column.Figure("skipped"),
            ],
            result.Files.Select(file => (IReadOnlyList<string>)
            [
                Path.GetFileName(file.File), screen.Number(file.Read), screen.Number(file.Accepted), screen.Number(file.Rejected), screen.Number(file.Duplicated),
                screen.Number(file.Skipped),
            ]));
        foreach (var (reason, count) in result.Files.SelectMany(file => file.Reasons).GroupBy(r => r.Key, r => r.Value, (key, counts) => (key, counts.Sum()), StringComparer.Ordinal))
        {
            screen.Line($" left out: {screen.Number(count)} {reason}");
        }

        foreach (var remark in result.Files.SelectMany(file => file.Remarks).Concat(result.Remarks))
        {
            screen.Item(" note: ", remark);
        }

        var changes = result.Changes;
        screen.Line($"{Path.GetFileName(changes.Path)}: {screen.Count(changes.Rows, "row")}, {screen.Number(changes.Added)} new, {screen.Number(changes.Changed)} changed, {screen.Number(changes.Removed)} taken away");
    }

    public static void Write(Utf8JsonWriter json, ImportProfile profile, RecordImportResult result)
    {
        json.WriteStartObject();
        json.WriteString("format", profile.Id);
        json.WriteString("kind", result.Kind.ToString().ToLowerInvariant());
        json.WriteNumber("read", result.Files.Sum(file => file.Read));
        json.WriteNumber("accepted", result.Files.Sum(file => file.Accepted));
        json.WriteNumber("rejected", result.Files.Sum(file => file.Rejected));
        json.WriteNumber("duplicated", result.Files.Sum(file => file.Duplicated));
        json.WriteNumber("skipped", result.Files.Sum(file => file.Skipped));
        json.WriteNumber("rows", result.Changes.Rows);
        json.WriteNumber("added", result.Changes.Added);
        json.WriteNumber("changed", result.Changes.Changed);
        json.WriteNumber("removed", result.Changes.Removed);
        json.WriteStartArray("remarks");
        foreach (var remark in result.Files.SelectMany(file => file.Remarks).Concat(result.Remarks))
        {
            json.WriteStringValue(remark);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
