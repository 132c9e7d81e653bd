using System.Xml.Linq;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Reporting.Figures;

namespace CsOps.Forecast.Reporting.Tests.Sections;

public sealed class SectionTests
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    private static readonly ReportFormat Format = new(CultureInfo.InvariantCulture);
    private static readonly Plan Sample = SamplePlan.Default();
    private static readonly XDocument Page = Render.UsualParsed;

    [Fact]
    public void Answer_tiles_hold_the_sums_of_the_queues()
    {
        var view = new PlanView(Sample);
        var tiles = Page.Descendants(Html + "dl").First().Elements(Html + "div").ToDictionary(
            tile => tile.Element(Html + "dt")!.Value, tile => tile.Element(Html + "dd")!.Value, StringComparer.Ordinal);

        Assert.Equal(Format.Number(view.TotalRequired().Max()), tiles["Agents at the peak"]);
        Assert.Equal(Format.Number(view.TotalRequired().Sum() * 0.5), tiles["Agent-hours required"]);
        Assert.Equal(Format.Number(view.TotalScheduled()!.Sum() * 0.5), tiles["Agent-hours scheduled"]);
        Assert.Equal("▾ " + Format.Number(view.Queues.Sum(q => view.Figures(q).ShortHours), 1), tiles["Agent-hours missing"]);
    }

    [Fact]
    public void Day_of_many_agents_has_pictures_that_fit_a_printed_page_each_with_its_hours()
    {
        var plan = new SamplePlan { Queues = 1, Agents = 90, Minutes = 60 }.Build();
        var roster = Render.Parse(Render.Page(plan)).Descendants(Html + "section").Single(section => (string?)section.Attribute("id") == "roster");
        var pictures = roster.Descendants().Where(element => element.Name.LocalName == "svg" && (string?)element.Attribute("class") == "chart").ToArray();

        int Shifts(XElement picture) => picture.Descendants().Count(element => element.Name.LocalName == "path" && (string?)element.Attribute("class") == "shift");

        Assert.Equal(plan.Roster!.Shifts.Length, pictures.Sum(Shifts));
        Assert.All(pictures, picture => Assert.InRange(Shifts(picture), 1, 34));
        Assert.All(pictures, picture => Assert.Contains(picture.Descendants(), element => (string?)element.Attribute("class") == "axis middle"));
        Assert.True(pictures.Length > plan.Roster.Shifts.Select(shift => shift.Date).Distinct().Count(), "no day has two pictures");
    }

    [Fact]
    public void Interval_table_has_a_row_for_every_interval_with_work_or_people()
    {
        var view = new PlanView(Sample);
        var expected = view.Queues.Select(queue => Enumerable.Range(0, Sample.Grid.Count).Count(queue.IsActive)).ToArray();

        var rows = Page.Descendants(Html + "details")
            .Where(details => details.Element(Html + "summary")!.Value == "Every interval")
            .Select(details => details.Descendants(Html + "tbody").Single().Elements().Count());

        Assert.Equal(expected, rows);
    }

    [Fact]
    public void Leader_board_marks_the_chosen_model_alone()
    {
        var chosen = Page.Descendants(Html + "tr").Where(row => row.Attribute("class")?.Value == "chosen").ToArray();

        Assert.Equal(3, chosen.Length);
        Assert.All(chosen, row => Assert.Equal("median-5", row.Elements().First().Value));
    }

    [Fact]
    public void Tables_have_a_caption_and_headers_with_a_scope()
    {
        Assert.All(Page.Descendants(Html + "table"), table => Assert.NotNull(table.Element(Html + "caption")));
        Assert.All(Page.Descendants(Html + "th"), cell => Assert.NotNull(cell.Attribute("scope")));
    }

    [Fact]
    public void Rows_of_a_table_are_as_long_as_its_head()
    {
        Assert.All(
            Page.Descendants(Html + "table"),
            table => Assert.All(
                table.Descendants(Html + "tr"), row => Assert.Equal(table.Descendants(Html + "tr").First().Elements().Count(), row.Elements().Count())));
    }
}
