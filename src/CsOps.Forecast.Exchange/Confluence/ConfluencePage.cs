using System.Xml.Linq;
using CsOps.Forecast.Exchange.Exporting;

namespace CsOps.Forecast.Exchange.Confluence;

/// <summary>A plan as a page in Confluence's storage format, XHTML with macros.</summary>
internal static class ConfluencePage
{
    private const int MostRisks = 10;

    private static readonly XNamespace Macro = "urn:atlassian-confluence-macro";

    public static ExportFormat Format { get; } = new((plan, options) => [ExportedFile.TextOf("plan.html", Text(new PlanBrief(plan, new ExportWords(options.Language))))])
    {
        Id = "confluence",
        System = "Confluence",
        What = "page, storage format",
        Confidence = 'C',
        Extension = ".html",
    };

    private static string Text(PlanBrief brief)
    {
        var words = brief.Words;
        var risks = brief.Risks(MostRisks);
        XElement[] parts =
        [
            new("h1", brief.Title),
            new("table", new XElement("tbody", brief.Facts.Select(fact => new XElement("tr", new XElement("th", fact.Name), new XElement("td", fact.Value))))),
            new(
                "table",
                new XElement(
                    "tbody",
                    Row("th", words.Queue, words.Contacts, "P10", "P90", words.HandleTime, words.RequiredHours, words.ScheduledHours, words.MissingHours),
                    brief.Queues.Select(one => Row(
                        "td", one.Queue.Name, brief.Number(one.Figures.Contacts), brief.BandOf(one.Queue).P10, brief.BandOf(one.Queue).P90, brief.Number(one.Figures.HandleSeconds), brief.Number(one.Figures.RequiredHours, 1),
                        brief.Number(one.Figures.ScheduledHours, 1), brief.Number(one.Figures.MissingHours, 1))))),
            .. risks.Count == 0 ? (XElement[])[] : [new XElement("ul", risks.Select(risk => new XElement("li", risk)))],
            new(
                Macro + "structured-macro",
                new XAttribute(Macro + "name", "info"),
                new XElement(Macro + "rich-text-body", new XElement("p", $"csops {brief.Plan.Id} · {words.ClockOf(brief.Plan.Centre.Zone.Id)}"))),
        ];
        var root = new XElement("root", new XAttribute(XNamespace.Xmlns + "ac", Macro), parts);
        return string.Join('\n', root.Elements().Select(part => part.ToString(SaveOptions.DisableFormatting).Replace($" xmlns:ac=\"{Macro}\"", "", StringComparison.Ordinal))) + "\n";
    }

    private static XElement Row(string cell, params string[] texts) => new("tr", texts.Select(text => new XElement(cell, text)));
}
