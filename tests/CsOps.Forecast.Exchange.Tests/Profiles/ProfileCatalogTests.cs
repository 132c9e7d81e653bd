using CsOps.Forecast.Exchange.Inference;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Files;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Exchange.Tests.Profiles;

public class ProfileCatalogTests
{
    [Fact]
    public void BuiltIn_profiles_have_their_own_ids_and_can_be_detected()
    {
        var ids = ProfileCatalog.BuiltIn.Select(p => p.Id).ToList();
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        Assert.Equal(Directory.EnumerateDirectories(Repository.PathOf("src", "CsOps.Forecast.Exchange")).Where(folder => Path.GetFileName(folder) is not ("bin" or "obj")).Sum(folder => Directory.GetFiles(folder, "*.json").Length), ids.Count);

        // What has no header is told by its name alone.
        Assert.All(ProfileCatalog.BuiltIn, p => Assert.Equal(p.File.Columns.IsEmpty, !p.Detect.IsEmpty));
    }

    [Fact]
    public void BuiltIn_profiles_survive_being_written_and_read()
    {
        Assert.All(ProfileCatalog.BuiltIn, p => Assert.Equal(ProfileJson.Write(p), ProfileJson.Write(ProfileJson.Parse(ProfileJson.Write(p), p.Id))));
    }

    [Fact]
    public void Find_of_an_unknown_id_lists_those_there_are()
    {
        var failure = Assert.Throws<ImportException>(() => ProfileCatalog.Find("nine5"));

        Assert.Contains("five9-call-log", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zendesk", "(maybe zendesk-api-tickets or zendesk-satisfaction or zendesk-tickets)")]
    [InlineData("API-TICKETS", "(maybe freshdesk-api-tickets or hubspot-api-tickets or zendesk-api-tickets)")]
    [InlineData("nine5", "there is no such format; expected one of")]
    public void Find_of_a_part_of_a_name_suggests_those_that_have_it(string name, string words)
    {
        Assert.Contains(words, Assert.Throws<ImportException>(() => ProfileCatalog.Find(name)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"entries":[],"total":0,"next":null}""")]
    [InlineData("""{"data":{"things":[]},"more":false}""")]
    public void Json_of_an_empty_list_of_any_name_is_said_to_be_empty(string json)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("quiet.json", json);

        Assert.Contains("the list of records is empty", Assert.Throws<ImportException>(() => ProfileCatalog.Detect(path)).Message, StringComparison.Ordinal);
        Assert.Contains("the list of records is empty", Assert.Throws<ImportException>(() => ProfileInference.Infer(path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"7","tags":[]}""")]
    [InlineData("""{"count":0}""")]
    [InlineData("""{"entries":[""")]
    public void Json_that_is_no_empty_list_is_of_no_known_format(string json)
    {
        using var folder = new TemporaryFolder();

        Assert.Null(ProfileCatalog.Detect(folder.Write("other.json", json)));
    }

    [Fact]
    public void Find_of_a_file_reads_the_users_own_profile_with_localised_columns()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(
            "mine.json",
            """
            {
              "schema": 1, "id": "jira-es", "version": "0.1", "description": "Issues", "rows": "contact", "zone": "fixed Europe/Madrid",
              "synonyms": { "Created": ["Creada", "작성일"] }, // other languages
              "queue": { "name": "Issues" },
              "time": { "columns": ["Created"], "patterns": ["dd/MMM/yy h:mm tt"] },
            }
            """);

        var export = folder.Write("issues.csv", "Clave,Creada\nX-1,24/Oct/26 11:58 PM\n");
        var result = new Importer(ProfileCatalog.Find(path), Import.Copenhagen).Import([export]);

        Assert.Equal(1, Import.At(result.Queues[0], Forecast.History.HistoryMeasure.Offered, "2026-10-24T23:58:00+02:00"));
    }

    [Theory]
    [InlineData("{", "not a profile")]
    [InlineData("null", "expected a profile")]
    [InlineData("""{ "schema": 1 }""", "not a profile")]
    [InlineData("""{ "schema": 2, "id": "a", "version": "1", "description": "d", "rows": "contact", "queue": { "name": "q" }, "time": { "columns": ["t"] } }""", "schema 2")]
    [InlineData("""{ "schema": 1, "id": "a", "version": "1", "description": "d", "rows": "contact", "queue": { "name": "q" }, "time": { "columns": ["t"] }, "zone": "Europe/Rome" }""", "zone rule")]
    [InlineData("""{ "schema": 1, "id": "a", "version": "1", "description": "d", "rows": "contact", "queue": { "name": "q" }, "time": { "columns": ["t"] }, "colour": 1 }""", "colour")]
    [InlineData("""{ "schema": 1, "id": "a", "version": "1", "description": "d", "rows": "shift", "queue": { "name": "q" }, "time": { "columns": ["t"] } }""", "rows")]
    public void Parse_of_an_unsound_profile_says_why(string json, string expected)
    {
        var failure = Assert.Throws<ImportException>(() => ProfileJson.Parse(json, "mine.json"));

        Assert.Equal("mine.json", failure.File);
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_of_an_absent_profile_says_so()
    {
        Assert.Contains("no such profile", Assert.Throws<ImportException>(() => ProfileJson.Load("/no/such.json")).Message, StringComparison.Ordinal);
    }
}
