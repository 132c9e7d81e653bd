using System.Collections.Immutable;

namespace CsOps.Forecast.Planning.Records;

/// <summary>The file of a centre's folder that holds records of a kind, and its columns.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="FileName">The file's name in the folder.</param>
/// <param name="Columns">Its columns in order.</param>
public sealed record RecordSchema(RecordKind Kind, string FileName, ImmutableArray<RecordColumn> Columns)
{
    /// <summary>The column of the system that a record came from.</summary>
    public const string Source = "source";

    /// <summary>The largest number that a cell may hold: over anything that is counted, and sums of it are numbers still.</summary>
    public const double LargestNumber = 1e12;

    /// <summary>What stands between the parts of a key; no cell holds it.</summary>
    private const char KeySeparator = '\u001F';

    private static readonly ImmutableArray<RecordColumn> Origin = [new(Source) { IsKey = true, IsRequired = true }, new("id") { IsKey = true, IsRequired = true }];

    private static readonly ImmutableArray<RecordColumn> OtherNames = [new("agent_name") { IsHidden = true }, new("agent_email") { IsHidden = true }];

    private static readonly ImmutableDictionary<RecordKind, RecordSchema> All = new RecordSchema[]
    {
        new(RecordKind.Person, "agents.csv",
            [
                new("id") { IsKey = true, IsRequired = true }, new("name") { IsRequired = true }, new("contract") { IsPlanners = true }, new("skills") { IsPlanners = true },
                new("team") { IsPlanners = true }, new("aliases", RecordValue.Names),
            ]),
        new(RecordKind.Absence, "absences.csv",
            [
                new("agent") { IsRequired = true }, new("first", RecordValue.Date) { IsRequired = true }, new("last", RecordValue.Date) { IsRequired = true }, new("reason"),
                new("paid_per_day", RecordValue.Length), new("amount", RecordValue.Number) { IsHidden = true }, new("unit") { IsHidden = true }, .. OtherNames, .. Origin,
            ]) { WhileUnchanged = ["from", "to"] },
        new(RecordKind.Evaluation, "quality.csv",
            [
                .. Origin, new("section") { IsKey = true }, new("time", RecordValue.Moment) { IsRequired = true }, new("agent"), new("ticket", RecordValue.Reference), new("queue"), new("form"),
                new("score", RecordValue.Number) { IsMeasure = true, IsRequired = true }, new("max_score", RecordValue.Number) { IsRequired = true }, new("passed", RecordValue.Truth),
                new("auto_fail", RecordValue.Truth), new("reviewer"), new("comment") { IsPrivate = true }, .. OtherNames,
            ]),
        new(RecordKind.Survey, "feedback.csv",
            [
                .. Origin, new("measure") { IsKey = true, IsRequired = true }, new("time", RecordValue.Moment) { IsRequired = true },
                new("score", RecordValue.Answer) { IsMeasure = true, IsRequired = true }, new("scale") { IsRequired = true }, new("ticket", RecordValue.Reference), new("agent"), new("queue"),
                new("comment") { IsPrivate = true }, .. OtherNames,
            ]),
        new(RecordKind.Training, "trainings.csv",
            [
                .. Origin, new("agent") { IsRequired = true }, new("course") { IsRequired = true }, new("assigned", RecordValue.Date), new("started", RecordValue.Date),
                new("completed", RecordValue.Date) { BlankTells = true }, new("progress", RecordValue.Number), new("done", RecordValue.Length), new("planned", RecordValue.Length) { IsPlanners = true }, .. OtherNames,
            ]),
        new(RecordKind.Driver, "drivers.csv",
            [
                new("name") { IsKey = true, IsRequired = true }, new("date", RecordValue.Date) { IsKey = true, IsRequired = true }, new("time") { IsKey = true },
                new("value", RecordValue.Number) { IsMeasure = true, IsRequired = true }, new("queue") { IsKey = true }, new("per", RecordValue.Number) { IsHidden = true },
            ]),
        new(RecordKind.Event, "events.csv",
            [
                new("kind") { IsRequired = true }, new("start", RecordValue.Moment) { IsRequired = true }, new("end", RecordValue.Moment) { IsRequired = true }, new("queue"),
                new("uplift", RecordValue.Number) { IsPlanners = true }, new("name"), new("comment") { IsHidden = true }, .. Origin,
            ]),
        new(RecordKind.Session, "sessions.csv",
            [.. Origin, new("agent") { IsRequired = true }, new("start", RecordValue.Moment) { IsRequired = true }, new("end", RecordValue.Moment) { IsRequired = true }, new("length", RecordValue.Length) { IsHidden = true }, .. OtherNames]),
    }.ToImmutableDictionary(schema => schema.Kind);

    /// <summary>Columns of a planner's own that hold only as long as nothing else of their row changes: the hours of a day off. Default: none.</summary>
    public ImmutableArray<string> WhileUnchanged { get; init; } = [];

    /// <summary>The file of a kind of records.</summary>
    public static RecordSchema Of(RecordKind kind) => All[kind];

    /// <summary>The position of a column; −1 when there is none of the name.</summary>
    public int IndexOf(string column)
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            if (string.Equals(Columns[i].Name, column, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What tells a record from others: its key columns together.</summary>
    /// <param name="cells">The record's cells, one for each column; null where nothing is told.</param>
    public string KeyOf(IReadOnlyList<string?> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        return string.Join(KeySeparator, Columns.Select((column, i) => (column, i)).Where(c => c.column.IsKey).Select(c => cells[c.i] ?? ""));
    }

    /// <summary>A key for people: its parts with blanks between them.</summary>
    internal static string WordsOf(string key) => string.Join(' ', key.Split(KeySeparator, StringSplitOptions.RemoveEmptyEntries));
}
