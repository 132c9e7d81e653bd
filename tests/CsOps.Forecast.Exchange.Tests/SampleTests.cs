using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Files;
using CsOps.Forecast.History;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Exchange.Tests;

/// <summary>The built-in formats, each on a sample of its own kept here; samples are synthetic.</summary>
public class SampleTests
{
    private const string Five9 =
        """
        CALL ID,TIMESTAMP,CAMPAIGN,CALL TYPE,AGENT,QUEUE WAIT TIME,TALK TIME,HOLD TIME,AFTER CALL WORK TIME,ABANDONED
        300000000000,"Mon, 02 Nov 2026 08:07:00",Main,Queue Callback,a@example.com,00:01:32,00:06:26,00:00:25,00:01:07,0
        300000000001,"Mon, 02 Nov 2026 08:12:00",Main,Inbound,a@example.com,00:01:07,00:04:46,00:00:10,00:00:36,0
        300000000003,"Mon, 02 Nov 2026 08:28:00",Main,Inbound,,00:01:31,00:00:00,00:00:25,00:00:00,1
        300000000001,"Mon, 02 Nov 2026 08:12:00",Main,Inbound,a@example.com,00:01:07,00:04:46,00:00:10,00:00:36,0
        300000000004,"Mon, 02 Nov 2026 08:32:00",Main,Inbound,,00:00:00,00:00:00,00:00:00,00:00:00,0
        300000000005,"Mon, 02 Nov 2026 08:42:00",Main,Outbound,a@example.com,00:00:00,00:04:41,00:00:00,00:00:49,0

        """;

    private const string Zendesk =
        """"
        Summation column,Id,Group,Subject,Status,Via,Ticket type,Created at,Solved at,Reopens,First reply time in minutes
        1,41001,Billing,"Refund, second request",Solved,Mail,,2026-10-24 23:58,2026-10-26 19:58,0,99
        1,41004,Billing,Kan ikke logge ind,Solved,Phone,Incident,2026-10-25 02:26,2026-10-27 01:58,0,142
        1,41010,Billing,"Slow ""app""",Open,Web form,Incident,2026-10-25 05:48,,0,

        """";

    private const string Genesys =
        """
        Interval Start UTC Date,Queue,Media Type,Skill Set,Language,Offered,Interactions Handled,Total Handle Time (Seconds)
        2026-11-02T08:00:00Z,Billing Voice,Voice,billing|||refunds,Danish,17,16,4336
        2026-11-02T08:00:00Z,Billing Voice,Voice,billing|||refunds,Swedish,3,2,364
        2026-11-02T08:15:00Z,Billing Voice,Voice,billing|||refunds,Danish,10,10,1000
        2026-11-02T08:15:00Z,Billing Voice,Voice,billing|||refunds,Danish,10,10,1000
        2026-11-02T08:30:00Z,Billing Voice,Voice,billing|||refunds,Danish,13,12,2928
        2026-11-02T08:40:00Z,Billing Voice,Voice,billing|||refunds,Danish,13,12,2928

        """;

    [Fact]
    public void Five9_call_log_counts_inbound_calls_and_sums_talk_hold_and_work()
    {
        var result = Read("five9-call-log", Five9, Import.Copenhagen with { FileZone = null });

        var queue = Assert.Single(result.Queues);
        Assert.Equal("Main", queue.Queue);
        Assert.Equal([2], queue.Offered.ToArray());
        Assert.Equal([1], queue.Handled.ToArray());
        Assert.Equal([1], queue.Values(HistoryMeasure.Abandoned).ToArray());
        Assert.Equal([332], queue.HandleSeconds.ToArray());
        Assert.Equal([67], queue.Values(HistoryMeasure.WaitSeconds).ToArray());
        Assert.Equal(2, Import.At(queue, HistoryMeasure.Offered, "2026-11-02T08:12:00-08:00"));
        var file = Assert.Single(result.Files);
        Assert.Equal((6, 2, 3, 1), (file.Read, file.Accepted, file.Rejected, file.Duplicated));
        Assert.Equal(["callback", "not-inbound", "not-offered"], file.Reasons.Keys);
        Assert.Contains(file.Remarks, r => r.Contains("America/Los_Angeles", StringComparison.Ordinal));
    }

    [Fact]
    public void Zendesk_tickets_are_read_by_the_named_zone_and_the_repeated_hour_is_counted_as_folded()
    {
        var earlier = Read("zendesk-tickets", Zendesk, Import.Copenhagen);
        var later = Read("zendesk-tickets", Zendesk, Import.Copenhagen with { Resolution = Time.LocalTimeResolution.Later });

        Assert.Equal(1, Import.At(earlier.Queues[0], HistoryMeasure.Offered, "2026-10-25T02:26:00+02:00"));
        Assert.Equal(1, Import.At(later.Queues[0], HistoryMeasure.Offered, "2026-10-25T02:26:00+01:00"));
        Assert.Equal((3L, 3L, 1L), (earlier.Files[0].Read, earlier.Files[0].Accepted, earlier.Files[0].Folded));
        Assert.Equal(2, Import.Total(earlier, HistoryMeasure.Handled));
        Assert.Equal((99 + 142) * 60, Import.Total(earlier, HistoryMeasure.WaitSeconds));
        Assert.Equal(0, Import.Total(earlier, HistoryMeasure.HandleSeconds));
    }

    [Fact]
    public void Zendesk_tickets_with_the_rule_throw_reject_the_repeated_hour()
    {
        var result = Read("zendesk-tickets", Zendesk, Import.Copenhagen with { Resolution = Time.LocalTimeResolution.Throw });

        var issue = Assert.Single(result.Issues);
        Assert.Equal((3L, "Created at", "folded-time"), (issue.Line, issue.Column, issue.Reason));
        Assert.Contains("twice", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Zendesk_tickets_without_a_zone_ask_for_it()
    {
        var failure = Assert.Throws<ImportException>(() => Read("zendesk-tickets", Zendesk, Import.Copenhagen with { FileZone = null }));

        Assert.Contains("name the zone", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Genesys_history_sums_languages_and_quarters_and_leaves_out_repeated_rows()
    {
        var result = Read("genesys-wfm-history", Genesys, Import.Copenhagen);

        var queue = Assert.Single(result.Queues);
        Assert.Equal([30, double.NaN], queue.Offered.ToArray()); // of the second half-hour, 08:45 has no row
        Assert.Equal([28, double.NaN], queue.Handled.ToArray());
        Assert.Equal([5700, double.NaN], queue.HandleSeconds.ToArray());
        Assert.StartsWith("1 intervals of a queue were not observed", Assert.Single(result.Remarks), StringComparison.Ordinal);
        Assert.Equal(30, Import.At(queue, HistoryMeasure.Offered, "2026-11-02T08:00:00Z"));
        Assert.Equal((6, 4, 1, 1), (result.Files[0].Read, result.Files[0].Accepted, result.Files[0].Rejected, result.Files[0].Duplicated));
        Assert.Equal("off-grid", Assert.Single(result.Issues).Reason);
    }

    [Fact]
    public void Genesys_history_does_not_go_into_shorter_intervals()
    {
        var failure = Assert.Throws<ImportException>(() => Read("genesys-wfm-history", Genesys, Import.Copenhagen with { IntervalLength = TimeSpan.FromMinutes(10) }));

        Assert.Contains("15 minutes", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zendesk-tickets", Zendesk)]
    [InlineData("five9-call-log", Five9)]
    [InlineData("genesys-wfm-history", Genesys)]
    [InlineData(null, "a,b\n1,2\n")]
    public void Detect_knows_a_format_by_its_header(string? expected, string text)
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(expected, ProfileCatalog.Detect(folder.Write("export.csv", text))?.Id);
    }

    [Theory]
    [InlineData("zendesk-tickets", "zendesk_tickets_export.csv", 10, 0)]
    [InlineData("five9-call-log", "five9_call_log.csv", 9, 3)]
    [InlineData("genesys-wfm-history", "genesys_wfm_historical_import.csv", 12, 0)]
    [InlineData("zendesk-api-tickets", "zendesk_incremental_tickets.json", 6, 0)]
    [InlineData("salesforce-cases", "salesforce_case_report.csv", 10, 0)]
    [InlineData("salesforce-api-cases", "salesforce_case_soql.json", 6, 0)]
    [InlineData("hubspot-tickets", "hubspot_tickets.csv", 10, 0)]
    [InlineData("hubspot-api-tickets", "hubspot_tickets.json", 5, 0)]
    [InlineData("freshdesk-tickets", "freshdesk_tickets.csv", 10, 0)]
    [InlineData("freshdesk-api-tickets", "freshdesk_tickets.json", 5, 0)]
    [InlineData("jira-service-management", "jira_service_management.csv", 10, 0)]
    [InlineData("jira-service-management", "jira_service_management_es.csv", 6, 0)]
    [InlineData("nice-cxone-contacts", "nice_cxone_contacts_datadownload.csv", 8, 0)]
    [InlineData("email-log", "io_email_queue_log.csv", 10, 0)]
    [InlineData("five9-acd-queue", "five9_acd_queue.csv", 10, 0)]
    [InlineData("genesys-queue-performance", "genesys_queue_performance.csv", 12, 0)]
    [InlineData("genesys-aggregates", "genesys_conversation_aggregates.json", 5, 0)]
    [InlineData("ringcentral-queue-stats", "ringcentral_agg_queue_stats.json", 8, 0)]
    [InlineData("verint-queue-interval", "verint_queue_interval.csv", 8, 0)]
    [InlineData("nice-iex-queue", "nice_iex_ct_queue_export.txt", 11, 0)]
    public void Import_of_a_shared_sample_takes_what_it_should(string id, string sample, int accepted, int rejected)
    {
        var path = SharedData.Require("formats", "samples", sample);

        var profile = ProfileCatalog.Detect(path);
        var result = new Importer(ProfileCatalog.Find(id), Import.Copenhagen).Import([path]);

        Assert.Equal(id, profile?.Id);
        Assert.Equal((accepted, rejected), ((int)result.Files[0].Accepted, (int)result.Files[0].Rejected));
    }

    /// <summary>Half-hours in UTC with their contacts, counted by a separate script; files without offsets by the first of two equal local hours.</summary>
    [Theory]
    [InlineData("zendesk-tickets", "zendesk_tickets_export.csv", "24T21:30=1 24T22:00=1 24T23:00=1 25T00:00=2 25T00:30=1 25T02:30=1 25T03:00=1 25T04:00=1 25T04:30=1")]
    [InlineData("zendesk-api-tickets", "zendesk_incremental_tickets.json", "24T21:30=1 24T22:00=1 24T23:00=1 25T00:00=1 25T01:00=1 25T01:30=1")]
    [InlineData("salesforce-api-cases", "salesforce_case_soql.json", "24T21:30=1 24T22:00=1 24T23:00=1 25T00:00=1 25T01:00=1 25T01:30=1")]
    [InlineData("hubspot-api-tickets", "hubspot_tickets.json", "24T21:30=1 24T22:00=1 24T23:00=1 25T00:00=1 25T01:00=1")]
    [InlineData("freshdesk-api-tickets", "freshdesk_tickets.json", "24T21:30=1 24T22:00=1 24T23:00=1 25T00:00=1 25T01:00=1")]
    [InlineData("hubspot-tickets", "hubspot_tickets.csv", "24T21:30=1 24T22:00=1 24T23:00=1 25T00:00=2 25T00:30=1 25T02:30=1 25T03:00=1 25T04:00=1 25T04:30=1")]
    [InlineData("freshdesk-tickets", "freshdesk_tickets.csv", "24T21:30=1 24T22:00=1 24T23:00=1 25T00:00=2 25T00:30=1 25T02:30=1 25T03:00=1 25T04:00=1 25T04:30=1")]
    [InlineData("jira-service-management", "jira_service_management.csv", "24T21:30=1 24T22:00=1 24T23:00=1 25T00:00=2 25T00:30=1 25T02:30=1 25T03:00=1 25T04:00=1 25T04:30=1")]
    [InlineData("jira-service-management", "jira_service_management_es.csv", "24T21:30=1 24T22:00=1 24T23:00=1 25T00:00=2 25T00:30=1")]
    [InlineData("salesforce-cases", "salesforce_case_report.csv", "24T21:30=1 24T22:00=1 24T23:00=1 25T00:00=2 25T00:30=1 25T02:30=1 25T03:00=1 25T04:00=1 25T04:30=1")]
    [InlineData("email-log", "io_email_queue_log.csv", "24T21:30=1 24T22:00=1 24T23:00=1 25T00:00=1 25T01:00=1 25T01:30=1 25T02:30=1 25T03:00=1 25T04:00=1 25T04:30=1")]
    [InlineData("nice-cxone-contacts", "nice_cxone_contacts_datadownload.csv", "02T08:00=3 02T08:30=1 02T09:00=2 02T09:30=2")]
    public void Contacts_of_a_shared_sample_are_in_the_half_hours_in_which_they_came(string id, string sample, string expected)
    {
        var path = SharedData.Require("formats", "samples", sample);

        var result = new Importer(ProfileCatalog.Find(id), Import.Copenhagen).Import([path]);

        var counted = result.Queues
            .SelectMany(queue => Enumerable.Range(0, queue.Grid.Count).Select(i => (Start: queue.Grid.StartOf(i), Offered: queue.Offered[i])))
            .Where(interval => interval.Offered > 0)
            .GroupBy(interval => interval.Start, interval => interval.Offered)
            .OrderBy(group => group.Key)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key.UtcDateTime:dd'T'HH:mm}={group.Sum()}"));
        Assert.Equal(expected, string.Join(' ', counted));
    }

    [Fact]
    public void Iex_queue_export_has_both_hours_of_the_day_when_clocks_go_back()
    {
        var path = SharedData.Require("formats", "samples", "nice_iex_ct_queue_export.txt");

        var result = new Importer(ProfileCatalog.Find("nice-iex-queue"), Import.Copenhagen with { FileZone = null, IntervalLength = TimeSpan.FromMinutes(15) }).Import([path]);

        Assert.Equal([4, 3, 5, 2, 3, 2, 3, 1, 2, 2, 4], result.Queues[0].Offered.ToArray());
        Assert.Equal(8, result.Files[0].Folded);
        Assert.Equal(TimeSpan.FromMinutes(15 * 11), result.Queues[0].Grid.Length * result.Queues[0].Grid.Count);
        Assert.Equal(750, result.Queues[0].HandleSeconds[0]); // 3 of 250 s
    }

    [Theory]
    [InlineData("calabrio-queue-statistics", "calabrio_queue_statistics.csv", 157, 39097)]
    [InlineData("calabrio-forecast", "calabrio_forecast_with_staffing.csv", 157, 42798.4)] // 17 * 272.2 + 25 * 224.2 + 13 * 245.2 + 14 * 291.2 + 20 * 245.2 + 25 * 310.2 + 20 * 312.2 + 23 * 278.2
    [InlineData("nice-iex-contact-history", "nice_iex_contact_history_import.txt", 157, 39097)]
    public void Files_without_a_header_are_read_when_named(string id, string sample, double offered, double handleSeconds)
    {
        var path = SharedData.Require("formats", "samples", sample);

        var result = new Importer(ProfileCatalog.Find(id), Import.Copenhagen with { IntervalLength = TimeSpan.FromMinutes(15) }).Import([path]);

        Assert.Equal((8, 0), ((int)result.Files[0].Accepted, (int)result.Files[0].Rejected));
        Assert.Equal(offered, Import.Total(result, HistoryMeasure.Offered));
        Assert.Equal(handleSeconds, Import.Total(result, HistoryMeasure.HandleSeconds), 6);
        Assert.Equal(25, Import.At(result.Queues[0], HistoryMeasure.Offered, "2026-11-02T08:15:00+01:00"));
    }

    /// <summary>The same quarters of an hour of one queue as systems write them.</summary>
    [Theory]
    [InlineData("genesys-aggregates", "genesys_conversation_aggregates.json", 89, 20332)]
    [InlineData("ringcentral-queue-stats", "ringcentral_agg_queue_stats.json", 157, 39097)]
    [InlineData("verint-queue-interval", "verint_queue_interval.csv", 157, 39097)]
    public void Intervals_of_systems_have_the_counts_and_seconds_of_their_rows(string id, string sample, double offered, double handleSeconds)
    {
        var path = SharedData.Require("formats", "samples", sample);

        var result = new Importer(ProfileCatalog.Find(id), Import.Copenhagen with { IntervalLength = TimeSpan.FromMinutes(15) }).Import([path]);

        Assert.Equal(offered, Import.Total(result, HistoryMeasure.Offered));
        Assert.Equal(handleSeconds, Import.Total(result, HistoryMeasure.HandleSeconds));
    }

    private static ImportResult Read(string profile, string text, ImportOptions options)
    {
        using var folder = new TemporaryFolder();
        return new Importer(ProfileCatalog.Find(profile), options).Import([folder.Write("export.csv", text)]);
    }
}
