using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Exchange;
using CsOps.Forecast.Exchange.Inbox;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.History;
using CsOps.Forecast.Planning.Folder;

namespace CsOps.Forecast.Console.Commands;

/// <summary>The way of one export into the history: counted by itself, or with all contacts of its source that were kept.</summary>
internal sealed class HistoryIntake
{
    /// <summary>How long an import of contacts that are kept waits for another.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly CommandRun _run;
    private readonly CentreFolder _folder;
    private readonly ImportProfile _profile;
    private readonly ExportContent _content;
    private readonly string _inbox;

    public HistoryIntake(CommandRun run, CentreFolder folder, ImportProfile profile, string source, ExportContent content, bool replaces)
    {
        (_run, _folder, _profile, _content) = (run, folder, profile, content);
        (Source, Replaces) = (source, replaces);
        _inbox = ContactInbox.PathOf(folder, source);
        KeepsContacts = profile.KeepsContacts || (!profile.ContactId.IsEmpty && (File.Exists(_inbox) || (content == ExportContent.ChangedContacts && (replaces || !HasHistory))));
    }

    public string Source { get; }

    /// <summary>Whether what earlier imports of the source told goes.</summary>
    public bool Replaces { get; }

    /// <summary>
    /// Whether contacts are kept one by one: as the format says, or as those of the source were before; or as the user asks for, of a source of which not only counts are known.
    /// </summary>
    public bool KeepsContacts { get; }

    private bool HasHistory => ImportedHistory.Has(_folder.HistoryFolder, Source);

    public TakenHistory Take(string[] files, ImportOptions options, ImportProgressWords progress)
    {
        if (KeepsContacts)
        {
            return Keep(files, options, progress);
        }

        var result = new Importer(_profile, options).Import(files, progress, _run.Cancellation);
        Read(result);
        if (result.Queues.IsEmpty)
        {
            return new TakenHistory(result, result.Queues, Written: null, IsUsed: false);
        }

        if (File.Exists(_inbox))
        {
            throw CommandFailure.BadData($"the history of {Source} is counted from {_inbox}, and the next import of its contacts would take away what this one adds; give it a source of its own: --source NAME.");
        }

        var written = Replaces
            ? ImportedHistory.Replace(_folder.HistoryFolder, Source, result.Queues, options.CentreZone)!
            : ImportedHistory.Write(_folder.HistoryFolder, Source, result.Queues, options.CentreZone, _content);
        if (!Replaces)
        {
            ImportedRows.Tell(_run, written, Source, _content);
        }

        return new TakenHistory(result, result.Queues, written, IsUsed: true);
    }

    private TakenHistory Keep(string[] files, ImportOptions options, ImportProgressWords progress)
    {
        using var held = ContactInbox.Hold(_inbox, Patience, _run.Cancellation);
        if (!Replaces && !File.Exists(_inbox) && HasHistory)
        {
            throw CommandFailure.BadData(
                $"{_folder.HistoryFolder} has a history of {Source} that is not counted from contacts one by one, and there is no {_inbox}. Give these a source of their own (--source NAME), or let them take its place (--replace).");
        }

        var taken = ContactInbox.Take(_inbox, _profile, files, options, Replaces, progress, _run.Cancellation);
        Read(taken.Import);
        if (taken.Events == 0)
        {
            return new TakenHistory(taken.Import, taken.Histories, Written: null, IsUsed: false);
        }

        _run.Wrote(_inbox);
        var written = ImportedHistory.Replace(_folder.HistoryFolder, Source, taken.Histories, options.CentreZone);
        ImportedRows.TellOfFirst(_run, taken, options.CentreZone);
        return new TakenHistory(taken.Import, taken.Histories, written, IsUsed: true);
    }

    private void Read(ImportResult result)
    {
        foreach (var file in result.Files)
        {
            _run.Read(file);
        }
    }
}
