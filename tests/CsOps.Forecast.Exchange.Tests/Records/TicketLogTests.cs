using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Exchange.Records;
using CsOps.Forecast.Files;
using CsOps.Forecast.Performance.Feedback;
using CsOps.Forecast.Performance.Tickets;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Planning.Records;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Exchange.Tests.Records;

/// <summary>Answers find agent and queue in a ticket export.</summary>
public sealed class TicketLogTests : IDisposable
{
    private const string Tickets =
        """
        Id,Assignee,Group,Created at,Via,Ticket type,Reopens,First reply time in minutes
        41,Ida Holm,Billing,2026-10-24 23:58,Mail,,0,9
        0042,Mikko Laine,Billing,2026-10-24 23:58,Mail,,0,9
        42,,Technical,2026-10-24 23:58,Mail,,0,9
        41,Mikko Laine,,2026-10-24 23:58,Mail,,1,9
        41,broken

        """;

    private readonly TemporaryFolder _folder = new();

    private AgentNames People => AgentNames.Read(_folder.PathOf("agents.csv"));

    [Fact]
    public void Open_finds_the_tickets_asked_for_and_of_several_rows_what_the_last_tells()
    {
        _folder.Write("agents.csv", "id,name,contract,skills\nA1,Ida Holm,,\nA2,Mikko Laine,,\n");

        var log = Open(_folder.Write("tickets.csv", Tickets), "zendesk-tickets", ["41", "42", "99"], RecordImport.Options with { QueueNames = RecordImport.Options.QueueNames.Add("Billing", "mail") });

        Assert.Equal([new TicketOwner("41", "A2", "mail") { System = "zendesk" }, new TicketOwner("42", null, "Technical") { System = "zendesk" }], log.Owners);
        Assert.Equal((5L, 1L), (log.Read, log.Broken));
    }

    [Theory]
    [InlineData("zendesk-api-tickets", """{ "tickets": [ { "id": 7, "generated_timestamp": 1, "via": { "channel": "x" }, "group_id": "Q", "created_at": "2026-10-24T21:58:00Z", "assignee_id": 9001 } ] }""")]
    [InlineData("freshdesk-tickets", "Ticket ID,Source,Created time,Due by Time,Initial response time,First response time (in hrs),Group,Agent\n7,x,,,,,Q,Ida Holm\n")]
    [InlineData("freshdesk-api-tickets", """[ { "id": 7, "fr_due_by": "", "group_id": "Q", "created_at": "", "responder_id": 9001 } ]""")]
    [InlineData("hubspot-tickets", "Ticket ID,Ticket name,Pipeline,Create date,Ticket owner\n7,x,Q,,Ida Holm (ida@example.com)\n")]
    [InlineData("hubspot-api-tickets", """{ "results": [ { "id": "7", "properties": { "createdate": "", "hs_pipeline": "Q", "hubspot_owner_id": "9001" } } ] }""")]
    [InlineData("salesforce-cases", "Case Number,Case Owner,Case Origin,Status,Date/Time Opened\n7,Ida Holm,Q,x,\n")]
    [InlineData("salesforce-api-cases", """{ "records": [ { "CaseNumber": "7", "CreatedDate": "", "Status": "x", "Origin": "Q", "OwnerId": "9001", "Owner": { "Name": "Another name" } } ] }""")]
    [InlineData("jira-service-management", "Issue key,Issue Type,Created,Assignee\n7,Q,,ida@example.com\n")]
    public void Systems_name_the_agent_by_id_address_or_name(string format, string text)
    {
        _folder.Write("agents.csv", "id,name,contract,skills,aliases\nA1,Ida Holm,,,9001|ida@example.com\n");

        var log = Open(_folder.Write("tickets", text), format, ["7"], RecordImport.Options);

        Assert.Equal([new TicketOwner("7", "A1", "Q") { System = format.Split('-')[0] }], log.Owners);
    }

    [Theory]
    [InlineData("salesforce-cases", "Case Number,Case Owner,Case Origin,Status,Date/Time Opened\n7,Tier 1,Q,x,\n")]
    [InlineData("salesforce-api-cases", """{ "records": [ { "CaseNumber": "7", "CreatedDate": "", "Status": "x", "Origin": "Q", "OwnerId": "00G3X000002ABCDUA2", "Owner": { "Name": "Overflow" } } ] }""")]
    public void An_owner_that_is_a_queue_is_no_agent(string format, string text)
    {
        var log = Open(_folder.Write("tickets", text), format, ["7"], RecordImport.Options with { QueueNames = RecordImport.Options.QueueNames.Add("Tier 1", "voice") });

        Assert.Equal([new TicketOwner("7", null, "Q") { System = "salesforce" }], log.Owners);
    }

    [Theory]
    [InlineData("zendesk_incremental_tickets.json", "zendesk-api-tickets")]
    [InlineData("zendesk_tickets_export.csv", "zendesk-tickets")]
    public void Ratings_of_the_shared_sample_have_the_agents_that_they_name_themselves(string sample, string format)
    {
        var samples = SharedData.Require("formats", "samples");
        _folder.Write("agents.csv", "id,name,contract,skills\n9001,Ida Holm,,\n9002,Mikko Laine,,\n9005,Олег Савин,,\n");
        RecordImport.File(_folder, Path.Combine(samples, "zendesk_satisfaction_ratings.json"), RecordImport.Options, "zendesk-satisfaction");
        var told = new CentreFolder(_folder.Root).ReadFeedback(TimeZoneInfo.Utc);
        var blank = told.Select(answer => answer with { Agent = null, Queue = null }).ToList();

        var joined = FeedbackScores.WithOwners(blank, Open(Path.Combine(samples, sample), format, told.Select(answer => answer.Ticket!), RecordImport.Options).Owners);

        Assert.Equal(told.Select(answer => answer.Agent), joined.Select(answer => answer.Agent));
        Assert.DoesNotContain(joined, answer => answer.Queue is null);
    }

    [Fact]
    public void Open_of_a_long_log_takes_no_more_memory_than_of_a_short_one()
    {
        const string header = "Issue key,Issue Type,Created,Assignee\n";
        string[] files = [.. new[] { 1000, 1000, 40_000 }.Select((rows, i) => _folder.Write($"{i}.csv", header + string.Concat(Enumerable.Range(0, rows).Select(n => $"SUP-{n},Q,,somebody\n"))))];

        var allocated = files.Select(file =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Open(file, "jira-service-management", ["SUP-7"], RecordImport.Options);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }).ToList();

        // A text a row would be over a million bytes; buffers of the reading are some.
        Assert.InRange(allocated[2], 0, allocated[1] + 600_000);
    }

    [Fact]
    public void Open_of_an_export_without_tickets_says_what_is_expected()
    {
        var failure = Assert.Throws<ImportException>(() => Open(_folder.Write("q.csv", "a\n1\n"), "five9-acd-queue", ["7"], RecordImport.Options));

        Assert.Contains("expected a ticket export", failure.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private TicketLog Open(string path, string format, IEnumerable<string> tickets, ImportOptions options) => TicketLog.Open(path, ProfileCatalog.Find(format), options, tickets, People);
}
