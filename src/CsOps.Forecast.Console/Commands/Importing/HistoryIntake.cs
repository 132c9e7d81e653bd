using System.Collections.Immutable;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Exchange;
using CsOps.Forecast.Exchange.Inbox;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.History;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Console.Commands.Importing;

/// <summary>The way of one export into the history: counted by itself, or with all contacts of its source that were kept.</summary>
internal sealed class HistoryIntake
{
    /// <summary>How long an import of contacts that are kept waits for another.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly CommandRun _run;
    private readonly CentreFolder _folder;
    private readonly ExportContent _content;
    private readonly string _inbox;

    public HistoryIntake(CommandRun run, CentreFolder folder, ImportProfile profile, string source, ExportContent content, bool replaces)
    {
        (_run, _folder, _content) = (run, folder, content);
        (Source, Replaces) = (source, replaces);
        _inbox = ContactInbox.PathOf(folder, source);
        IsKnown = ImportedHistory.Has(folder.HistoryFolder, source);
        KeepsContacts = profile.KeepsContacts || (!profile.ContactId.IsEmpty && (File.Exists(_inbox) || content == ExportContent.ChangedContacts));
    }

    public string Source { get; }

    /// <summary>Whether what earlier imports of the source told goes.</summary>
    public bool Replaces { get; }

    /// <summary>Whether there were earlier imports of the source.</summary>
    public bool IsKnown { get; }

    /// <summary>Whether contacts are kept one by one: as the format says, as those of the source were before, or, where they have ids, as the user asks for.</summary>
    public bool KeepsContacts { get; }

    /// <summary>The queues of earlier imports.</summary>
    public IReadOnlyCollection<string> KnownQueues(ImportOptions options) =>
        [.. ImportedHistory.Read(_folder.HistoryFolder, Source, options.IntervalLength, options.CentreZone).Select(queue => queue.Queue)];

    public TakenHistory Take(ImportProfile profile, string[] files, ImportOptions options, ImportProgressWords progress)
    {
        if (KeepsContacts)
        {
            return Keep(profile, files, options, progress);
        }

        var result = new Importer(profile, options).Import(files, progress, _run.Cancellation);
        Read(result);
        if (result.Queues.IsEmpty)
        {
            return new TakenHistory(result, result.Queues, Written: null, IsUsed: false);
        }

        if (File.Exists(_inbox))
        {
            throw CommandFailure.BadData($"the history of {Source} is counted from {_inbox}, and the next import of its contacts would take away what this one adds; give it a source of its own: --source NAME.");
        }

        if (Replaces)
        {
            RequireWhole(result.Queues, options);
            return new TakenHistory(result, result.Queues, ImportedHistory.Replace(_folder.HistoryFolder, Source, result.Queues, options.CentreZone), IsUsed: true);
        }

        var written = ImportedHistory.Write(_folder.HistoryFolder, Source, result.Queues, options.CentreZone, _content, options.Coverage);
        ImportedRows.Tell(_run, written, Source, _content);
        return new TakenHistory(result, result.Queues, written, IsUsed: true);
    }

    /// <summary>Warns where a source is new, and another has contacts of the same queues and intervals.</summary>
    public void WarnOfOthers(TakenHistory taken, TimeZoneInfo zone)
    {
        if (IsKnown || taken.Written is not { } written || OverlappingImport.Find(_folder.HistoryFolder, Source, taken.Queues, zone) is not { } other)
        {
            return;
        }

        var adding = _folder.ReadSources().Where(source => source.Adds).ToList();
        var otherAdds = adding.Exists(source => OverlappingImport.IsOf(other.File, source.Name));
        if (otherAdds || !adding.Exists(source => source.Name == Source))
        {
            var delete = KeepsContacts ? $"delete {written.Path} and {_inbox}" : $"delete {written.Path}";
            _run.Warn(
                "BESIDE",
                $"{Source} is a new source, and {other.File} has {_run.Screen.Number(other.Contacts)} contacts in the intervals of the same queues: {(otherAdds ? "that source adds, so that both count" : "of each interval the row with more contacts counts")}. If this export corrects that source, {delete} and import again with its name (--source NAME); if its contacts are others{(otherAdds ? ", leave it" : ", import again with --adds")}.",
                other.Intervals);
        }
    }

    /// <summary>Takes contacts into the inbox of their source, or into a new one that takes its place when it is whole.</summary>
    private TakenHistory Keep(ImportProfile profile, string[] files, ImportOptions options, ImportProgressWords progress)
    {
        using var held = ContactInbox.Hold(_inbox, Patience, _run.Cancellation);
        RequireOwnHistory();
        var inbox = Replaces ? $"{_inbox}.new" : _inbox;
        try
        {
            if (Replaces)
            {
                File.Delete(inbox);
            }

            var taken = ContactInbox.Take(inbox, profile, files, options, progress, _run.Cancellation);
            Read(taken.Import);
            if (taken.Events == 0)
            {
                return new TakenHistory(taken.Import, taken.Histories, Written: null, IsUsed: false);
            }

            if (Replaces)
            {
                RequireWhole(taken.Histories, options);
                File.Move(inbox, _inbox, overwrite: true);
            }

            _run.Wrote(_inbox);
            var written = ImportedHistory.Replace(_folder.HistoryFolder, Source, taken.Histories, options.CentreZone);
            ImportedRows.TellOfFirst(_run, taken, options.CentreZone);
            return new TakenHistory(taken.Import, taken.Histories, written, IsUsed: true);
        }
        finally
        {
            if (Replaces)
            {
                File.Delete(inbox);
            }
        }
    }

    /// <summary>A history of counts only cannot say where a contact was before it changed.</summary>
    private void RequireOwnHistory()
    {
        if (IsKnown && !Replaces && !File.Exists(_inbox))
        {
            throw CommandFailure.BadData(
                $"of {Source} only counts are known, in which a contact that changed cannot be found again: it would count twice. Import a complete export with --replace{(_content == ExportContent.ChangedContacts ? " --holds changes" : "")}, from which on its contacts are kept by id; or give these a source of their own: --source NAME.");
        }
    }

    /// <summary>Refuses to take away days of which the export does not tell; that times were read by another clock may move the first and the last.</summary>
    private void RequireWhole(ImmutableArray<QueueHistory> queues, ImportOptions options)
    {
        var before = DaysOf(ImportedHistory.Read(_folder.HistoryFolder, Source, options.IntervalLength, options.CentreZone), options.CentreZone);
        var now = DaysOf(queues, options.CentreZone);
        var missing = before.Where(day => !now.Contains(day) && (queues.IsEmpty || (day != before.Min && day != before.Max))).ToList();
        if (missing.Count > 0)
        {
            throw CommandFailure.Usage(
                $"--replace takes away all that earlier imports of {Source} told, and this one tells nothing of {_run.Screen.Count(missing.Count, "day")} of these, {_run.Screen.Date(missing[0])} the first. Import the files of all days in one command; or delete what is known of {Source} in {_folder.HistoryFolder}{(File.Exists(_inbox) ? $" and {_inbox}" : "")} where the rest is to go.");
        }
    }

    /// <summary>The local days of which histories tell something.</summary>
    private static SortedSet<DateOnly> DaysOf(IEnumerable<QueueHistory> queues, TimeZoneInfo zone)
    {
        var days = new SortedSet<DateOnly>();
        foreach (var queue in queues)
        {
            var calendar = new LocalCalendar(queue.Grid, zone);
            days.UnionWith(Enumerable.Range(0, queue.Grid.Count).Where(at => !double.IsNaN(queue.Offered[at])).Select(calendar.DateOf));
        }

        return days;
    }

    private void Read(ImportResult result)
    {
        foreach (var file in result.Files)
        {
            _run.Read(file);
        }
    }
}
