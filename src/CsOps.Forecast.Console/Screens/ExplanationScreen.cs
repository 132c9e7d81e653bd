using CsOps.Forecast.Planning.Explanation;

namespace CsOps.Forecast.Console.Screens;

/// <summary>Explanations on screen: a heading a queue, a paragraph a part.</summary>
internal static class ExplanationScreen
{
    private const string Indent = "  ";

    public static void Show(Screen screen, IReadOnlyList<QueueExplanation> explanations)
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
    }
}
