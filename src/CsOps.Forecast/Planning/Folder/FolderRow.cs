using CsOps.Forecast.Files;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>A row of a hand-kept table, which knows its line, so that every error can say it.</summary>
internal sealed class FolderRow(string file, long line, IReadOnlyDictionary<string, string> values)
{
    /// <summary>The largest weight that a table may give: more would drown every other.</summary>
    public const double LargestWeight = 1_000_000;

    /// <summary>The most names that an error lists in full, and how many it names of more.</summary>
    private const int MostListed = 12;
    private const int Examples = 3;

    /// <summary>The text in a column; empty where the cell is empty or the column absent.</summary>
    public string Text(string column) => values.GetValueOrDefault(column, "");

    /// <summary>The text in a column that may not be empty.</summary>
    public string Required(string column) => Text(column) is { Length: > 0 } text ? text : throw Error(column, "the cell is empty.");

    /// <summary>The date in a column.</summary>
    public DateOnly Date(string column) => LocalMoment.TryParseDate(Required(column)) ?? throw Error(column, $"found '{Text(column)}'; expected a date such as 2026-11-02.");

    /// <summary>The text in a column, or null where the cell is empty.</summary>
    public string? TextOrNone(string column) => Text(column) is { Length: > 0 } text ? text : null;

    /// <summary>The date in a column, or null where the cell is empty.</summary>
    public DateOnly? DateOrNone(string column) => Text(column).Length > 0 ? Date(column) : null;

    /// <summary>The date or time in a column.</summary>
    public LocalMoment Moment(string column) => LocalMoment.TryParse(Required(column)) ?? throw Error(column, $"found '{Text(column)}'; expected {LocalMoment.Expected}.");

    /// <summary>The day of the date or time in a column, by the clock of a zone.</summary>
    public DateOnly DayOf(string column, TimeZoneInfo zone)
    {
        var moment = Moment(column);
        return DateOnly.FromDateTime(moment.Offset is null ? moment.Local : TimeZoneInfo.ConvertTime(moment.ToInstant(zone), zone).DateTime);
    }

    /// <summary>Whether it is so, or null where the cell is empty.</summary>
    public bool? TruthOrNone(string column) => Text(column) switch
    {
        "" => null,
        "true" => true,
        "false" => false,
        var other => throw Error(column, $"found '{other}'; expected true or false."),
    };

    /// <summary>The length of time in a column, or null where the cell is empty.</summary>
    public TimeSpan? LengthOrNone(string column) => Text(column) is not { Length: > 0 } text ? null
        : DurationText.TryParse(text) ?? throw Error(column, $"found '{text}'; expected {DurationText.Expected}.");

    /// <summary>One of the names that exist.</summary>
    /// <param name="column">The column.</param>
    /// <param name="name">What it, or a part of it, says.</param>
    /// <param name="kind">What it names, for people.</param>
    /// <param name="known">The names that exist.</param>
    public string Known(string column, string name, string kind, IReadOnlyCollection<string> known) => known.Contains(name, StringComparer.Ordinal)
        ? name
        : throw Error(column, known.Count == 0 ? $"there is no {kind} '{name}', and no other either." : $"there is no {kind} '{name}'.{SettingsGroup.Maybe(name, known)} There are: {Listed(known)}.");

    /// <summary>One of the names that exist in a column, or null where the cell is empty.</summary>
    /// <param name="column">The column.</param>
    /// <param name="kind">What it names, for people.</param>
    /// <param name="known">The names that exist; null where any will do.</param>
    public string? KnownOrNone(string column, string kind, IReadOnlyCollection<string>? known) =>
        Text(column) is not { Length: > 0 } name ? null : known is null ? name : Known(column, name, kind, known);

    /// <summary>The number in a column, or null where the cell is empty.</summary>
    public double? NumberOrNone(string column, double least, double most) => Text(column) is not { Length: > 0 } text ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw Error(column, string.Create(CultureInfo.InvariantCulture, $"found '{text}'; expected a number from {least} to {most}, with a decimal point."));

    /// <summary>The whole number in a column, or null where the cell is empty.</summary>
    public double? WholeOrNone(string column, int least, int most) => NumberOrNone(column, least, most) is not { } number ? null
        : number == Math.Truncate(number) ? number
        : throw Error(column, $"found '{Text(column)}'; expected a whole number.");

    /// <summary>The clock time in a column, or null where the cell is empty.</summary>
    public TimeOnly? ClockOrNone(string column) => Text(column) is not { Length: > 0 } text ? null
        : TimeOnly.TryParseExact(text.Trim(), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time
        : throw Error(column, $"found '{text}'; expected a clock time such as 08:00.");

    private static string Listed(IReadOnlyCollection<string> names) => names.Count <= MostListed
        ? string.Join(", ", names)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", names.Take(Examples))} and {names.Count - Examples} others");

    /// <summary>An error in this row.</summary>
    public ImportException Error(string column, string problem) => new(file, problem, line, column);
}
