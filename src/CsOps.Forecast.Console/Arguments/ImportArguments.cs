using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Exchange;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Files;
using CsOps.Forecast.History;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Records;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Console.Arguments;

/// <summary>The options of <c>csops import</c>, and of <c>csops estimate</c>, which writes nothing.</summary>
internal sealed class ImportArguments
{
    private const string Split = "split";
    private const string Forecast = "forecast";

    private readonly Option<string> _into = new("--into") { Description = "The centre's folder.", HelpName = "DIR", Required = true, Validators = { SharedOptions.RefuseFile } };

    private readonly Option<string?> _source = new("--source")
    {
        Description = "Where the files come from; exports of one source correct each other. Default: the first file's name without dates.",
        HelpName = "NAME",
        CustomParser = result => result.Tokens[0].Value is var name && !string.IsNullOrWhiteSpace(name) && name.IndexOfAny(Path.GetInvalidFileNameChars()) < 0
            ? name
            : SharedOptions.Refuse<string?>(result, "a name that a file can have"),
    };

    private readonly Option<bool> _replace = new("--replace") { Description = "History: what earlier imports of the source told goes, and this one, of all their days, takes its place. For a wrong clock, for example." };

    private readonly Option<bool> _adds = new("--adds")
    {
        Description = "History: the source has contacts of its own, and plans add them to those that other sources have of the same queue and interval. Default: the row with more contacts counts.",
    };

    private readonly Option<string?> _holds = new("--holds")
    {
        Description = "What an export of contacts holds: all (those of its days, which take the place of what was known) or changes (only what changed: contacts are kept by id; without ids, rows with more contacts stay). Default: all, but changes where it has fewer than half of the contacts known. Of a format that is a forecast: forecast, which takes it for history.",
        HelpName = "WHAT",
        CustomParser = result => result.Tokens[0].Value is "all" or "changes" or Forecast ? result.Tokens[0].Value : SharedOptions.Refuse<string?>(result, "all, changes or forecast"),
    };

    private readonly Option<string?> _format = new("--format")
    {
        Description = $"The format: {string.Join(", ", ProfileCatalog.BuiltIn.Select(profile => profile.Id))}, or a profile file (*.json). Default: found by the header.",
        HelpName = "ID|FILE",
    };

    private readonly Option<string[]> _map = new("--map")
    {
        Description = "A generic mapping by column names, a pair each: queue=, time=, handle=, id=, handled=, abandoned=, offered=, … (docs/import.md).",
        HelpName = "KEY=COLUMN",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<TimeZoneInfo?> _zone = Zone("--tz", "The zone of times that the file gives without offset, for example Europe/Copenhagen.");

    private readonly Option<string?> _resolution = new("--dst")
    {
        Description = "Local times that occur twice or never: earlier (the default), later, split (half of them to each of the two hours) or throw (reject the row).",
        HelpName = "RULE",
        CustomParser = result => result.Tokens[0].Value.ToLowerInvariant() is var rule && (rule == Split || Enum.GetNames<LocalTimeResolution>().Contains(rule, StringComparer.OrdinalIgnoreCase))
            ? rule
            : SharedOptions.Refuse<string?>(result, "earlier, later, split or throw"),
    };

    private readonly Option<CoverageRule?> _coverage = new("--coverage")
    {
        Description = "Days without any contact in a log: plausible-silence (the default: zero unless that is too unlikely), logged-days (not observed), whole-log (zero); contacts-only has no zeros at all.",
        HelpName = "RULE",
        CustomParser = result => result.Tokens[0].Value switch
        {
            "plausible-silence" => CoverageRule.PlausibleSilence,
            "logged-days" => CoverageRule.LoggedDays,
            "whole-log" => CoverageRule.WholeLog,
            "contacts-only" => CoverageRule.ContactsOnly,
            _ => SharedOptions.Refuse<CoverageRule?>(result, "plausible-silence, logged-days, whole-log or contacts-only"),
        },
    };

    private readonly Option<TimeSpan?> _interval = SharedOptions.Duration("--interval", "Length of an interval. Default: the centre's, else the format's, else 30m.");

    private readonly Option<string?> _queue = new("--queue") { Description = "One name for all queues of the file. Default: their own.", HelpName = "NAME" };

    private readonly Option<string[]?> _rename = Rename();

    private readonly Option<bool> _keepText = new("--keep-text") { Description = "Records: keep what people wrote, such as comments of a survey. Default: it is left out." };

    private readonly Option<string[]?> _include = new("--include")
    {
        Description = "Records: rows that the format leaves out for this reason come in all the same, for example requested. May be repeated.",
        HelpName = "REASON",
    };

    private readonly Option<TimeSpan?> _day = SharedOptions.Duration("--day", "Absences: paid time of a day off that the file counts in days, for example 7h24m. Default: not known.");

    private readonly Option<string?> _encoding = new("--encoding") { Description = "The encoding, if it is not UTF-8 or UTF-16, for example windows-1252.", HelpName = "NAME" };

    private readonly Option<string?> _sheet = new("--sheet") { Description = "The sheet of a workbook. Default: the one with the format's columns.", HelpName = "NAME" };

    private readonly Option<string?> _timeFormat = new("--time-format")
    {
        Description = "How times are written, over what the format says: dd/MM/yyyy HH:mm; several with | between them.",
        HelpName = "PATTERN",
    };

    private readonly Option<string?> _decimal = new("--decimal")
    {
        Description = "The sign before decimals, over what the format says: comma or point.",
        HelpName = "SIGN",
        CustomParser = result => result.Tokens[0].Value switch
        {
            "comma" or "," => ",",
            "point" or "." => ".",
            _ => SharedOptions.Refuse<string?>(result, "comma or point"),
        },
    };

    /// <summary><c>--rename OLD=NEW</c>.</summary>
    public static Option<string[]?> Rename() => new("--rename")
    {
        Description = "A queue's new name, for systems that give ids: 500=billing. May be repeated; queues of one name become one.",
        HelpName = "OLD=NEW",
        CustomParser = result => result.Tokens.All(token => token.Value.IndexOf('=', StringComparison.Ordinal) is > 0 and var at && at < token.Value.Length - 1)
            ? [.. result.Tokens.Select(token => token.Value)]
            : SharedOptions.Refuse<string[]?>(result, "a name, = and another, such as 500=billing"),
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_into);
        command.Options.Add(_source);
        command.Options.Add(_holds);
        command.Options.Add(_replace);
        command.Options.Add(_adds);
        AddReadingTo(command);
        foreach (var option in new Option[] { _keepText, _include, _day })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Adds the options that say how files are read, and not where to.</summary>
    public void AddReadingTo(Command command)
    {
        foreach (var option in new Option[] { _format, _map, _zone, _resolution, _coverage, _interval, _queue, _rename, _encoding, _sheet, _timeFormat, _decimal })
        {
            command.Options.Add(option);
        }
    }

    public void Validate(CommandResult result)
    {
        if (result.GetResult(_format) is { Implicit: false } && result.GetResult(_map) is { Implicit: false })
        {
            result.AddError("Give --format or --map, and not both.");
        }
    }

    /// <summary>The source that the user named; null for none.</summary>
    public string? SourceOf(ParseResult parsed) => parsed.GetValue(_source);

    /// <summary>What the export holds, as the user or the format says.</summary>
    public ExportContent ContentOf(ParseResult parsed, ImportProfile profile) => (profile.Rows, parsed.GetValue(_holds)) switch
    {
        (RowKind.Interval, null) when profile.HoldsForecast => throw CommandFailure.BadData(
            $"the format '{profile.Id}' is a forecast, and history is what was observed: plans, backtests and reviews would take what was expected for contacts that came. Where that is meant, say --holds {Forecast}."),
        (RowKind.Interval, Forecast) when profile.HoldsForecast => ExportContent.Intervals,
        (_, Forecast) => throw CommandFailure.Usage($"--holds {Forecast} is for formats that are forecasts, and '{profile.Id}' is none."),
        (RowKind.Interval, null) => ExportContent.Intervals,
        (RowKind.Interval, _) => throw CommandFailure.Usage($"--holds is about contacts, and the rows of the format '{profile.Id}' are intervals."),
        (_, "all") => ExportContent.AllContacts,
        (_, "changes") => ExportContent.ChangedContacts,
        _ => ExportContent.Contacts,
    };

    /// <summary>Whether earlier imports of the source go.</summary>
    public bool Replaces(ParseResult parsed) => parsed.GetValue(_replace);

    /// <summary>Whether the user named the zone.</summary>
    public bool NamesZone(ParseResult parsed) => parsed.GetValue(_zone) is not null;

    /// <summary>The names of queues that the user gave, and not those that are remembered.</summary>
    public ImmutableDictionary<string, string> NamesGiven(ParseResult parsed) => NamesOf(parsed.GetValue(_rename) ?? []);

    /// <summary>Refuses what is about history.</summary>
    public void RefuseForRecords(ParseResult parsed, ImportProfile profile)
    {
        if (new Option<bool>[] { _replace, _adds }.FirstOrDefault(parsed.GetValue) is { } option)
        {
            throw CommandFailure.Usage($"{option.Name} is about history, and the rows of the format '{profile.Id}' are records of the kind {profile.Rows.ToString().ToLowerInvariant()}, of which each takes the place of the one with its key.");
        }
    }

    private ImmutableDictionary<string, string> AllNames(ParseResult parsed, HistorySource known) => known.QueueNames.ToImmutableDictionary().SetItems(NamesGiven(parsed));

    /// <summary>What holds for the source from this import on.</summary>
    public HistorySource SourceAfter(ParseResult parsed, ImportProfile profile, HistorySource known, ImportOptions options) => known with
    {
        Zone = profile.TakesZone ? options.FileZone ?? profile.FindZone() ?? known.Zone : known.Zone,
        Queue = NamesQueue(parsed) ? profile.Queue.Name : known.Queue,
        Adds = known.Adds || parsed.GetValue(_adds),
        QueueNames = options.QueueNames.ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    /// <summary>The format, with the one name that earlier imports of its source gave to all queues, where the user says nothing about it.</summary>
    public ImportProfile WithQueueOf(ParseResult parsed, ImportProfile profile, HistorySource known) =>
        known.Queue is { } queue && !NamesQueue(parsed) ? profile with { Queue = new QueueRule { Name = queue } } : profile;

    private bool NamesQueue(ParseResult parsed) => parsed.GetValue(_queue) is not null || parsed.GetRequiredValue(_map).Length > 0;

    public string FolderOf(ParseResult parsed) => parsed.GetRequiredValue(_into);

    /// <summary>The exports that the files are: those of one format together, and people first, whom other records name.</summary>
    /// <returns>Each with its profile; of several files one that no format fits, or that cannot be read, is by itself and has none.</returns>
    public ImmutableArray<(ImportProfile? Profile, string[] Files)> ExportsOf(ParseResult parsed, string[] files, CancellationToken cancellation)
    {
        if (files.Length == 1 || parsed.GetValue(_format) is not null || parsed.GetRequiredValue(_map).Length > 0)
        {
            return [(ProfileOf(parsed, files[0], cancellation), files)];
        }

        return
        [
            .. files.GroupBy(file => FormatOf(file, parsed, cancellation) is { } format ? (Format: format, File: "") : (Format: null, File: file))
                .Select(export => (Profile: export.Key.Format is null ? null : ProfileOf(parsed, export.First(), cancellation), Files: export.ToArray()))
                .OrderBy(export => export.Profile?.RecordKind == RecordKind.Person ? 0 : 1),
        ];
    }

    /// <summary>The profile named, mapped, or found by the header of the file; with <c>--queue</c>, all its rows are of that queue.</summary>
    public ImportProfile ProfileOf(ParseResult parsed, string file, CancellationToken cancellation)
    {
        var profile = NamedOrFound(parsed, file, cancellation);
        if (parsed.GetValue(_timeFormat) is { } patterns)
        {
            profile = profile with { Time = profile.Time with { Patterns = [.. patterns.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)], PatternsOnly = true } };
        }

        if (parsed.GetValue(_decimal) is { } sign)
        {
            profile = profile with { File = profile.File with { DecimalComma = sign == "," } };
        }

        return parsed.GetValue(_queue) is { } queue ? profile with { Queue = new QueueRule { Name = queue } } : profile;
    }

    private string? FormatOf(string file, ParseResult parsed, CancellationToken cancellation)
    {
        try
        {
            return ProfileCatalog.Detect(file, parsed.GetValue(_sheet), parsed.GetValue(_encoding), cancellation)?.Id;
        }
        catch (ImportException)
        {
            return null;
        }
    }

    private ImportProfile NamedOrFound(ParseResult parsed, string file, CancellationToken cancellation)
    {
        var pairs = parsed.GetRequiredValue(_map);
        if (pairs.Length > 0)
        {
            var isNamed = Array.Exists(pairs, pair => pair.StartsWith("queue=", StringComparison.OrdinalIgnoreCase) || pair.StartsWith("queue-name=", StringComparison.OrdinalIgnoreCase));
            return MappingText.Parse(!isNamed && parsed.GetValue(_queue) is { } queue ? [.. pairs, $"queue-name={queue}"] : pairs);
        }

        return parsed.GetValue(_format) is { } format
            ? ProfileCatalog.Find(format)
            : ProfileCatalog.Detect(file, parsed.GetValue(_sheet), parsed.GetValue(_encoding), cancellation) ?? throw new ImportException(
                file, $"the header is of no format that is known ('csops profile list' names them). Propose one with 'csops profile infer {file}', or give --map, or --format with a profile file.");
    }

    /// <summary>What the user decides for a log that goes into a centre, which gives zone and interval where there is one; what is not given is as in earlier imports of its source.</summary>
    public ImportOptions OptionsOf(ParseResult parsed, ImportProfile profile, Centre? centre, HistorySource known)
    {
        var zone = parsed.GetValue(_zone) ?? known.Zone;
        var options = OptionsOf(parsed, profile, centre, centre?.Zone ?? zone ?? throw CommandFailure.Usage("there is no centre.json in the folder, so the zone must be given: --tz Europe/Copenhagen."));
        return options with { FileZone = zone, QueueNames = AllNames(parsed, known) };
    }

    /// <summary>What the user decides for records that go into a centre; without one, instants are written in UTC.</summary>
    public ImportOptions RecordOptionsOf(ParseResult parsed, Centre? centre, HistorySource known) => new()
    {
        CentreZone = centre?.Zone ?? parsed.GetValue(_zone) ?? known.Zone ?? TimeZoneInfo.Utc,
        FileZone = parsed.GetValue(_zone) ?? known.Zone,
        Resolution = ResolutionOf(parsed),
        SplitsRepeatedHour = parsed.GetValue(_resolution) == Split,
        Encoding = parsed.GetValue(_encoding),
        Sheet = parsed.GetValue(_sheet),
        QueueNames = AllNames(parsed, known),
        KeepText = parsed.GetValue(_keepText),
        Include = [.. parsed.GetValue(_include) ?? []],
        WorkingDay = parsed.GetValue(_day) is not { } day ? null
            : day > TimeSpan.Zero && day <= TimeSpan.FromDays(1) ? day
            : throw CommandFailure.Usage("--day must be over 0 and at most 24h, for example 7h24m."),
    };

    /// <summary>What the user decides for a log that is read for itself: the zone is asked for only where the format does not know it.</summary>
    public ImportOptions OptionsOf(ParseResult parsed, ImportProfile profile)
    {
        var source = parsed.GetRequiredValue(_map).Length > 0 ? "--map does" : $"the format '{profile.Id}' does";
        return OptionsOf(
            parsed,
            profile,
            centre: null,
            parsed.GetValue(_zone) ?? profile.FindZone() ?? throw CommandFailure.Usage($"{source} not say by which clock the times are written; add --tz, for example --tz Europe/Copenhagen."));
    }

    private ImportOptions OptionsOf(ParseResult parsed, ImportProfile profile, Centre? centre, TimeZoneInfo zone)
    {
        var options = new ImportOptions
        {
            CentreZone = zone,
            FileZone = parsed.GetValue(_zone),
            Resolution = ResolutionOf(parsed),
            SplitsRepeatedHour = parsed.GetValue(_resolution) == Split,
            Coverage = parsed.GetValue(_coverage) ?? CoverageRule.PlausibleSilence,
            IntervalLength = parsed.GetValue(_interval) ?? centre?.IntervalLength ?? TimeSpan.FromMinutes(profile.IntervalMinutes ?? 30),
            Encoding = parsed.GetValue(_encoding),
            Sheet = parsed.GetValue(_sheet),
            QueueNames = NamesGiven(parsed),
        };
        if (centre is not null && options.IntervalLength != centre.IntervalLength)
        {
            throw CommandFailure.Usage(string.Create(
                CultureInfo.InvariantCulture,
                $"--interval is {options.IntervalLength.TotalMinutes} minutes, and centre.json says intervalMinutes {centre.IntervalLength.TotalMinutes}; expected the same, or no --interval."));
        }

        return ClockIntervals.Problem(options.IntervalLength, options.CentreZone) is { } problem ? throw CommandFailure.Usage($"--interval: {problem}.") : options;
    }

    /// <summary>The new names of queues by the old ones.</summary>
    public static ImmutableDictionary<string, string> NamesOf(string[] pairs) =>
        pairs.Select(pair => pair.Split('=', 2)).Aggregate(ImmutableDictionary<string, string>.Empty, (names, pair) => names.SetItem(pair[0].Trim(), pair[1].Trim()));

    private LocalTimeResolution ResolutionOf(ParseResult parsed) =>
        Enum.TryParse<LocalTimeResolution>(parsed.GetValue(_resolution), ignoreCase: true, out var rule) ? rule : LocalTimeResolution.Earlier;

    private static Option<TimeZoneInfo?> Zone(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "ZONE",
        CustomParser = result =>
        {
            if (TimeZones.TryFind(result.Tokens[0].Value, out var zone, out var problem))
            {
                return zone;
            }

            result.AddError(problem);
            return null;
        },
    };
}
