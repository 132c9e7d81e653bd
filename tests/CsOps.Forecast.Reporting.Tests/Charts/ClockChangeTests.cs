using System.Xml.Linq;
using CsOps.Forecast.Reporting.Charts;
using CsOps.Forecast.Reporting.Figures;
using CsOps.Forecast.Reporting.Svg;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Reporting.Tests.Charts;

public sealed class ClockChangeTests
{
    private static readonly ReportFormat Format = new(CultureInfo.InvariantCulture);
    private static readonly DateOnly Back = new(2026, 10, 19);
    private static readonly DateOnly Forward = new(2026, 3, 23);

    [Theory]
    [InlineData(2026, 10, 19, 50)]
    [InlineData(2026, 3, 23, 46)]
    public void DaysOf_week_of_a_clock_change_has_a_longer_or_shorter_last_day(int year, int month, int day, int intervals)
    {
        var view = new PlanView(new SamplePlan { FirstDay = new DateOnly(year, month, day), Agents = 0 }.Build());

        var days = Axes.DaysOf(view.Calendar).Select(d => d.End - d.First);

        Assert.Equal([48, 48, 48, 48, 48, 48, intervals], days);
    }

    [Theory]
    [InlineData(2026, 10, 19, 46 + (((6 * 48) + 14) * 1064.0 / ((7 * 48) + 2)))]
    [InlineData(2026, 3, 23, 46 + (((6 * 48) + 10) * 1064.0 / ((7 * 48) - 2)))]
    public void Days_puts_six_o_clock_of_the_changed_day_where_it_is_in_utc(int year, int month, int day, double expected)
    {
        var view = new PlanView(new SamplePlan { FirstDay = new DateOnly(year, month, day), Agents = 0 }.Build());

        var svg = XElement.Parse(Render.Part(writer => CoverageChart.Draw(writer, view, "x", "x", (view.TotalRequired(), null), Format)));

        var last = svg.Descendants().Last(e => e.Name.LocalName == "text" && e.Value == "06");
        Assert.Equal(Coordinate.Of(expected), last.Attribute("x")!.Value);
    }

    [Fact]
    public void DayGantt_names_the_repeated_hour_twice() =>
        Assert.Equal("00 01 02 02 03 04 05", HoursOfNight(Back.AddDays(6)));

    [Fact]
    public void DayGantt_leaves_out_the_skipped_hour() =>
        Assert.Equal("00 01 03 04 05", HoursOfNight(Forward.AddDays(6)));

    [Fact]
    public void WeekHeatMap_of_a_queue_open_in_the_repeated_hour_has_one_row_a_day_of_the_same_length()
    {
        var view = new PlanView(new SamplePlan { FirstDay = Back, Agents = 0 }.Build());

        var table = XElement.Parse(Render.Part(writer => WeekHeatMap.Draw(writer, view, view.Queues[0], Format)));

        var rows = table.Element("tbody")!.Elements("tr").Select(row => row.Elements().Count()).ToArray();
        Assert.Equal(7, rows.Length);
        Assert.Single(rows.Distinct());
    }

    private static string HoursOfNight(DateOnly date)
    {
        var plan = new SamplePlan { FirstDay = date.AddDays(-6), Agents = 1 }.Build();
        var night = new Shift("a001", date, "night", new Interval(SamplePlan.At(date, 0), SamplePlan.At(date, 5)), []);
        var view = new PlanView(plan with { Roster = plan.Roster! with { Shifts = [night] } });
        var svg = XElement.Parse(Render.Part(writer => DayGantt.Draw(writer, view, date, AgentHours.Of(view.Plan), Format)));
        return string.Join(' ', svg.Descendants().Where(e => e.Name.LocalName == "text" && e.Value.Length == 2).Select(e => e.Value));
    }
}
