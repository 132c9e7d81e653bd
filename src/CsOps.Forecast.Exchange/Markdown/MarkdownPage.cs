using System.Text;
using CsOps.Forecast.Exchange.Exporting;

namespace CsOps.Forecast.Exchange.Markdown;

/// <summary>A plan as Markdown for Notion and Guru: numbers without thousands separators, text that no Markdown can break out of.</summary>
internal static class MarkdownPage
{
    private const int MostRisks = 10;
    private const string Special = "\\`*_{}[]<>#|~&!";

    public static ExportFormat Format { get; } = new((plan, options) => [ExportedFile.TextOf("plan.md", Text(new PlanBrief(plan, new ExportWords(options.Language))))])
    {
        Id = "markdown",
        System = "Notion, Guru",
        What = "page, Markdown",
        Confidence = 'C',
        Extension = ".md",
    };

    /// <summary>Text as Markdown shows it as it is, in one line.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            _ = Special.Contains(c, StringComparison.Ordinal) ? escaped.Append('\\').Append(c) : escaped.Append(c);
        }

        return escaped.ToString();
    }

    private static string Text(PlanBrief brief)
    {
        var (words, total) = (brief.Words, brief.Total);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {Escape(brief.Title)}\n\n");
        Row(text, words.Queue, words.Contacts, "P10", "P90", words.HandleTime, words.RequiredHours, words.ScheduledHours, words.MissingHours);
        text.Append("|---|---:|---:|---:|---:|---:|---:|---:|\n");
        foreach (var (queue, figures) in brief.Queues)
        {
            Figures(text, brief, queue.Name, brief.BandOf(queue), figures);
        }

        Figures(text, brief, words.Total, brief.BandOf(queue: null), total);
        var risks = brief.Risks(MostRisks);
        text.Append(risks.Count == 0 ? "" : "\n").AppendJoin("", risks.Select(risk => $"- {Escape(risk)}\n"));
        return text.Append(CultureInfo.InvariantCulture, $"\ncsops {Escape(brief.Plan.Id)} · {Escape(words.ClockOf(brief.Plan.Centre.Zone.Id))}\n").ToString();
    }

    private static void Figures(StringBuilder text, PlanBrief brief, string name, (string P10, string P90) band, PlanFigures figures)
    {
        string[] cells =
        [
            brief.Number(figures.Contacts), band.P10, band.P90, brief.Number(figures.HandleSeconds), brief.Number(figures.RequiredHours, 1), brief.Number(figures.ScheduledHours, 1), brief.Number(figures.MissingHours, 1),
        ];
        Row(text, [name, .. cells.Select(cell => cell.Replace(brief.Words.Numbers.NumberGroupSeparator, "", StringComparison.Ordinal))]);
    }

    private static void Row(StringBuilder text, params string[] cells) => text.Append("| ").AppendJoin(" | ", cells.Select(Escape)).Append(" |\n");
}
