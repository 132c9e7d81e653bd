using System.Collections.Immutable;
using System.Text.Json;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Console.Cases;

/// <summary>Reads a <see cref="BacklogCase"/>. Properties it does not know, such as expected results, are not looked at.</summary>
internal sealed class BacklogCaseFile
{
    private readonly string _file;

    private BacklogCaseFile(string file) => _file = file;

    /// <summary>Reads a case.</summary>
    /// <exception cref="ImportException">It is not JSON, or a property is missing or not what it should be.</exception>
    public static BacklogCase Read(string path)
    {
        using var stream = InputFile.Open(path);
        try
        {
            using var document = JsonDocument.Parse(stream);
            return new BacklogCaseFile(path).Case(document.RootElement);
        }
        catch (JsonException problem)
        {
            throw new ImportException(path, "this is not JSON.", (problem.LineNumber ?? 0) + 1, inner: problem);
        }
    }

    private BacklogCase Case(JsonElement whole)
    {
        if (whole.ValueKind != JsonValueKind.Object)
        {
            throw new ImportException(_file, "expected an object in { }.");
        }

        ImmutableArray<BacklogCaseClass> classes = whole.TryGetProperty("classes", out var list)
            ? [.. Items(list, "classes").Select((work, i) => Class(work, $"classes[{i}]."))]
            : [Class(whole, "")];
        var count = classes.IsEmpty ? throw Problem("classes", "expected at least one class") : classes[0].Arrivals.Length;
        var isOpen = whole.TryGetProperty("business_open", out var open)
            ? [.. Items(open, "business_open").Select((mark, i) => Mark(mark, $"business_open[{i}]"))]
            : Enumerable.Repeat(true, count).ToImmutableArray();
        var read = new BacklogCase(
            whole.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString()! : Path.GetFileNameWithoutExtension(_file),
            Positive(whole, "interval_hours"),
            whole.TryGetProperty("capacity", out _) ? Amounts(whole, "", "capacity") : [.. Enumerable.Repeat(new ExactAmount(0, 1), count)],
            isOpen,
            classes);
        RequireCount(read.Capacity.Length, count, "capacity");
        RequireCount(isOpen.Length, count, "business_open");
        foreach (var work in classes)
        {
            RequireCount(work.Arrivals.Length, count, "arrivals");
        }

        return read;
    }

    private BacklogCaseClass Class(JsonElement place, string path) => new(
        path.Length > 0 && place.TryGetProperty("name", out var name) ? name.ToString() : path.TrimEnd('.'),
        Amounts(place, path, "arrivals"),
        place.TryGetProperty("opening_backlog", out var opening) ? Amount(opening, path + "opening_backlog") : new ExactAmount(0, 1),
        Amount(Required(place, path, "sla_hours"), path + "sla_hours"),
        Required(place, path, "clock").ToString() switch
        {
            "business" => true,
            "wall" => false,
            _ => throw Problem(path + "clock", "expected \"wall\" or \"business\""),
        });

    private ImmutableArray<ExactAmount> Amounts(JsonElement place, string path, string name) =>
        [.. Items(Required(place, path, name), path + name).Select((amount, i) => Amount(amount, $"{path}{name}[{i}]"))];

    private ExactAmount Positive(JsonElement place, string name) =>
        Amount(Required(place, "", name), name) is { Top.IsZero: false } amount ? amount : throw Problem(name, "expected a length above 0");

    private ExactAmount Amount(JsonElement value, string path) =>
        (value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? ExactAmount.TryParse(value.ToString()) : null)
            ?? throw Problem(path, $"expected {ExactAmount.Expected}");

    private bool Mark(JsonElement value, string path) => value.ToString() switch
    {
        "1" or "True" => true,
        "0" or "False" => false,
        _ => throw Problem(path, "expected 0 or 1"),
    };

    private JsonElement Required(JsonElement place, string path, string name) =>
        place.ValueKind == JsonValueKind.Object && place.TryGetProperty(name, out var value) ? value : throw Problem(path + name, "this property is missing");

    private IEnumerable<JsonElement> Items(JsonElement list, string path) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : throw Problem(path, "expected a list in [ ]");

    private void RequireCount(int found, int expected, string name)
    {
        if (found != expected)
        {
            throw Problem(name, $"there are {found}; expected {expected}, one for each of the arrivals");
        }
    }

    private ImportException Problem(string path, string problem) => new(_file, $"{path}: {problem}.");
}
