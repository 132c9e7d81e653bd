using System.Collections.Immutable;
using System.Text.Json;
using CsOps.Forecast.Forecasting.Effects;

namespace CsOps.Forecast.Planning.Files;

/// <summary>The effects of a forecast in <c>plan.json</c>.</summary>
internal static class EffectDocument
{
    /// <summary>Writes them; nothing where there are none.</summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<LearnedEffect> effects)
    {
        if (effects.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("effects");
        foreach (var effect in effects)
        {
            json.WriteStartObject();
            json.WriteString("name", effect.Name);
            json.WriteString("kind", effect.Kind.ToString());
            ScoreDocument.WriteFigure(json, "uplift", effect.Uplift);
            json.WriteBoolean("stated", effect.IsStated);
            if (effect is { Learned: { } learned, StandardError: { } error })
            {
                ScoreDocument.WriteFigure(json, "learned", learned);
                ScoreDocument.WriteFigure(json, "standardError", error);
            }

            json.WriteNumber("occasions", effect.Occasions);
            json.WriteString("sentence", effect.Sentence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
