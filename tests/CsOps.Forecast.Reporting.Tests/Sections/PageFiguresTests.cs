using System.Xml.Linq;
using CsOps.Forecast.Reporting.Tests.Figures;

namespace CsOps.Forecast.Reporting.Tests.Sections;

/// <summary>Each number on the page of a plan counted by hand: see <see cref="Tiny.Plan"/>.</summary>
public sealed class PageFiguresTests
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    private static readonly XDocument Page = Render.Parse(Render.Page(Tiny.Plan()));

    [Fact]
    public void Sentence_says_the_peak_its_moment_the_hours_and_what_is_missing() => Assert.Equal(
        "The period needs 8 agents at its peak (Mon 19 Oct 08:30) and 11 agent-hours in all, shrinkage included. "
        + "The roster leaves 2.3 agent-hours uncovered, in 4 intervals of a queue.",
        Page.Descendants(Html + "p").First(p => p.Attribute("class")?.Value == "lead").Value);

    [Theory]
    [InlineData("Agents at the peak", "8", "Mon 19 Oct 08:30")]
    [InlineData("Agent-hours required", "11", "with shrinkage of 30 %")]
    [InlineData("Agent-hours scheduled", "10", "88 % of required")]
    [InlineData("Agent-hours missing", "▾ 2.3", "1.0 h more than required elsewhere")]
    [InlineData("Contacts forecast", "72", "72 a day")]
    [InlineData("Cost of the roster, DKK", "3,798", "16 paid hours")]
    public void Tile_holds_the_figure_and_its_remark(string name, string value, string remark)
    {
        var tile = Page.Descendants(Html + "dl").First().Elements(Html + "div").Single(t => t.Element(Html + "dt")!.Value == name);

        Assert.Equal([value, remark], tile.Elements(Html + "dd").Select(d => Plain(d.Value)));
    }

    [Theory]
    [InlineData(0, "Voice", "40 200 6 7.0 6.2 1.3 25 % 80.0 % 75 % –")]
    [InlineData(1, "Chat", "32 200 2 4.0 3.5 1.0 50 % – 100 % –")]
    public void Queue_row_holds_contacts_handle_time_peak_hours_and_shares(int row, string queue, string expected)
    {
        var cells = Rows("Queues")[row];

        Assert.Equal(queue, cells[0]);
        Assert.Equal(expected, string.Join(' ', cells[2..]));
    }

    [Theory]
    [InlineData(0, "Mon 19 Oct 09:00–10:00 Chat 1.0 1.0 16")]
    [InlineData(1, "Mon 19 Oct 08:30–09:00 Voice 1.6 0.8 20")]
    [InlineData(2, "Mon 19 Oct 09:30–10:00 Voice 1.0 0.5 10")]
    public void Spell_row_holds_when_queue_worst_hours_and_contacts(int row, string expected) =>
        Assert.Equal(expected, string.Join(' ', Rows("Where agents are missing most")[row]));

    [Fact]
    public void Roster_section_counts_people_shifts_and_paid_hours()
    {
        var roster = Page.Descendants(Html + "section").Single(s => s.Attribute("id")?.Value == "roster");

        var week = roster.Descendants(Html + "table").Single(t => t.Element(Html + "caption")!.Value.Contains("19 Oct", StringComparison.Ordinal));
        Assert.Equal(
            [["Astrid Møller", "08:00–16:00", "7.5", "30–37", "Voice, Chat"], ["Bo Lind", "08:00–16:00", "8.0", "30–37", "Chat, Ticket"]],
            RowsOf(week));
    }

    private static string[][] Rows(string caption) => RowsOf(Page.Descendants(Html + "table").First(t => t.Element(Html + "caption")!.Value == caption));

    private static string[][] RowsOf(XElement table) =>
        [.. table.Element(Html + "tbody")!.Elements(Html + "tr").Select(row => row.Elements().Select(cell => Plain(cell.Value)).ToArray())];

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
