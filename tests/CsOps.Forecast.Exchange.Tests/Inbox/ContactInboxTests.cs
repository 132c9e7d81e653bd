using CsOps.Forecast.Exchange.Inbox;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Files;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Exchange.Tests.Inbox;

public sealed class ContactInboxTests : IDisposable
{
    private static readonly ImportProfile Contacts = ProfileCatalog.Find("webhook-contacts");

    private readonly TemporaryFolder _folder = new();

    private string Inbox => _folder.PathOf("inbox/calls.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Take_appends_and_writes_anew_only_where_many_lines_are_out_of_date()
    {
        Take(Event(1, 0), Event(2, 0));
        var first = File.ReadAllText(Inbox);
        for (var seconds = 1; seconds <= 100; seconds++)
        {
            Take(Event(1, seconds));
        }

        Assert.StartsWith(first, File.ReadAllText(Inbox), StringComparison.Ordinal);
        Assert.Equal(102, File.ReadAllLines(Inbox).Length);

        var taken = Take(Event(1, 101));

        Assert.Equal(2, File.ReadAllLines(Inbox).Length);
        Assert.Equal(101, Assert.Single(taken.Histories).HandleSeconds[0]);
    }

    [Fact]
    public void Take_of_an_event_sent_again_writes_nothing()
    {
        Take(Event(1, 5));
        var before = File.ReadAllText(Inbox);

        Take(Event(1, 5));

        Assert.Equal(before, File.ReadAllText(Inbox));
    }

    [Fact]
    public void Take_that_is_stopped_leaves_the_inbox()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        var file = _folder.Write("event.json", Event(1, 5));

        Assert.ThrowsAny<OperationCanceledException>(() => ContactInbox.Take(Inbox, Contacts, [file], Import.Copenhagen, cancellationToken: stopped.Token));

        Assert.False(File.Exists(Inbox));
    }

    [Fact]
    public void Take_refuses_contacts_without_ids()
    {
        Assert.Throws<ArgumentException>(() => ContactInbox.Take(Inbox, Contacts with { ContactId = [] }, ["any"], Import.Copenhagen));
        Assert.Throws<ArgumentNullException>(() => ContactInbox.Take(Inbox, Contacts, ["any"], null!));
    }

    [Fact]
    public void Hold_keeps_others_away_until_it_is_disposed()
    {
        using (ContactInbox.Hold(Inbox, TimeSpan.Zero, TestContext.Current.CancellationToken))
        {
            var failure = Assert.Throws<ImportException>(() => ContactInbox.Hold(Inbox, TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken));
            Assert.Contains("another import has used it for 0.1 seconds", failure.Message, StringComparison.Ordinal);
        }

        ContactInbox.Hold(Inbox, TimeSpan.Zero, TestContext.Current.CancellationToken).Dispose();
    }

    private static string Event(int id, int seconds) =>
        $$"""{"event":"contact","id":{{id}},"queue":"voice","time":"2026-11-09T10:04:00Z","outcome":"handled","handle_seconds":{{seconds}}}""";

    private TakenContacts Take(params string[] events) =>
        ContactInbox.Take(Inbox, Contacts, [_folder.Write("event.json", string.Join('\n', events))], Import.Copenhagen, cancellationToken: TestContext.Current.CancellationToken);
}
