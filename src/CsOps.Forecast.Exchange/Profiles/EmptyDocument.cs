using System.Text.Json;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Profiles;

/// <summary>The answer of an interface on a quiet day, whatever it calls its list: <c>{"data":{"items":[]},"count":0}</c>.</summary>
internal static class EmptyDocument
{
    /// <summary>What is wrong with it.</summary>
    public const string Words = "the list of records is empty; expected at least one";

    /// <summary>Longer documents have something in them.</summary>
    private const int MostBytes = 1 << 16;

    /// <summary>Whether a document of JSON has an empty list, and nothing besides but numbers and the like.</summary>
    /// <exception cref="ImportException">The file is absent or cannot be read.</exception>
    public static bool Is(string path)
    {
        using var stream = InputFile.Open(path);
        if (stream.Length > MostBytes)
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(stream);
            return IsBare(document.RootElement) && document.RootElement.GetRawText().Contains('[', StringComparison.Ordinal);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsBare(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => value.EnumerateObject().All(property => IsBare(property.Value)),
        var kind => kind != JsonValueKind.String,
    };
}
