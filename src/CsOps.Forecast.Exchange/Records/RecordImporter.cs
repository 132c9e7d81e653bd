using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Exchange.Rows;
using CsOps.Forecast.Files;
using CsOps.Forecast.History.Quality;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Planning.Records;

namespace CsOps.Forecast.Exchange.Records;

/// <summary>Brings records of other systems (people, absences, scores, answers, courses, drivers, events, logins) into a centre's folder, as a profile describes them.</summary>
/// <remarks>
/// A record takes the place of the one with its key, so that the same export again changes nothing and a corrected one changes its rows. One that does not count any more (a
/// request that was withdrawn) is taken away. What a planner wrote, and rows of which the export does not tell, stay. Names of customers are never read, and what they wrote only
/// when asked for. Thread-safe.
/// </remarks>
public sealed class RecordImporter
{
    private readonly ImportProfile _profile;
    private readonly ImportOptions _options;
    private readonly RecordSchema _schema;

    /// <summary>Makes an importer.</summary>
    /// <exception cref="ImportException">The profile is not sound.</exception>
    /// <exception cref="ArgumentException">The profile's rows are contacts or intervals.</exception>
    public RecordImporter(ImportProfile profile, ImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(options);
        (_profile, _options) = (ProfileCheck.Checked(profile, profile.Id), options);
        _schema = RecordSchema.Of(profile.RecordKind ?? throw new ArgumentException($"The format '{profile.Id}' has rows of {profile.Rows}; expected one of records, such as absence or survey.", nameof(profile)));
    }

    /// <summary>Reads files into a centre's folder, which is held meanwhile (<see cref="FileHold.OfFolder"/>). Nothing is written when a file cannot be used, or the reading is stopped.</summary>
    /// <param name="files">The files; their order has no meaning. At least one.</param>
    /// <param name="folder">The centre's folder.</param>
    /// <param name="progress">Told now and then how far the reading is; null for no one.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>What was written, the counts, and the rows that were left out.</returns>
    /// <exception cref="ImportException">A file cannot be used as a whole: absent, empty, another format, unclear dates or zone; or the centre's own file cannot be read, or another holds the folder still.</exception>
    public RecordImportResult Import(IEnumerable<string> files, CentreFolder folder, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var newestFirst = Importer.NewestFirst(files);
        using var held = Directory.Exists(folder.Root) ? FileHold.OfFolder(folder.Root, cancellationToken) : null;
        var (collector, people) = (new RecordCollector(_schema), new RecordPeople(AgentNames.Read(folder.AgentsFile)));
        var tallies = newestFirst.ConvertAll(file => Read(file, collector, people, progress, cancellationToken));
        tallies.Reverse();

        // A new folder is not made for a file of which nothing can be used.
        using var made = held is null && collector.Records.Any() ? FileHold.OfFolder(folder.Root, cancellationToken) : null;
        var table = RecordTable.Open(Path.Combine(folder.Root, _schema.FileName), _schema);
        var assembly = new RecordAssembly(_schema, _options.WorkingDay);
        foreach (var (key, records) in collector.Records)
        {
            table.Replace(key, assembly.RowsOf(records));
        }

        foreach (var key in collector.Withdrawn)
        {
            table.Replace(key, []);
        }

        List<string> remarks = [.. RecordRemarks.Of(_schema, _profile, table, collector, assembly, people)];
        return new RecordImportResult(
            _schema.Kind, table.Write(), [.. tallies.Select(tally => tally.ToQuality(_profile.Id))], [.. tallies.SelectMany(tally => tally.Issues)], [.. remarks]);
    }

    private FileTally Read(string path, RecordCollector collector, RecordPeople people, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        collector.BeginFile();
        RecordFile? file = null;
        var reading = new ReadingProgress(path, () => file?.Tally.Read ?? 0, progress, cancellationToken);
        var notation = FileNotation.Of(() => Open(path, reading), _profile, cancellationToken);
        var questions = _schema.Kind == RecordKind.Survey ? Questionnaire.Of(() => Open(path, reading), notation.Profile) : null;
        using var source = Open(path, reading);
        var reader = source.Rows;
        file = new RecordFile(reader, notation, _options, collector, people, questions);
        while (reader.Read())
        {
            file.ReadRow();
        }

        file.Finish();
        file.Tally.Sha256 = source.Finish();
        return file.Tally;
    }

    private SourceFile Open(string path, ReadingProgress reading) => new(InputFile.Open(path), path, _profile, _options, reading.OnRead);
}
