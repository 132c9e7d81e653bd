using CsOps.Forecast.Exchange.Inbox;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Exchange.Rows;
using CsOps.Forecast.Files;
using CsOps.Forecast.History;
using CsOps.Forecast.History.Quality;

namespace CsOps.Forecast.Exchange;

/// <summary>Reads files of other systems into histories, as a profile describes them.</summary>
/// <remarks>
/// Rows of all files go into one history. Files are read from the last by name to the first, and of a contact or interval that occurs
/// again the first one read stays: the newest export knows best. Reading a row allocates nothing. Thread-safe.
/// </remarks>
public sealed class Importer
{
    private readonly ImportProfile _profile;
    private readonly ImportOptions _options;
    private readonly Func<string, Stream> _open;

    /// <summary>Makes an importer.</summary>
    /// <exception cref="ImportException">The profile is not sound.</exception>
    public Importer(ImportProfile profile, ImportOptions options)
        : this(profile, options, InputFile.Open)
    {
    }

    internal Importer(ImportProfile profile, ImportOptions options, Func<string, Stream> open)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(options);
        _profile = ProfileCheck.Checked(profile, profile.Id);
        _options = options;
        _open = open;
    }

    /// <summary>Reads files.</summary>
    /// <param name="files">The files; their order has no meaning. At least one.</param>
    /// <param name="progress">Told now and then how far the reading is; null for no one.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The histories, the counts, and the rows that were left out.</returns>
    /// <exception cref="ImportException">A file cannot be used as a whole: absent, empty, another format, unclear dates or zone.</exception>
    public ImportResult Import(IEnumerable<string> files, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Import(files, events: null, progress, cancellationToken);

    /// <summary>Reads files of events, and keeps each event that can be used, of contacts that did not reach the queue too, in the order in which they came: files by name.</summary>
    internal (ImportResult Result, List<ContactEvent> Events) ImportEvents(IEnumerable<string> files, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var newestFirst = new List<List<ContactEvent>>();
        var result = Import(files, newestFirst, progress, cancellationToken);
        return (result, [.. Enumerable.Reverse(newestFirst).SelectMany(events => events)]);
    }

    private ImportResult Import(IEnumerable<string> files, List<List<ContactEvent>>? events, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var newestFirst = NewestFirst(files);
        if (_profile.RecordKind is { } kind)
        {
            throw new ImportException(newestFirst[^1], $"the rows of the format '{_profile.Id}' are records of the kind {kind.ToString().ToLowerInvariant()}, which make no history");
        }

        var log = new IntervalAggregator(_options.IntervalLength, _options.CentreZone);
        var builder = new HistoryBuilder(_options.IntervalLength, _options.CentreZone);
        var tallies = newestFirst.ConvertAll(file =>
        {
            events?.Add([]);
            return Read(file, log, builder, null, events?[^1], progress, cancellationToken);
        });
        tallies.Reverse();
        return new ImportResult(
            _profile.Rows == RowKind.Contact ? log.Build(_options.Coverage, MeasuresOf(_profile)) : builder.Build(),
            [.. tallies.Select(tally => tally.ToQuality(_profile.Id))],
            [.. tallies.SelectMany(tally => tally.Issues)])
        {
            Remarks = [.. _profile.Rows == RowKind.Contact ? ImportRemarks.OfLog(_profile, _options, log) : ImportRemarks.OfIntervals(builder)],
        };
    }

    /// <summary>Reads the contacts of a log one by one, by the same rules, for estimating from them. Memory: about 50 bytes a contact.</summary>
    /// <param name="files">The files; their order has no meaning. At least one.</param>
    /// <param name="progress">Told now and then how far the reading is; null for no one.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The contacts by queue.</returns>
    /// <exception cref="ImportException">A file cannot be used as a whole, or its rows are intervals.</exception>
    public ContactSamples ReadContacts(IEnumerable<string> files, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var newestFirst = NewestFirst(files);
        if (_profile.Rows != RowKind.Contact)
        {
            throw new ImportException(newestFirst[^1], $"the rows of the format '{_profile.Id}' are of the kind {_profile.Rows.ToString().ToLowerInvariant()}; expected contacts, one a row");
        }

        var log = new IntervalAggregator(_options.IntervalLength, _options.CentreZone);
        var builder = new HistoryBuilder(_options.IntervalLength, _options.CentreZone);
        var recorder = new ContactRecorder();
        var tallies = newestFirst.ConvertAll(file => Read(file, log, builder, recorder, null, progress, cancellationToken));
        tallies.Reverse();
        return new ContactSamples(recorder.Build(), [.. tallies.Select(tally => tally.ToQuality(_profile.Id))], log.Build(_options.Coverage, MeasuresOf(_profile)));
    }

    /// <summary>The files from the last by name to the first.</summary>
    internal static List<string> NewestFirst(IEnumerable<string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var newestFirst = files.Distinct(StringComparer.Ordinal).OrderByDescending(Path.GetFileName, StringComparer.Ordinal).ThenByDescending(file => file, StringComparer.Ordinal).ToList();
        return newestFirst.Count > 0 ? newestFirst : throw new ArgumentException("There is no file to import; expected at least one.", nameof(files));
    }

    private FileTally Read(
        string path, IntervalAggregator log, HistoryBuilder builder, ContactRecorder? recorder, List<ContactEvent>? events, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        BoundFile? file = null;
        var reading = new ReadingProgress(path, () => file?.Tally.Read ?? 0, progress, cancellationToken);
        var notation = FileNotation.Of(() => Open(path, reading), _profile, cancellationToken);
        using var source = Open(path, reading);
        var reader = source.Rows;
        RequireZone(path, notation.Patterns);
        file = new BoundFile(reader, _options, notation);
        var contacts = _profile.Rows == RowKind.Contact ? new ContactFile(file, _profile, log, recorder, events) : null;
        var intervals = contacts is null ? new IntervalFile(file, _profile, _options, builder) : null;
        while (reader.Read())
        {
            contacts?.ReadRow();
            intervals?.ReadRow();
        }

        contacts?.Finish();
        intervals?.Finish();
        file.Finish(_profile, _options);
        file.Tally.Sha256 = source.Finish();
        return file.Tally;
    }

    private SourceFile Open(string path, ReadingProgress reading) => new(_open(path), path, _profile, _options, reading.OnRead);

    private void RequireZone(string path, IReadOnlyList<DateTimePattern> patterns)
    {
        if (_options.FileZone is null && _profile.Time.ZoneColumn is null && ZoneRule.Parse(_profile.Zone) is { Zone: null, HeaderProperty: null } && patterns.Any(p => !p.HasOffset))
        {
            throw NoZone(path, _profile);
        }
    }

    /// <summary>Nobody knows by which clock a file's times are written.</summary>
    internal static ImportException NoZone(string path, ImportProfile profile) =>
        new(path, $"its times have no offset, and the format '{profile.Id}' does not say by which clock they are written; name the zone (--tz), for example Europe/Copenhagen");

    /// <summary>The measures that contacts of a format tell.</summary>
    internal static HashSet<HistoryMeasure> MeasuresOf(ImportProfile profile)
    {
        var outcomes = profile.Outcomes;
        var handled = outcomes.Handled is not null || profile.TellsHandledByTime;
        (bool IsTold, HistoryMeasure Measure)[] measures =
        [
            (handled, HistoryMeasure.Handled),
            (outcomes.Abandoned is not null, HistoryMeasure.Abandoned),
            (outcomes.FlowedOut is not null, HistoryMeasure.FlowedOut),
            (handled && profile.Handle is not null, HistoryMeasure.HandleSeconds),
            (handled && profile.Wait is not null, HistoryMeasure.WaitSeconds),
        ];
        return [.. measures.Where(m => m.IsTold).Select(m => m.Measure)];
    }
}
