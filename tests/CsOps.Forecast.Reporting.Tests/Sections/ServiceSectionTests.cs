using System.Xml.Linq;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Simulation;
using CsOps.Forecast.Scheduling;

namespace CsOps.Forecast.Reporting.Tests.Sections;

public sealed class ServiceSectionTests
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly Plan Sample = Simulated(new SamplePlan { Queues = 5 }.Build());
    private static readonly XDocument Page = Render.Parse(Render.Page(Sample));

    [Fact]
    public void Table_has_the_service_level_of_each_queue_and_day_and_what_is_missing()
    {
        var rows = Section("service").Descendants(Html + "tbody").First().Elements(Html + "tr").Select(row => row.Elements().Select(cell => cell.Value).ToArray()).ToArray();

        Assert.Equal(Sample.Simulation!.Queues.Select(queue => queue.Queue), rows.Select(row => row[0]));
        var format = new ReportFormat(CultureInfo.InvariantCulture);
        foreach (var (queue, row) in Sample.Simulation.Queues.Zip(rows))
        {
            Assert.Equal(format.Percent(queue.Promise!.Value.Fraction), row[1]);
            Assert.Equal(queue.Days.Select(day => (day.IsBelow(queue.Promise) ? "▾ " : "") + format.Percent(day.ServiceLevel.Value, 1)), row[2..9]);
            Assert.Equal(format.Number(queue.Whole.MissingHours, 1), row[11]);
            Assert.Equal($"{queue.BelowThoughCovered + queue.BelowAndShort} of {queue.Judged}", row[12]);
        }
    }

    [Fact]
    public void Each_day_has_its_pictures_of_four_queues_at_most_with_the_promise_and_what_lies_below_it()
    {
        var days = Section("service").Elements(Html + "div").Where(div => (string?)div.Attribute("class") == "day").ToArray();

        Assert.Equal(7, days.Length);
        foreach (var (day, date) in days.Select((day, index) => (day, index)))
        {
            var pictures = day.Descendants(Svg + "svg").Where(svg => (string?)svg.Attribute("class") == "chart").ToArray();
            Assert.Equal([4, 1], pictures.Select(picture => Paths(picture, "promise")));
            Assert.All(pictures, picture => Assert.InRange(Paths(picture, "required"), 1, 4));
            var (first, count) = (48 * date, date == 6 ? 50 : 48);
            var below = Sample.Simulation!.Queues.Count(queue => queue.Intervals.AsSpan(first, count).ToArray().Any(interval => interval.IsBelow(queue.Promise)));
            Assert.Equal(below, pictures.Sum(picture => Paths(picture, "short-strip")));
        }
    }

    [Fact]
    public void Names_in_the_page_are_unique_and_no_coordinate_is_without_a_number()
    {
        var ids = Page.Descendants().Attributes("id").Select(id => id.Value).ToArray();

        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(Page.Descendants().Attributes("d"), d => Assert.Matches("^[MLHVZ0-9. -]+$", d.Value));
        Assert.DoesNotContain("NaN", Page.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_without_a_simulation_has_no_such_section()
    {
        Assert.DoesNotContain(Render.UsualParsed.Descendants(Html + "section"), section => (string?)section.Attribute("id") == "service");
    }

    [Fact]
    public void Agents_have_a_sheet_each_with_breaks_and_what_became_of_requests()
    {
        var plan = SamplePlan.Default();
        var asked = plan.Days.First;
        plan = plan with { Centre = plan.Centre with { Agents = [plan.Centre.Agents[0] with { DayOffRequests = [new DayOffRequest(asked, 3), new DayOffRequest(asked.AddDays(5), 3)], Team = "Øst" }, .. plan.Centre.Agents[1..]] } };

        var page = Render.Parse(Render.Page(plan));

        var sheets = page.Descendants(Html + "details").Single(details => details.Element(Html + "summary")!.Value.StartsWith("Each agent", StringComparison.Ordinal)).Descendants(Html + "table").ToArray();
        Assert.Equal(plan.Roster!.Shifts.Select(shift => shift.AgentId).Distinct().Count(), sheets.Length);
        Assert.Equal("Astrid Møller (a001) · Øst · full · 37.5 h paid", sheets[0].Element(Html + "caption")!.Value);
        var rows = sheets[0].Descendants(Html + "tr").Skip(1).Select(row => row.Elements().Select(cell => cell.Value).ToArray()).ToArray();
        Assert.Equal(["Shift", "Breaks", "Paid, h", "Asked off"], rows.Select(row => row[0]));
        Assert.Equal(("08:00–16:00 day", "10:00–10:15 coffee; 12:00–12:30 lunch, unpaid", "7.5", "refused"), (rows[0][1], rows[1][1], rows[2][1], rows[3][1]));
        Assert.Equal("granted", rows[3][6]);
    }

    /// <summary>Teams in order of name, those without one last; each with a picture of its own.</summary>
    [Fact]
    public void Days_are_shown_team_by_team_where_there_are_teams()
    {
        var plan = SamplePlan.Default();
        plan = plan with { Centre = plan.Centre with { Agents = [.. plan.Centre.Agents.Select((agent, index) => agent with { Team = index % 3 == 0 ? null : index % 3 == 1 ? "Syd" : "Nord" })] } };

        var page = Render.Parse(Render.Page(plan));

        var day = page.Descendants(Html + "details").First(details => details.Element(Html + "summary")!.Value.Contains("shifts", StringComparison.Ordinal));
        Assert.Equal(["Nord", "Syd", "No team"], day.Descendants(Html + "h3").Select(heading => heading.Value));
        Assert.Equal(3, day.Descendants(Svg + "svg").Count(svg => (string?)svg.Attribute("class") == "chart"));
        Assert.Equal(page.Descendants().Attributes("id").Count(), page.Descendants().Attributes("id").Select(id => id.Value).Distinct(StringComparer.Ordinal).Count());
    }

    private static Plan Simulated(Plan plan) => plan with { Simulation = RosterSimulation.Run(StaffedPeriod.Of(plan)!, new RosterSimulationOptions { Replications = 16 }) };

    private static XElement Section(string id) => Page.Descendants(Html + "section").Single(section => (string?)section.Attribute("id") == id);

    private static int Paths(XElement picture, string cssClass) => picture.Elements(Svg + "path").Count(path => (string?)path.Attribute("class") == cssClass);
}
