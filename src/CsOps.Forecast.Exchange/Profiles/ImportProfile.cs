using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Records;

namespace CsOps.Forecast.Exchange.Profiles;

/// <summary>
/// How the files of one format of one system are read: a declaration, kept as JSON, that a user can copy, correct and supply. Columns are
/// named as in the header; letter case and blanks around do not matter.
/// </summary>
public sealed record ImportProfile
{
    /// <summary>The version of this schema that is understood.</summary>
    public const int CurrentSchema = 1;

    /// <summary>The version of the schema it is written in: 1.</summary>
    public required int Schema { get; init; }

    /// <summary>The name by which it is chosen, lower case with hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>Its own version, for provenance.</summary>
    public required string Version { get; init; }

    /// <summary>One sentence for people: which export of which system.</summary>
    public required string Description { get; init; }

    /// <summary>What a row is about.</summary>
    public required RowKind Rows { get; init; }

    /// <summary>The layout of the file.</summary>
    public FileLayout File { get; init; } = new();

    /// <summary>
    /// The zone of times written without an offset: <c>fixed NAME</c> when the format says so, <c>default NAME</c> for the vendor's default,
    /// which the user may overrule and which is remarked on, <c>in-header PROPERTY</c> when a row of the header names it, or <c>required</c>: the user must name it. Default: <c>required</c>.
    /// </summary>
    public string Zone { get; init; } = "required";

    /// <summary>Other names of a column, by the name used in this profile: older versions, other languages. Default: none.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Synonyms { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Columns that tell this format from others when all are in the header. Default: empty, never detected.</summary>
    public ImmutableArray<string> Detect { get; init; } = [];

    /// <summary>The queue; required for contacts and intervals.</summary>
    public QueueRule Queue { get; init; } = new();

    /// <summary>The time; required for contacts and intervals. Of records, the patterns by which all their dates and times are written.</summary>
    public TimeRule Time { get; init; } = new();

    /// <summary>Records: the name of the system, written with them. Default: null, the profile's id.</summary>
    public string? Source { get; init; }

    /// <summary>Records: where their columns come from, by the name of the column in the centre's folder. Default: none.</summary>
    public ImmutableDictionary<string, FieldRule> Fields { get; init; } = ImmutableDictionary<string, FieldRule>.Empty;

    /// <summary>Records: what tells several of one row apart, each with the columns that it has besides <see cref="Fields"/>. Default: empty, a row is one record.</summary>
    public ImmutableArray<ImmutableDictionary<string, FieldRule>> Records { get; init; } = [];

    /// <summary>Handle time. Default: null, not told.</summary>
    public DurationRule? Handle { get; init; }

    /// <summary>Time until the answer. Default: null, not told.</summary>
    public DurationRule? Wait { get; init; }

    /// <summary>Rows not to be counted. Default: none.</summary>
    public ImmutableArray<SkipRule> Skip { get; init; } = [];

    /// <summary>Contact rows: the columns that together identify a contact, for finding duplicates. Default: empty, none are found.</summary>
    public ImmutableArray<string> ContactId { get; init; } = [];

    /// <summary>
    /// Contact rows: whether contacts come again whenever they change, as events of a webhook or in an export of what changed, of whatever day, so that an import keeps each as it was last
    /// (<see cref="Inbox.ContactInbox"/>) and counts all it ever had. Default: false, an export holds all of its days.
    /// </summary>
    public bool KeepsContacts { get; init; }

    /// <summary>Contact rows: a column with the time at which the contact last changed, written like its <see cref="Time"/>; where contacts are kept, an older state takes the place of no newer one. Default: null, the one that comes last is the newest.</summary>
    public string? Changed { get; init; }

    /// <summary>Contact rows: the columns that together identify the customer, for estimating who calls again. Default: empty, not told.</summary>
    public ImmutableArray<string> Customer { get; init; } = [];

    /// <summary>
    /// Contact rows: columns that name who handled the contact, its agent; a file may lack some of them. Surveys find their agent by them, see <see cref="Records.TicketLog"/>. Default: empty, not told.
    /// </summary>
    public ImmutableArray<string> Agent { get; init; } = [];

    /// <summary>Contact rows: the outcomes. Default: all unknown.</summary>
    public OutcomeRules Outcomes { get; init; } = new();

    /// <summary>Interval rows: the counts.</summary>
    public CountColumns? Counts { get; init; }

    /// <summary>Interval rows: minutes of a row's interval. Default: null, <see cref="IntervalMinutesColumn"/> tells them.</summary>
    public int? IntervalMinutes { get; init; }

    /// <summary>Interval rows: a column with the minutes of each row's interval; rows that do not make up the centre's intervals are rejected. Default: null, all are as long.</summary>
    public string? IntervalMinutesColumn { get; init; }

    /// <summary>Interval rows: whether they are of a forecast, so that no contact of theirs was observed; <c>csops import</c> takes them for history only when asked to. Default: false.</summary>
    public bool HoldsForecast { get; init; }

    /// <summary>Interval rows and drivers: columns by which rows of one queue and interval, or of one driver and date, are told apart and then summed (media type, language). Default: empty.</summary>
    public ImmutableArray<string> Keys { get; init; } = [];

    /// <summary>The zone of times written without an offset, as far as <see cref="Zone"/> tells.</summary>
    /// <returns>The zone that the format fixes or its vendor's default; null when the user must name it.</returns>
    /// <exception cref="FormatException"><see cref="Zone"/> is no rule for a zone, or names none that is known.</exception>
    public TimeZoneInfo? FindZone() => ZoneRule.Parse(Zone).Zone;

    /// <summary>Whether it is for the user to say by whose clock times were written: they may have no offset, and neither the format nor the file's header fixes a zone.</summary>
    [JsonIgnore]
    public bool TakesZone => ZoneRule.Parse(Zone) is { IsDefault: true, HeaderProperty: null } && (Time.Patterns.IsEmpty || Time.Patterns.Any(pattern => !DateTimePattern.Compile(pattern).HasOffset));

    /// <summary>What the records are about; null where the rows are contacts or intervals.</summary>
    [JsonIgnore]
    public RecordKind? RecordKind => Enum.TryParse<RecordKind>(Rows.ToString(), out var kind) ? kind : null;

    /// <summary>Records: whether something of them is the file's name, <c>{file}</c> in a <see cref="FieldRule.Value"/>.</summary>
    [JsonIgnore]
    public bool NamesFile => Fields.Values.Concat(Records.SelectMany(record => record.Values)).Any(rule => rule.Value?.Contains(FieldRule.File, StringComparison.Ordinal) is true);

    /// <summary>Whether the log has no rule for outcomes and has a handle time, so that a time over zero tells that the contact was handled.</summary>
    internal bool TellsHandledByTime => Rows == RowKind.Contact && Outcomes.IsEmpty && Handle is not null;
}
