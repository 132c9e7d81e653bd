using System.Text.Json.Nodes;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Files;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Exchange.Tests;

/// <summary>What an interface gives page by page is kept as people join it: pages in a list or one a line, records in a list or one a line.</summary>
public class JoinedPagesTests
{
    public static TheoryData<string> Samples => new(
        "zendesk_incremental_tickets.json", "zendesk_satisfaction_ratings.json", "salesforce_case_soql.json", "hubspot_tickets.json", "freshdesk_tickets.json", "bamboohr_directory.json",
        "bamboohr_time_off_requests.json", "playvox_evaluations.json", "talentlms_course_users.json", "genesys_conversation_aggregates.json", "ringcentral_agg_queue_stats.json");

    [Theory]
    [MemberData(nameof(Samples))]
    public void Samples_are_known_and_have_the_same_rows_however_their_pages_are_joined(string sample)
    {
        var whole = SharedData.Require("formats", "samples", sample);
        var document = JsonNode.Parse(File.ReadAllText(whole))!;
        var profile = ProfileCatalog.Detect(whole)!;
        var records = (profile.File.Json!.Records is { Length: > 0 } path ? document[path]! : document).AsArray().Select(record => record!.ToJsonString()).ToList();
        string[] pages = profile.File.Json.Records is { Length: > 0 } list
            ? [.. records.Chunk(2).Select(some => $"{{\"{list}\":[{string.Join(',', some)}],\"next\":null}}")]
            : [.. records.Chunk(2).Select(some => $"[{string.Join(',', some)}]")];
        using var folder = new TemporaryFolder();

        var expected = Rows(whole, profile);
        Assert.NotEmpty(expected);

        // A single record by itself cannot be told from a document that lacks the list.
        string[] joined = [$"[{string.Join(',', records)}]", string.Join('\n', records.Count > 1 ? [.. records] : pages), string.Join('\n', pages), profile.File.Json.Records.Length > 0 ? $"[{string.Join(',', pages)}]" : $"[{string.Join(',', records)}]\n"];
        foreach (var text in joined)
        {
            var file = folder.Write("joined.json", text);
            Assert.Equal(profile.Id, ProfileCatalog.Detect(file)?.Id);
            Assert.Equal(expected, Rows(file, profile));
        }
    }

    private static List<string> Rows(string file, ImportProfile profile)
    {
        using var reader = JsonRowReader.Open(file, profile.File.Json!);
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.Header.Names.Length).Select(column => $"{reader.Header.Names[column]}={reader.Text(column)}")));
        }

        return rows;
    }
}
