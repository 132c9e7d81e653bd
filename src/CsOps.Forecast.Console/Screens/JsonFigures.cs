using System.Text.Json;

namespace CsOps.Forecast.Console.Screens;

/// <summary>Figures of an answer that may be unknown or infinite: null in JSON.</summary>
internal static class JsonFigures
{
    /// <summary>A figure with all its digits.</summary>
    public static void WriteFigure(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } figure && double.IsFinite(figure))
        {
            json.WriteNumber(name, figure);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>A figure to so many decimals, and the same on every machine.</summary>
    public static void WriteRounded(this Utf8JsonWriter json, string name, double? value, int decimals = 6) =>
        json.WriteFigure(name, value is { } figure ? Math.Round(figure, decimals) : null);
}
