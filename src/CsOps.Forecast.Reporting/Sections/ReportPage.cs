using System.Collections.Immutable;
using CsOps.Forecast.Reporting.Figures;
using CsOps.Forecast.Reporting.Markup;

namespace CsOps.Forecast.Reporting.Sections;

/// <summary>What every section of the page works with.</summary>
internal sealed record ReportPage(MarkupWriter Writer, PlanView View, ReportFormat Format, ImmutableArray<AgentHours> Agents)
{
    /// <summary>Opens a section with its heading.</summary>
    public MarkupWriter.Scope Section(string id, string heading)
    {
        var scope = Writer.Element("section", ("id", id), ("aria-labelledby", $"{id}-heading"));
        Writer.Leaf("h2", heading, ("id", $"{id}-heading"));
        return scope;
    }

    /// <summary>A part that can be folded away; print shows it unfolded.</summary>
    public MarkupWriter.Scope Details(string summary, bool isOpen = false)
    {
        var scope = isOpen ? Writer.Element("details", ("open", "open")) : Writer.Element("details");
        Writer.Leaf("summary", summary);
        return scope;
    }

    /// <summary>A paragraph.</summary>
    public void Paragraph(string text, string cssClass = "note-text") => Writer.Leaf("p", text, ("class", cssClass));

    /// <summary>A picture that scrolls where the page is too narrow, with the key to its looks.</summary>
    public MarkupWriter.Scope Figure(params ReadOnlySpan<(string CssClass, string Label)> key)
    {
        using (Writer.Element("ul", ("class", "key")))
        {
            foreach (var (cssClass, label) in key)
            {
                using var item = Writer.Element("li");
                WriteSwatch(cssClass);
                Writer.Text(label);
            }
        }

        return Writer.Element("div", ("class", "scroll picture"));
    }

    /// <summary>A moment of the plan on the local clock.</summary>
    public string MomentOf(int index) => Format.Moment(View.Calendar.LocalStartOf(index));

    private void WriteSwatch(string cssClass)
    {
        using var swatch = Writer.Element("svg", ("class", "swatch"), ("viewBox", "0 0 22 12"), ("aria-hidden", "true"));
        var d = cssClass switch
        {
            "history" or "median" or "mean" or "required" or "scheduled" or "achieved" or "promise" => "M1 6H21",
            "cleaned" => "M11 2L15 6L11 10L7 6Z",
            _ => "M1 1H21V11H1Z",
        };
        Writer.Void("path", ("class", cssClass), ("d", d));
        if (cssClass == "short-ground")
        {
            Writer.Void("path", ("class", "hatch"), ("d", "M1 9L9 1M7 11L17 1M15 11L21 5"));
        }
    }
}
