using System.Text.Json;

namespace CsOps.Forecast.Console.Commands.Queueing;

/// <summary>The input fields of one line: numbers are the doubles nearest to what is written, decimals are what is written.</summary>
internal sealed class QueueFields(JsonElement fields)
{
    /// <summary>The line's id, whatever it is, as long as it can be written again.</summary>
    /// <exception cref="FieldFailure">There is none, or it is one that cannot be written.</exception>
    public static JsonElement IdOf(JsonElement line)
    {
        var id = line.TryGetProperty("id", out var found) ? found : throw new FieldFailure("id", "The field id is missing.");
        return IsReadable(id) ? id : throw new FieldFailure("id", "The field id holds half a character (a lone surrogate), which cannot be read.");
    }

    public double Number(string name)
    {
        var field = Field(name);
        if (field.ValueKind is not JsonValueKind.Number || !field.TryGetDouble(out var value))
        {
            throw new FieldFailure(name, $"{name} is a number. Found {Shown(field)}.");
        }

        return double.IsFinite(value) ? value : throw new FieldFailure(name, $"{name} is a number of at most 1.8e308. Found {Shown(field)}.");
    }

    public int Whole(string name)
    {
        var value = Number(name);
        return value == Math.Floor(value) && Math.Abs(value) <= int.MaxValue
            ? (int)value
            : throw new FieldFailure(name, $"{name} is a whole number of at most {int.MaxValue}. Found {Shown(Field(name))}.");
    }

    /// <summary>A decimal written in quotes; a bare number is read as it is written, too.</summary>
    public decimal Decimal(string name) =>
        DecimalOrNull(name) ?? throw new FieldFailure(name, $"{name} is a decimal number in quotes. Found null.");

    public decimal? DecimalOrNull(string name)
    {
        var field = Field(name);
        var text = field.ValueKind is JsonValueKind.String ? field.GetString() : field.GetRawText();
        return field.ValueKind is JsonValueKind.Null ? null
            : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value
            : throw new FieldFailure(name, $"{name} is a decimal number in quotes, with a decimal point. Found {Shown(field)}.");
    }

    public string Text(string name)
    {
        var field = Field(name);
        return field.ValueKind is JsonValueKind.String
            ? field.GetString()!
            : throw new FieldFailure(name, $"{name} is a text in quotes. Found {Shown(field)}.");
    }

    private JsonElement Field(string name) =>
        fields.TryGetProperty(name, out var field) ? field : throw new FieldFailure(name, $"The field {name} is missing.");

    /// <summary>Whether it has no text of half characters, which can be parsed but neither read nor written.</summary>
    private static bool IsReadable(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.String => element.GetString() is not null,
                JsonValueKind.Array => element.EnumerateArray().All(IsReadable),
                JsonValueKind.Object => element.EnumerateObject().All(property => property.Name is not null && IsReadable(property.Value)),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>What was found, cut where it is long.</summary>
    private static string Shown(JsonElement found)
    {
        const int most = 40;
        var text = found.GetRawText();
        return text.Length <= most ? text : $"{text.AsSpan(0, most)}…";
    }
}
