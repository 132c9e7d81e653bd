using System.Collections.Immutable;
using System.Text.Json;
using CsOps.Forecast.Exchange.Exporting;

namespace CsOps.Forecast.Console.Screens;

/// <summary>What was written for another system, and the formats that there are.</summary>
internal static class ExportScreen
{
    /// <summary>Says what was written.</summary>
    public static void Show(Screen screen, ExportFormat format, ExportedPlan plan, string target, ImmutableArray<(string Path, long? Rows)> written)
    {
        screen.Heading($"{plan.Centre.Name}, {screen.Days(plan.Days.First, plan.Days.Last)}");
        screen.Line($"{format.System}, {format.What}: {target}");
        foreach (var (path, rows) in written.Where(file => file.Rows is not null))
        {
            screen.Line($"{screen.Count(rows!.Value, "row")}: {path}");
        }

        if (format.Confidence == 'C')
        {
            screen.Line("The layout was not seen in a public document of that system: try a small file first (docs/export.md).");
        }
    }

    /// <summary>Lists the formats.</summary>
    public static void ShowFormats(Screen screen)
    {
        screen.Table(
            [new Column("format", IsText: true), new Column("for", IsText: true, Wraps: true), new Column("what", IsText: true, Wraps: true), new Column("sure", IsText: true)],
            ExportCatalog.Formats.Select(format => (string[])[format.Id, format.System, format.What + (format.Needs.HasFlag(ExportNeeds.Ids) ? "; needs --ids" : ""), format.Confidence.ToString()]));
        screen.Line("sure: A documented by the system, B partly inferred, C not seen in a public source.");
    }

    /// <summary>The same as JSON.</summary>
    public static void WriteFormats(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var format in ExportCatalog.Formats)
        {
            json.WriteStartObject();
            json.WriteString("format", format.Id);
            json.WriteString("system", format.System);
            json.WriteString("what", format.What);
            json.WriteString("confidence", format.Confidence.ToString());
            json.WriteBoolean("folder", format.IsFolder);
            json.WriteBoolean("needs_ids", format.Needs.HasFlag(ExportNeeds.Ids));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>What was written, as JSON.</summary>
    public static void Write(Utf8JsonWriter json, ExportFormat format, ExportedPlan plan)
    {
        json.WriteStartObject();
        json.WriteString("format", format.Id);
        json.WriteString("plan", plan.Id);
        json.WriteString("first", plan.Days.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("last", plan.Days.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }
}
