using System.Text.Json;

namespace CsOps.Forecast.Exchange.Tests.Exporting;

/// <summary>The shape of a file: what of it must be as in a sample of the other system.</summary>
internal static class SampleShape
{
    private const string Digits = "0123456789";

    /// <summary>A cell with 9 for each digit, and what is text as such.</summary>
    public static string Of(string cell) => string.Concat(cell.Select(c => Digits.Contains(c, StringComparison.Ordinal) ? '9' : c));

    /// <summary>The cells of a line without quotes.</summary>
    public static string[] Cells(string line, char delimiter = ',') => line.TrimEnd('\r').TrimStart('\uFEFF').Split(delimiter);

    /// <summary>The names and kinds of the properties of a JSON value, of arrays those of the first element.</summary>
    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(",", value.EnumerateObject().Select(property => $"{property.Name}:{Of(property.Value)}"))}}}",
        JsonValueKind.Array => value.GetArrayLength() == 0 ? "[]" : $"[{Of(value[0])}]",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        var kind => kind.ToString(),
    };

    /// <summary>The shape of a JSON text.</summary>
    public static string OfJson(string text)
    {
        using var document = JsonDocument.Parse(text);
        return Of(document.RootElement);
    }
}
