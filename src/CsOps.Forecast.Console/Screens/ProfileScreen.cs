using System.Text.Json;
using CsOps.Forecast.Exchange.Inference;
using CsOps.Forecast.Exchange.Profiles;

namespace CsOps.Forecast.Console.Screens;

/// <summary>Formats, on screen and as JSON.</summary>
internal static class ProfileScreen
{
    public static void ShowList(Screen screen, IEnumerable<ImportProfile> profiles) => screen.Table(
        [Column.Text("format"), Column.Text("rows"), Column.Text("what it is", wraps: true)],
        profiles.Select(profile => (IReadOnlyList<string>)[profile.Id, RowsOf(profile), profile.Description]));

    public static void WriteList(Utf8JsonWriter json, IEnumerable<ImportProfile> profiles)
    {
        json.WriteStartArray();
        foreach (var profile in profiles)
        {
            json.WriteStartObject();
            json.WriteString("id", profile.Id);
            json.WriteString("version", profile.Version);
            json.WriteString("rows", RowsOf(profile));
            json.WriteString("zone", profile.Zone);
            json.WriteString("description", profile.Description);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Show(Screen screen, string file, InferredProfile inferred, string? output)
    {
        screen.Line($"A proposal for {file}: one row {(inferred.Profile.Rows == RowKind.Interval ? "a queue and interval" : "a contact")}.");
        screen.Table(
            [Column.Text("part"), Column.Text("taken from", wraps: true), Column.Text("because", wraps: true)],
            inferred.Findings.Select(found => (IReadOnlyList<string>)[found.Part, found.Value, found.Reason]));
        foreach (var doubt in inferred.Doubts)
        {
            screen.Item(" doubt: ", doubt);
        }

        if (output is null)
        {
            screen.Line();
            screen.Verbatim(ProfileJson.Write(inferred.Profile));
        }
        else
        {
            screen.Line($"Written to {output}. Then:");
            screen.Verbatim($"csops import {file} --into DIR --format {output} --tz ZONE\n");
        }
    }

    public static void Write(Utf8JsonWriter json, InferredProfile inferred)
    {
        json.WriteStartObject();
        json.WritePropertyName("profile");
        json.WriteRawValue(ProfileJson.Write(inferred.Profile));
        json.WriteStartArray("findings");
        foreach (var found in inferred.Findings)
        {
            json.WriteStartObject();
            json.WriteString("part", found.Part);
            json.WriteString("value", found.Value);
            json.WriteString("reason", found.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("doubts");
        foreach (var doubt in inferred.Doubts)
        {
            json.WriteStringValue(doubt);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string RowsOf(ImportProfile profile) => profile.Rows.ToString().ToLowerInvariant();
}
