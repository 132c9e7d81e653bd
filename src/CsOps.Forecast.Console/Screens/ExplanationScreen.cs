using CsOps.Forecast.Planning.Explanation;

namespace CsOps.Forecast.Console.Screens;

/// <summary>Explanations on screen: a heading a queue, a paragraph a part; at the end what several queues had at once.</summary>
internal static class ExplanationScreen
{
    private const string Indent = "  ";
    private const int MostShared = 8;

    public static void Show(Screen screen, IReadOnlyList<QueueExplanation> explanations, IReadOnlyList<SharedDeviation> shared)
    {
        for (var i = 0; i < explanations.Count; i++)
        {
            if (i > 0)
            {
                screen.Line();
            }

            screen.Heading(explanations[i].Queue);
            foreach (var part in explanations[i].Parts)
            {
                screen.Line($"{part.Title}");
                foreach (var sentence in part.Sentences)
                {
                    screen.Paragraph(sentence, Indent);
                }
            }
        }

        if (explanations.Count > 1)
        {
            ShowShared(screen, shared);
        }
    }

    private static void ShowShared(Screen screen, IReadOnlyList<SharedDeviation> shared)
    {
        screen.Line();
        screen.Heading("All queues");
        screen.Line("Several queues at once");
        if (shared.Count > MostShared)
        {
            screen.Paragraph($"{shared.Count} in all; the last {MostShared}:", Indent);
        }

        foreach (var sentence in shared.TakeLast(MostShared).Select(deviation => deviation.Sentence).DefaultIfEmpty("None was found."))
        {
            screen.Paragraph(sentence, Indent);
        }
    }
}
