using CsOps.Forecast.Files;

namespace CsOps.Forecast.Planning.Instances;

/// <summary>A line of a section: fields between commas, and where it is, for errors.</summary>
internal sealed class SectionRow(string file, long line, string text)
{
    private const int Most = 10_000_000;

    private readonly string[] _fields = text.Split(',', StringSplitOptions.TrimEntries);

    public int Count => _fields.Length;

    /// <summary>A field's text, empty where the line is shorter.</summary>
    public string TextOf(int field) => field < _fields.Length ? _fields[field] : string.Empty;

    /// <summary>A field that must not be empty.</summary>
    public string NameOf(int field, string what) => TextOf(field) is { Length: > 0 } name ? name : throw Error($"field {field + 1}: expected {what}.");

    /// <summary>A whole number from a least, up to ten million.</summary>
    public int NumberOf(int field, string what, int least) => Number(TextOf(field), what, least);

    /// <summary>A whole number below a count.</summary>
    public int PlaceOf(int field, string what, int count) => NumberOf(field, what, 0) is var place && place < count
        ? place
        : throw Error($"{what} is {place}; expected 0 to {count - 1}.");

    /// <summary>The place of a name that must be known.</summary>
    public int PlaceOf(int field, string what, Dictionary<string, int> places) => Place(NameOf(field, what), what, places);

    public int Place(string name, string what, Dictionary<string, int> places) =>
        places.TryGetValue(name, out var place) ? place : throw Error($"there is no {what} with the id given; the ids stand in an earlier section.");

    public int Number(string text, string what, int least) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= Most
            ? number
            : throw Error($"{what}: expected a whole number from {least} to {Most}.");

    /// <summary>Refuses a line with fewer or more fields.</summary>
    public SectionRow Expect(int least, int most, string fields) =>
        _fields.Length >= least && _fields.Length <= most ? this : throw Error($"{_fields.Length} fields; expected {fields}.");

    public ImportException Error(FormattableString problem) => new(file, problem.ToString(CultureInfo.InvariantCulture), line);
}
