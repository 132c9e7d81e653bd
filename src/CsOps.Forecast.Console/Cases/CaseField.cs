using System.Text.Json;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Console.Cases;

/// <summary>A value of a case's JSON that knows where it stands, so that what is wrong with it can be said.</summary>
/// <param name="File">The file.</param>
/// <param name="Path">The way to it, as <c>skills[0].patience_s</c>; empty for the whole.</param>
/// <param name="Value">The value; undefined where there is none.</param>
internal readonly record struct CaseField(string File, string Path, JsonElement Value)
{
    public bool IsNull => Value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined;

    public bool IsText => Value.ValueKind is JsonValueKind.String;

    public bool IsObject => Value.ValueKind is JsonValueKind.Object;

    /// <summary>The property of that name; it must be there.</summary>
    public CaseField this[string name] => Find(name) is { Value.ValueKind: not JsonValueKind.Undefined } found
        ? found
        : throw new ImportException(File, $"{Within(name)}: this property is missing.");

    /// <summary>The property of that name, or one without a value.</summary>
    public CaseField Find(string name) => !IsObject
        ? throw Expected("an object in { }")
        : new(File, Within(name), Value.TryGetProperty(name, out var value) ? value : default);

    /// <summary>The items of a list.</summary>
    public IReadOnlyList<CaseField> Items()
    {
        if (Value.ValueKind is not JsonValueKind.Array)
        {
            throw Expected("a list in [ ]");
        }

        var (file, path) = (File, Path);
        return [.. Value.EnumerateArray().Select((item, i) => new CaseField(file, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), item))];
    }

    /// <summary>The items of a list of a given length.</summary>
    public IReadOnlyList<CaseField> Items(int count, string oneForEach) =>
        Items() is var items && items.Count == count ? items : throw Expected($"{count.ToString(CultureInfo.InvariantCulture)} items, one for each {oneForEach}");

    public double Number(Func<double, bool> isAllowed, string expected) =>
        Value.ValueKind is JsonValueKind.Number && Value.TryGetDouble(out var number) && double.IsFinite(number) && isAllowed(number) ? number : throw Expected(expected);

    public double Positive() => Number(value => value > 0, "a number above 0");

    public double? PositiveOrNull() => IsNull ? null : Number(value => value > 0, "a number above 0, or null");

    public double ZeroOrMore() => Number(value => value >= 0, "a number of 0 or more");

    public int Whole(int least, int most) =>
        Value.ValueKind is JsonValueKind.Number && Value.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : throw Expected(string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));

    public bool Truth() => Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? Value.GetBoolean() : throw Expected("true or false");

    /// <summary>What is wrong with the value.</summary>
    public ImportException Expected(string expected)
    {
        const int most = 40;
        var found = Value.ValueKind is JsonValueKind.Undefined ? "nothing" : Value.GetRawText().ReplaceLineEndings(" ");
        return new ImportException(File, $"{(Path.Length == 0 ? "the case" : Path)}: found {(found.Length > most ? found[..most] + "…" : found)}, expected {expected}.");
    }

    private string Within(string name) => Path.Length == 0 ? name : $"{Path}.{name}";
}
