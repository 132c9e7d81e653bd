using System.Collections.Immutable;
using CsOps.Forecast.Files;
using CsOps.Forecast.History;
using CsOps.Forecast.Performance.Feedback;
using CsOps.Forecast.Performance.Presence;
using CsOps.Forecast.Performance.Quality;
using CsOps.Forecast.Performance.Training;
using CsOps.Forecast.Planning.Records;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Time.Holidays;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>A folder that describes a contact centre in files which a person can read, edit and compare.</summary>
/// <remarks>
/// <c>centre.json</c> must be there. <c>agents.csv</c>, <c>absences.csv</c>, <c>requests.csv</c>, <c>preferences.csv</c>, <c>duties.csv</c>, <c>events.csv</c>, <c>drivers.csv</c> and the
/// holiday files that <c>centre.json</c> may name are read if they are; <c>feedback.csv</c>, <c>quality.csv</c>, <c>trainings.csv</c> and <c>sessions.csv</c> when asked for; <c>sources.json</c> says how imports were read, <c>history/</c> holds interval history and <c>plans/</c> what was planned. Every file
/// and property is described in docs/centre-folder.md. Nothing is read before a method is called, and nothing is kept.
/// </remarks>
public sealed class CentreFolder
{
    /// <summary>Names a folder.</summary>
    /// <param name="path">Its path; need not exist yet.</param>
    public CentreFolder(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Root = path;
    }

    /// <summary>The folder, as the user named it.</summary>
    public string Root { get; }

    /// <summary>The path of the centre's settings, <c>centre.json</c>.</summary>
    public string SettingsFile => Path.Combine(Root, "centre.json");

    /// <summary>The path of the people, <c>agents.csv</c>.</summary>
    public string AgentsFile => Path.Combine(Root, "agents.csv");

    /// <summary>The path of the people's absences, <c>absences.csv</c>.</summary>
    public string AbsencesFile => Path.Combine(Root, "absences.csv");

    /// <summary>The path of the days that people asked to have off, <c>requests.csv</c>.</summary>
    public string RequestsFile => Path.Combine(Root, "requests.csv");

    /// <summary>The path of the shifts that people would rather work, <c>preferences.csv</c>.</summary>
    public string PreferencesFile => Path.Combine(Root, "preferences.csv");

    /// <summary>The path of the trainings and meetings, <c>duties.csv</c>.</summary>
    public string DutiesFile => Path.Combine(Root, "duties.csv");

    /// <summary>The path of the events, <c>events.csv</c>.</summary>
    public string EventsFile => Path.Combine(Root, "events.csv");

    /// <summary>The path of the external drivers, <c>drivers.csv</c>.</summary>
    public string DriversFile => Path.Combine(Root, "drivers.csv");

    /// <summary>The path of customers' answers, <c>feedback.csv</c>.</summary>
    public string FeedbackFile => Path.Combine(Root, "feedback.csv");

    /// <summary>The path of reviewers' scores, <c>quality.csv</c>.</summary>
    public string QualityFile => Path.Combine(Root, "quality.csv");

    /// <summary>The path of who has which course, <c>trainings.csv</c>.</summary>
    public string TrainingsFile => Path.Combine(Root, "trainings.csv");

    /// <summary>The path of logins and logouts, <c>sessions.csv</c>.</summary>
    public string SessionsFile => Path.Combine(Root, "sessions.csv");

    /// <summary>The path of what holds for all imports of a source, <c>sources.json</c>, which imports write.</summary>
    public string SourcesFile => Path.Combine(Root, "sources.json");

    /// <summary>The path of the history folder, <c>history/</c>.</summary>
    public string HistoryFolder => Path.Combine(Root, "history");

    /// <summary>The path of the folder of one plan, <c>plans/<paramref name="id"/>/</c>.</summary>
    /// <param name="id">The plan's name: one part of a path.</param>
    /// <exception cref="ArgumentException">The name is empty, or leads out of the folder.</exception>
    public string PlansFolder(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return id is "." or ".." || id.AsSpan().ContainsAny('/', '\\')
            ? throw new ArgumentException($"'{id}' is not the name of a plan; expected one part of a path, for example 2026-11-02.", nameof(id))
            : Path.Combine(Root, "plans", id);
    }

    /// <summary>The history files, <c>history/*.csv</c>, in ordinal order of name; none when there is no such folder.</summary>
    public IReadOnlyList<string> HistoryFiles() =>
        Directory.Exists(HistoryFolder) ? [.. Directory.EnumerateFiles(HistoryFolder, "*.csv").Order(StringComparer.Ordinal)] : [];

    /// <summary>The files that <see cref="ReadCentre"/> reads and that exist, in the order in which they are read.</summary>
    /// <exception cref="ImportException"><c>centre.json</c> cannot be read.</exception>
    public IReadOnlyList<string> DescriptiveFiles()
    {
        var settings = ReadSettings(SettingsFile).AsGroup();
        string? Named(string property) => settings.Optional(property) is { } file ? Path.Combine(Root, file.AsText()) : null;
        string?[] files = [SettingsFile, SourcesFile, Named("holidays"), Named("schoolHolidays"), EventsFile, DriversFile, AgentsFile, AbsencesFile, RequestsFile, PreferencesFile, DutiesFile];
        return [.. files.OfType<string>().Distinct(StringComparer.Ordinal).Where(File.Exists)];
    }

    /// <summary>Reads what customers sent, interval by interval: the rows of sources that add are added to those of the others.</summary>
    /// <param name="centre">The centre, for zone and length of intervals.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ImportException">There is no history, or a file cannot be used.</exception>
    public HistoryReading ReadHistory(Centre centre, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(centre);
        return HistoryFile.ReadFolder(HistoryFolder, centre.Zone, centre.IntervalLength, [.. ReadSources().Where(source => source.Adds).Select(source => source.Name)], cancellationToken);
    }

    /// <summary>Reads what holds for all imports of a source; nothing where there is no <c>sources.json</c>, and of a source that it does not name nothing is known.</summary>
    /// <exception cref="ImportException">The file is wrong; the message says where, what was found and what was expected.</exception>
    public ImmutableArray<HistorySource> ReadSources() => File.Exists(SourcesFile) ? SourcesJson.Read(ReadSettings(SourcesFile)) : [];

    /// <summary>What holds for all imports of a source, as far as it is known.</summary>
    /// <exception cref="ImportException"><c>sources.json</c> is wrong.</exception>
    public HistorySource ReadSource(string name) => ReadSources().FirstOrDefault(source => source.Name == name) ?? new HistorySource(name);

    /// <summary>Writes what holds for all imports of a source from now on, in the place of what did. The folder is held meanwhile (<see cref="FileHold.OfFolder"/>).</summary>
    /// <returns>Whether that was other than before.</returns>
    /// <exception cref="ImportException">The file is there and wrong, or another holds the folder still.</exception>
    public bool WriteSource(HistorySource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var before = ReadSource(source.Name);
        if (source.Zone?.Id == before.Zone?.Id && source.Queue == before.Queue && source.Adds == before.Adds && source.QueueNames.SequenceEqual(before.QueueNames))
        {
            return false;
        }

        using var held = FileHold.OfFolder(Root);
        SourcesJson.Write(SourcesFile, [.. ReadSources().Where(other => other.Name != source.Name), source]);
        return true;
    }

    /// <summary>Reads what customers answered; nothing where there is no <c>feedback.csv</c>.</summary>
    /// <param name="zone">The centre's zone, whose clock gives the dates.</param>
    /// <exception cref="ImportException">A row is wrong; the message says where, what was found and what was expected.</exception>
    public ImmutableArray<FeedbackAnswer> ReadFeedback(TimeZoneInfo zone) => File.Exists(FeedbackFile) ? FeedbackCsv.Read(FeedbackFile, zone, AgentNames.Read(AgentsFile)) : [];

    /// <summary>Reads how reviewers scored contacts; nothing where there is no <c>quality.csv</c>.</summary>
    /// <param name="zone">The centre's zone, whose clock gives the dates.</param>
    /// <exception cref="ImportException">A row is wrong; the message says where, what was found and what was expected.</exception>
    public ImmutableArray<Evaluation> ReadQuality(TimeZoneInfo zone) => File.Exists(QualityFile) ? QualityCsv.Read(QualityFile, zone, AgentNames.Read(AgentsFile)) : [];

    /// <summary>Reads who has which course; nothing where there is no <c>trainings.csv</c>.</summary>
    /// <exception cref="ImportException">A row is wrong; the message says where, what was found and what was expected.</exception>
    public ImmutableArray<CourseRecord> ReadTrainings() => File.Exists(TrainingsFile) ? TrainingsCsv.Read(TrainingsFile, AgentNames.Read(AgentsFile)) : [];

    /// <summary>Reads logins and logouts; nothing where there is no <c>sessions.csv</c>.</summary>
    /// <param name="zone">The centre's zone, of times without an offset.</param>
    /// <exception cref="ImportException">A row is wrong; the message says where, what was found and what was expected.</exception>
    public ImmutableArray<AgentSession> ReadSessions(TimeZoneInfo zone) => File.Exists(SessionsFile) ? SessionsCsv.Read(SessionsFile, zone, AgentNames.Read(AgentsFile)) : [];

    /// <summary>Reads the centre that the folder describes.</summary>
    /// <exception cref="ImportException">A file is missing or wrong; the message says where, what was found and what was expected.</exception>
    public Centre ReadCentre()
    {
        var settings = ReadSettings(SettingsFile);
        var centre = CentreOf(settings);
        if (File.Exists(EventsFile))
        {
            centre = centre with { Events = EventsCsv.Read(EventsFile, centre.Zone, QueueNames(centre)) };
        }

        if (File.Exists(DriversFile))
        {
            centre = centre with { Drivers = DriversCsv.Read(DriversFile, QueueNames(centre)) };
        }

        var (agents, toComplete) = ReadAgents(centre);
        centre = centre with { Agents = agents, AgentsToComplete = toComplete };
        if (File.Exists(DutiesFile))
        {
            centre = centre with { Duties = DutiesCsv.Read(DutiesFile, centre.Agents) };
        }

        centre = centre with { Rules = RulesJson.Read(settings, centre) };
        return centre with { Queues = [.. centre.Queues.Select(q => ClosedDays.Apply(q, centre))] };
    }

    /// <summary>Reads what <c>centre.json</c> says of the centre, without its people, events, drivers and rules.</summary>
    /// <exception cref="ImportException">The file is missing or wrong; the message says where, what was found and what was expected.</exception>
    public Centre ReadCentreAlone() => CentreOf(ReadSettings(SettingsFile));

    private Centre CentreOf(Setting settings) => CentreJson.Read(settings, file => HolidayFile.Read(Path.Combine(Root, file)));

    private (ImmutableArray<Agent> Agents, ImmutableArray<string> ToComplete) ReadAgents(Centre centre)
    {
        string[] ofAgents = [AbsencesFile, RequestsFile, PreferencesFile, DutiesFile];
        if (!File.Exists(AgentsFile))
        {
            return ofAgents.FirstOrDefault(File.Exists) is { } file
                ? throw new ImportException(file, $"there are {Path.GetFileNameWithoutExtension(file)} but no agents.csv beside them.")
                : ([], []);
        }

        var (agents, toComplete) = AgentsCsv.Read(AgentsFile, File.Exists(AbsencesFile) ? AbsencesFile : null, centre);
        string[] ids = [.. agents.Select(agent => agent.Id)];
        if (File.Exists(RequestsFile))
        {
            var requests = RequestsCsv.Read(RequestsFile, ids);
            agents = [.. agents.Select(agent => agent with { DayOffRequests = [.. requests[agent.Id].OrderBy(request => request.Date)] })];
        }

        if (File.Exists(PreferencesFile))
        {
            var preferences = PreferencesCsv.Read(PreferencesFile, ids, centre);
            agents = [.. agents.Select(agent => agent with { Preferences = [.. preferences[agent.Id]] })];
        }

        return (agents, toComplete);
    }

    private static string[] QueueNames(Centre centre) => [.. centre.Queues.Select(queue => queue.Name)];

    private static Setting ReadSettings(string file)
    {
        using var stream = InputFile.Open(file);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return SettingsParser.Parse(file, memory.GetBuffer().AsSpan(0, (int)memory.Length));
    }
}
