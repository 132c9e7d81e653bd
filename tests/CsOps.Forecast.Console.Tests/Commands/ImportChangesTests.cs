using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

/// <summary>Exports of contacts that changed since the last one: each contact counts once, as it was last.</summary>
public sealed class ImportChangesTests : IDisposable
{
    private const string Noon = "2026-10-05T12:00:00Z";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_ticket_counts_once_where_it_is_now_and_new_ones_of_the_same_interval_join_the_others()
    {
        (await ZendeskAsync("a", Ticket(1, "09:05"), Ticket(2, "09:10"), Ticket(3, "09:40"))).Ended(0);
        Assert.Equal(["5 11:00 2 0 0", "5 11:30 1 0 0"], Rows());

        // One is answered, one moves to another group, one is deleted, and one is new in the interval of the first.
        (await ZendeskAsync("b", Ticket(1, "09:05", changed: Noon, reply: 20), Ticket(2, "09:10", changed: Noon, group: "6"), Ticket(3, "09:40", changed: Noon, group: "null", status: "deleted"), Ticket(4, "09:20", changed: Noon))).Ended(0);

        Assert.Equal(["5 11:00 2 1 1200", "6 11:00 1 0 0"], Rows());
    }

    [Fact]
    public async Task An_older_export_again_changes_nothing()
    {
        (await ZendeskAsync("a", Ticket(1, "09:05"), Ticket(2, "09:10"))).Ended(0);
        (await ZendeskAsync("b", Ticket(1, "09:05", changed: Noon, reply: 20))).Ended(0);
        var before = Rows();

        (await ZendeskAsync("c", Ticket(1, "09:05"), Ticket(2, "09:10"))).Ended(0);

        Assert.Equal(["5 11:00 2 1 1200"], before);
        Assert.Equal(before, Rows());
    }

    [Fact]
    public async Task First_export_that_may_have_begun_late_is_told_of_once()
    {
        var first = (await ZendeskAsync("a", Ticket(1, "09:05", changed: Noon), Ticket(2, "09:10", changed: "2026-10-05T13:00:00Z"))).Ended(0);
        var second = (await ZendeskAsync("b", Ticket(1, "09:05", changed: "2026-10-06T13:00:00Z"))).Ended(0);
        var earlier = (await ZendeskAsync("c", Ticket(3, "09:05"))).Ended(0);

        Assert.Contains("2 contacts arrived before 2026-10-05 14:00", first.Error, StringComparison.Ordinal);
        Assert.Equal("", second.Error + earlier.Error);
        Assert.Equal(["5 11:00 3 0 0"], Rows());
    }

    [Fact]
    public async Task Log_with_ids_keeps_its_contacts_from_the_first_time_that_changes_are_asked_for()
    {
        (await LogAsync("a", ["1,A,2026-10-05 09:00", "2,A,2026-10-05 09:10", "3,A,2026-10-05 09:20"], "--holds", "changes")).Ended(0);
        (await LogAsync("b", ["2,B,2026-10-05 09:10", "4,A,2026-10-05 09:25"])).Ended(0);

        Assert.Equal(["A 09:00 3 0 0", "B 09:00 1 0 0"], Rows("log"));

    }

    [Fact]
    public async Task Log_that_was_counted_takes_changes_only_after_it_came_in_again_to_be_kept()
    {
        string[] all = ["1,A,2026-10-05 09:00", "2,A,2026-10-05 09:10"];
        (await LogAsync("a", all)).Ended(0);

        (await LogAsync("b", ["2,B,2026-10-05 09:10"], "--holds", "changes")).Refused(3, "of log only counts are known", "--replace --holds changes");
        Assert.Equal(["A 09:00 2 0 0"], Rows("log"));

        (await LogAsync("c", all, "--replace", "--holds", "changes")).Ended(0);
        (await LogAsync("d", ["2,B,2026-10-05 09:10"], "--holds", "changes")).Ended(0);
        Assert.Equal(["A 09:00 1 0 0", "B 09:00 1 0 0"], Rows("log"));
    }

    [Fact]
    public async Task Replace_takes_the_place_of_what_was_kept()
    {
        (await ZendeskAsync("a", Ticket(1, "09:05"), Ticket(2, "09:10"), Ticket(3, "09:40"))).Ended(0);

        var run = (await ZendeskAsync("b", "--replace", Ticket(3, "09:05"))).Ended(0);

        Assert.Contains("1 row, 0 new, 1 changed, 1 gone", run.Output, StringComparison.Ordinal);
        Assert.Equal(["5 11:00 1 0 0"], Rows());
        Assert.Single(File.ReadAllLines(_folder.PathOf("inbox/zendesk-api-tickets.jsonl")));
    }

    private static string Ticket(int id, string time, string changed = "2026-10-05T08:00:00Z", string group = "5", int? reply = null, string status = "open") =>
        $$"""
        { "id": {{id}}, "generated_timestamp": 1793041080, "created_at": "2026-10-05T{{time}}:00Z", "updated_at": "{{changed}}", "status": "{{status}}", "group_id": {{group}}, "via": { "channel": "email" },
          "metric_set": { "reply_time_in_minutes": { "calendar": {{reply?.ToString(CultureInfo.InvariantCulture) ?? "null"}} } } }
        """;

    /// <summary>The rows that have contacts: queue, time, offered, handled and seconds waited.</summary>
    private string[] Rows(string source = "zendesk-api-tickets") =>
    [
        .. File.ReadAllLines(_folder.PathOf($"history/{source}_2026-10-05_2026-10-05.csv"))[1..].Select(row => row.Split(',')).Where(row => row[3] != "0")
            .Select(row => $"{row[0]} {row[1][11..16]} {row[3]} {(row[4].Length > 0 ? row[4] : "0")} {(row[8].Length > 0 ? row[8] : "0")}"),
    ];

    private Task<Csops> ZendeskAsync(string name, params string[] more)
    {
        var tickets = more.Where(text => text.StartsWith('{'));
        return Csops.RunAsync(["import", _folder.Write($"{name}.json", $$"""{ "tickets": [ {{string.Join(",", tickets)}} ] }"""), "--into", _folder.Root, "--tz", "Europe/Copenhagen", .. more.Where(text => !text.StartsWith('{'))]);
    }

    private Task<Csops> LogAsync(string folder, string[] rows, params string[] more)
    {
        Directory.CreateDirectory(_folder.PathOf(folder));
        var file = _folder.Write(Path.Combine(folder, "log.csv"), $"id,q,at\n{string.Join('\n', rows)}\n");
        return Csops.RunAsync(["import", file, "--into", _folder.Root, "--map", "id=id", "--map", "queue=q", "--map", "time=at", "--map", "time-format=yyyy-MM-dd HH:mm", "--tz", "Europe/Copenhagen", .. more]);
    }
}
