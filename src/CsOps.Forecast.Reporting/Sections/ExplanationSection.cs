using System.Collections.Immutable;
using CsOps.Forecast.Planning.Explanation;
using CsOps.Forecast.Planning.Figures;
using CsOps.Forecast.Reporting.Words;

namespace CsOps.Forecast.Reporting.Sections;

/// <summary>What the forecast of a queue rests on, part by part; of a plan made without explanations the effects alone.</summary>
internal static class ExplanationSection
{
    public static void Write(ReportPage page, QueueView queue)
    {
        var parts = queue.Explanation?.Parts ?? EffectsOf(queue);
        if (parts.IsEmpty)
        {
            return;
        }

        page.Writer.Leaf("h3", QueueWords.ExplanationHeading);
        using var list = page.Writer.Element("dl", ("class", "explanation"));
        foreach (var part in parts)
        {
            page.Writer.Leaf("dt", part.Title);
            foreach (var sentence in part.Sentences)
            {
                page.Writer.Leaf("dd", sentence);
            }
        }
    }

    private static ImmutableArray<ExplanationPart> EffectsOf(QueueView queue) =>
        queue.Forecast is { Effects: { IsEmpty: false } effects } ? [new ExplanationPart(QueueWords.Effects, [.. effects.Select(effect => effect.Sentence)])] : [];
}
