using CsOps.Forecast.Planning;
using CsOps.Forecast.Reporting.Figures;
using CsOps.Forecast.Reporting.Markup;
using CsOps.Forecast.Reporting.Sections;
using CsOps.Forecast.Reporting.Words;

namespace CsOps.Forecast.Reporting;

/// <summary>The report of a plan: one HTML page that needs no script, no network and no other file.</summary>
/// <remarks>
/// The page is well-formed XML too. It is light or dark as the reader's system is, and light on paper. The same plan and options give the
/// same characters, whatever the culture of the thread. Instants are shown on the centre's clock. Thread-safe.
/// </remarks>
public static class PlanReport
{
    /// <summary>Writes the report.</summary>
    /// <param name="plan">The plan; without a roster the report ends at what is required.</param>
    /// <param name="writer">Where to; lines end with <c>\n</c>. Write it as UTF-8. It is not closed.</param>
    /// <param name="options">How; null for the defaults.</param>
    public static void Write(Plan plan, TextWriter writer, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(writer);
        options ??= new ReportOptions();
        var markup = new MarkupWriter(writer);
        var page = new ReportPage(markup, new PlanView(plan), new ReportFormat(options.Culture), AgentHours.Of(plan));
        var title = options.Title ?? SummaryWords.Title(plan.Centre.Name);
        markup.Verbatim("<!DOCTYPE html>\n");
        using var html = markup.Element("html", ("xmlns", "http://www.w3.org/1999/xhtml"), ("lang", "en"));
        WriteHead(markup, title);
        using var body = markup.Element("body");
        WriteHeader(page, title);
        WriteMain(page);
    }

    private static void WriteHead(MarkupWriter markup, string title)
    {
        using var head = markup.Element("head");
        markup.Void("meta", ("charset", "utf-8"));
        markup.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        markup.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
        markup.Leaf("title", title);
        using var style = markup.Element("style");
        markup.Verbatim(StyleSheet.Text);
    }

    private static void WriteHeader(ReportPage page, string title)
    {
        var plan = page.View.Plan;
        using var header = page.Writer.Element("header");
        page.Writer.Leaf("h1", title);
        page.Paragraph(
            SummaryWords.Period(
                page.Format.Day(plan.Days.First),
                $"{page.Format.Weekday(plan.Days.Last)} {page.Format.Date(plan.Days.Last)}",
                plan.Centre.Zone.Id,
                page.Format.Number(plan.Grid.Length.TotalMinutes)),
            "period");
        using var nav = page.Writer.Element("nav", ("aria-label", SummaryWords.Contents));
        Link(page, "answer", SummaryWords.Answer);
        foreach (var queue in page.View.Queues)
        {
            Link(page, queue.Id, queue.Name);
        }

        if (plan.Roster is not null)
        {
            Link(page, "roster", RosterWords.Heading);
        }

        if (plan.Simulation is not null)
        {
            Link(page, "service", ServiceWords.Heading);
        }

        Link(page, "quality", QualityWords.Heading);
        Link(page, "trace", TraceWords.Heading);
    }

    private static void Link(ReportPage page, string id, string name)
    {
        page.Writer.Leaf("a", name, ("href", $"#{id}"));
        page.Writer.Verbatim("\n");
    }

    private static void WriteMain(ReportPage page)
    {
        using var main = page.Writer.Element("main");
        SummarySection.Write(page);
        foreach (var queue in page.View.Queues)
        {
            QueueSection.Write(page, queue);
        }

        if (page.View.Plan.Roster is { } roster)
        {
            RosterSection.Write(page, roster);
        }

        if (page.View.Plan.Simulation is { } simulation)
        {
            ServiceSection.Write(page, simulation);
        }

        QualitySection.Write(page);
        TraceSection.Write(page);
    }
}
