using System.Text.Json;

namespace CsOps.Forecast.Console.Commands.Queueing;

/// <summary>Writes the figures of one answer: 17 significant digits, infinity in quotes.</summary>
internal sealed class QueueFigures(Utf8JsonWriter json)
{
    private const int MostCharacters = 32;

    public void Number(string name, double value)
    {
        json.WritePropertyName(name);
        if (!double.IsFinite(value))
        {
            json.WriteStringValue(value > 0 ? "inf" : value < 0 ? "-inf" : "nan");
            return;
        }

        Span<char> text = stackalloc char[MostCharacters];
        _ = (value + 0.0).TryFormat(text, out var length, "G17", CultureInfo.InvariantCulture);
        json.WriteRawValue(text[..length], skipInputValidation: true);
    }

    /// <summary>A number, or null where there is none.</summary>
    public void NumberOrNull(string name, double? value)
    {
        if (value is { } number)
        {
            Number(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>A number, or nothing where there is none.</summary>
    public void NumberIfKnown(string name, double? value)
    {
        if (value is { } number)
        {
            Number(name, number);
        }
    }

    public void Whole(string name, int value) => json.WriteNumber(name, value);

    public void Truth(string name, bool value) => json.WriteBoolean(name, value);

    public void Text(string name, string value) => json.WriteString(name, value);
}
