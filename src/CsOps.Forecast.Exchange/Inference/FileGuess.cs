using System.Text.Json;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Exchange.Workbooks;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Inference;

/// <summary>How an unknown file is laid out.</summary>
internal static class FileGuess
{
    private const int LongestDocument = 64 << 20;

    public static FileLayout LayoutOf(string path, string? encoding, ProfileDraft draft)
    {
        if (ProfileCatalog.IsJson(path))
        {
            if (EmptyDocument.Is(path))
            {
                throw new ImportException(path, EmptyDocument.Words);
            }

            return new FileLayout { Json = new JsonLayout { Records = RecordsOf(path, draft) } };
        }

        var layout = new FileLayout { Encoding = encoding };
        using var reader = Open(path, layout);
        var names = reader.Header.Names;
        if (names.Length > 1 && 2 * names.Count(IsValue) >= names.Length)
        {
            draft.Doubt("The first row looks like data, so the file has no header: give its columns their names under \"file\": { \"columns\": [] }.");
            return layout with { Columns = [.. Enumerable.Range(1, names.Length).Select(i => string.Create(CultureInfo.InvariantCulture, $"column {i}"))] };
        }

        return layout;
    }

    public static RowReader Open(string path, FileLayout layout)
    {
        if (layout.Json is { } json)
        {
            return JsonRowReader.Open(path, json);
        }

        var options = new DelimitedOptions { Encoding = layout.Encoding, HeaderlessColumns = layout.Columns, LooksForHeader = true };
        var stream = InputFile.Open(path);
        return WorkbookFile.IsWorkbook(stream) ? SheetReader.Open(stream, path, new SheetOptions { Layout = options }) : DelimitedReader.Open(stream, path, options);
    }

    /// <summary>Whether a name in a header looks like a value.</summary>
    private static bool IsValue(string name) => name.Any(char.IsDigit) && !name.Any(char.IsLetter);

    /// <summary>The way down to the longest list of objects.</summary>
    private static string RecordsOf(string path, ProfileDraft draft)
    {
        if (new FileInfo(path).Length > LongestDocument)
        {
            throw new ImportException(path, "a JSON document of over 64 MB cannot be looked at as a whole; expected a part of it, from which the profile for all of it can be found");
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var lists = Lists(document.RootElement, "").OrderByDescending(list => list.Count).ToList();
            if (lists.Count > 1)
            {
                draft.Doubt($"The records are the list '{lists[0].Path}'; there is also {string.Join(", ", lists.Skip(1).Take(4).Select(list => $"'{list.Path}'"))}.");
            }

            return lists.Count > 0 ? lists[0].Path : "";
        }
        catch (JsonException)
        {
            return ""; // One record a line, or cut off: the reader says what is wrong.
        }
    }

    private static IEnumerable<(string Path, int Count)> Lists(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.Array && element.GetArrayLength() > 0 && element[0].ValueKind == JsonValueKind.Object)
        {
            return [(path, element.GetArrayLength())];
        }

        return element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject().SelectMany(property => Lists(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}"))
            : [];
    }
}
