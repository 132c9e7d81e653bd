using System.Text.Json;
using CsOps.Forecast.Forecasting.Selection;

namespace CsOps.Forecast.Planning.Files;

/// <summary>A line of a leader board as a JSON object: the model with its scores (fractions), or why it has none.</summary>
public static class ScoreDocument
{
    /// <summary>Writes the object: <c>model</c>, then <c>wape, bias, mase, pinball, coverage80, coverage95, count</c>, or <c>failure</c>.</summary>
    public static void Write(Utf8JsonWriter json, ModelScore score)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(score);
        json.WriteStartObject();
        json.WriteString("model", score.Model);
        if (score.Scores is { } scores)
        {
            WriteFigure(json, "wape", scores.Wape);
            WriteFigure(json, "bias", scores.Bias);
            WriteFigure(json, "mase", scores.Mase);
            WriteFigure(json, "pinball", scores.Pinball);
            WriteFigure(json, "coverage80", scores.Coverage80);
            WriteFigure(json, "coverage95", scores.Coverage95);
            json.WriteNumber("count", scores.Count);
        }
        else
        {
            json.WriteString("failure", score.Failure?.Reason);
        }

        json.WriteEndObject();
    }

    /// <summary>A figure to six decimals: enough for people and tools, and the same on every machine; null where it has no meaning.</summary>
    public static void WriteFigure(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, Math.Round(value, 6));
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
