using System.Text;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Files;
using CsOps.Forecast.History;
using CsOps.Forecast.Planning.Folder;

namespace CsOps.Forecast.Exchange.Inbox;

/// <summary>The contacts of a source that come again whenever they change, kept in <c>inbox/SOURCE.jsonl</c> of a centre's folder: a history holds counts, and could not tell a contact that comes twice from two.</summary>
/// <remarks>
/// The inbox is what is true of its source, and its history is written from it alone. Of each event are kept id, queue, time, time of the last change, outcome, handle time and wait, so no customer's text. Whoever
/// uses an inbox and its history holds it meanwhile (<see cref="Hold"/>).
/// </remarks>
public static class ContactInbox
{
    /// <summary>The inbox of a source.</summary>
    /// <param name="folder">The centre's folder.</param>
    /// <param name="source">Where the events come from: one part of a path.</param>
    public static string PathOf(CentreFolder folder, string source)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        return Path.Combine(folder.Root, "inbox", $"{source}.jsonl");
    }

    /// <summary>Keeps others from an inbox and its history until what is returned is disposed, by the file <c>.SOURCE.lock</c> beside it, which stays.</summary>
    /// <param name="inbox">The inbox; its folder is made where it is absent.</param>
    /// <param name="wait">How long to wait for another who holds it.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="ImportException">Another holds it still.</exception>
    public static IDisposable Hold(string inbox, TimeSpan wait, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(inbox);
        return FileHold.Of(inbox, Path.Combine(Path.GetDirectoryName(inbox) ?? "", $".{Path.GetFileNameWithoutExtension(inbox)}.lock"), wait, cancellationToken);
    }

    /// <summary>Takes the events of files into an inbox, and counts all that it has: of an id that occurs again the one counts that changed last, of equals the last one. What an import leaves out is not taken in, but that a contact did not reach the queue.</summary>
    /// <param name="inbox">The inbox; made where it is absent and an event can be used.</param>
    /// <param name="profile">Their format: of contacts, with ids.</param>
    /// <param name="files">The files, by name the oldest first. At least one.</param>
    /// <param name="options">How files are read. New names of queues hold for what the inbox has too, and for good.</param>
    /// <param name="progress">Told now and then how far the reading is; null for no one.</param>
    /// <param name="cancellationToken">Stops the reading; then the inbox is as it was.</param>
    /// <exception cref="ArgumentException">The format has no ids of contacts.</exception>
    /// <exception cref="ImportException">A file, or the inbox, is not of the format.</exception>
    public static TakenContacts Take(
        string inbox, ImportProfile profile, IEnumerable<string> files, ImportOptions options, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(inbox);
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(options);
        if (profile.ContactId.IsEmpty)
        {
            throw new ArgumentException($"The format '{profile.Id}' does not say what tells contacts apart; expected a profile with contactId.", nameof(profile));
        }

        var (import, events) = new Importer(profile, options).ImportEvents(files, progress, cancellationToken);
        var file = new InboxFile(inbox, cancellationToken);
        var firstChange = file.Events.Count == 0 ? events.Min(contact => contact.Changed) : null;
        if (events.Count > 0)
        {
            file.Rename(options.QueueNames);
            events.ForEach(file.Add);
            file.Save();
        }

        var log = Counted(file.Events, options);
        return new TakenContacts(import with { Remarks = [.. ImportRemarks.OfLog(profile, options, log)] }, events.Count, log.Build(options.Coverage, Importer.MeasuresOf(profile)))
        {
            FirstChange = firstChange,
            BeforeFirstChange = events.Count(contact => contact.Arrival < firstChange),
        };
    }

    private static IntervalAggregator Counted(IEnumerable<ContactEvent> events, ImportOptions options)
    {
        var log = new IntervalAggregator(options.IntervalLength, options.CentreZone);
        foreach (var contact in events)
        {
            if (contact.Outcome is { } outcome)
            {
                log.Add(log.QueueOf(Encoding.UTF8.GetBytes(contact.Renamed ?? contact.Queue)), contact.Arrival, outcome, contact.HandleSeconds, contact.WaitSeconds);
            }
        }

        return log;
    }
}
