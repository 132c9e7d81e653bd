using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsOps.Forecast.History;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Reporting.Tests;

public sealed partial class PlanReportTests
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    public static TheoryData<string> Kinds() => [.. Plans.Keys];

    private static Dictionary<string, Func<Plan>> Plans { get; } = new(StringComparer.Ordinal)
    {
        ["usual"] = SamplePlan.Default,
        ["no roster"] = () => new SamplePlan { Agents = 0 }.Build(),
        ["one queue"] = () => new SamplePlan { Queues = 1 }.Build(),
        ["twelve queues"] = () => new SamplePlan { Queues = 12, Agents = 6 }.Build(),
        ["four weeks"] = () => new SamplePlan { Weeks = 4, Agents = 6 }.Build(),
        ["quarter-hours"] = () => new SamplePlan { Minutes = 15, Agents = 6 }.Build(),
        ["hours"] = () => new SamplePlan { Minutes = 60, Agents = 6 }.Build(),
        ["clocks go forward"] = () => new SamplePlan { FirstDay = new DateOnly(2026, 3, 23), Agents = 6 }.Build(),
        ["no leader board"] = WithoutLeaderBoard,
        ["no history"] = WithoutHistory,
        ["no stations"] = () => SamplePlan.Default() with { Forecasts = [], Requirements = [], Histories = [], Roster = null },
        ["empty roster"] = EmptyRoster,
        ["closed all week"] = ClosedAllWeek,
        ["hostile names"] = () => new SamplePlan { VoiceName = Hostile, FirstAgent = Hostile }.Build(),
    };

    /// <summary>Each page is written and read once, for all tests that look at it.</summary>
    private static Dictionary<string, Lazy<XDocument>> Pages { get; } =
        Plans.ToDictionary(p => p.Key, p => new Lazy<XDocument>(() => p.Key == "usual" ? Render.UsualParsed : Render.Parse(Render.Page(p.Value()))), StringComparer.Ordinal);

    private const string Hostile = "<script>alert(\"x\")</script>&'\u0001]]>";

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Write_any_plan_is_well_formed_with_unique_ids_and_no_dangling_reference(string kind)
    {
        var page = Pages[kind].Value;

        var ids = page.Descendants().Attributes("id").Select(a => a.Value).ToArray();
        var references = page.Descendants().Attributes("aria-labelledby").SelectMany(a => a.Value.Split(' '))
            .Concat(page.Descendants(Html + "a").Select(a => a.Attribute("href")!.Value.TrimStart('#')));
        Assert.Distinct(ids, StringComparer.Ordinal);
        Assert.Subset(ids.ToHashSet(StringComparer.Ordinal), references.ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Write_any_plan_needs_no_script_no_network_and_no_number_that_is_not_one(string kind)
    {
        var page = Pages[kind].Value;

        Assert.DoesNotContain(page.Descendants(), e => e.Name.LocalName is "script" or "link" or "img" or "iframe");
        Assert.DoesNotContain(page.Descendants().Attributes(), a => a.Name.LocalName is "src" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotMatch("@import|url\\(", StyleSheet.Text);
        Assert.All(page.Descendants().Attributes("d"), d => Assert.Matches("^[MLHVZ0-9. -]+$", d.Value));
        Assert.DoesNotContain("NaN", page.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("da-DK")]
    [InlineData("ar-SA")]
    public void Write_gives_the_same_characters_whatever_the_culture_of_the_thread(string thread)
    {
        var first = Render.Usual;

        using var culture = new CultureScope(thread);
        var second = Render.Page(new SamplePlan().Build());

        Assert.Equal(first, second);
        Assert.DoesNotContain('\r', first);
    }

    [Fact]
    public void Write_shows_numbers_and_weekdays_in_the_readers_culture_and_coordinates_in_none()
    {
        var plan = SamplePlan.Default();

        var page = Render.Page(plan, new ReportOptions { Culture = CultureInfo.GetCultureInfo("da-DK") });

        Assert.Contains("fre. 23 okt.", page, StringComparison.Ordinal);
        Assert.Contains(">85,1", page, StringComparison.Ordinal);
        Assert.Equal(Paths(Render.Usual), Paths(page));
    }

    [Fact]
    public void Write_with_title_uses_it_as_heading_and_as_name_of_the_page()
    {
        var page = Render.Parse(Render.Page(SamplePlan.Default(), new ReportOptions { Title = "Week 43 & more" }));

        Assert.Equal("Week 43 & more", page.Descendants(Html + "h1").Single().Value);
        Assert.Equal("Week 43 & more", page.Descendants(Html + "title").First().Value);
    }

    [Fact]
    public void Write_hostile_names_shows_them_as_text()
    {
        var page = Pages["hostile names"].Value;

        Assert.Contains(page.Descendants(Html + "h2"), heading => heading.Value == Hostile.Replace('\u0001', '\uFFFD'));
    }

    [Fact]
    public void Write_names_everything_that_a_reader_must_be_able_to_trace()
    {
        var plan = SamplePlan.Default();

        var text = Render.UsualParsed.Root!.Value;

        string[] expected =
        [
            .. plan.Warnings, .. plan.Inputs.Select(i => i.Sha256), plan.Version, .. plan.Forecasts.Select(f => f.Choice.Reason),
            .. plan.Forecasts.Select(f => f.HandleTimeMethod), .. plan.Requirements.Select(r => r.Method), "ets", "It needs two years of history",
            .. plan.Roster!.Violations.Select(v => v.Message), .. plan.Centre.Agents.Select(a => a.Name), "bad-time × 9", "outage (events.csv)",
        ];
        Assert.All(expected, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Write_without_roster_says_so_and_has_no_roster_section()
    {
        var page = Render.Page(Plans["no roster"]());

        Assert.Contains("There is no roster", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"roster\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"scheduled\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_three_queues_and_sixty_agents_stays_small()
    {
        var page = Render.Page(new SamplePlan { Agents = 60 }.Build());

        Assert.InRange(page.Length, 1, 1_500_000);
    }

    [Fact]
    public void Write_nothing_throws()
    {
        Assert.Throws<ArgumentNullException>(() => PlanReport.Write(null!, TextWriter.Null));
        Assert.Throws<ArgumentNullException>(() => PlanReport.Write(SamplePlan.Default(), null!));
    }

    private static string Paths(string page) => string.Concat(PathData().Matches(page).Select(m => m.Value));

    private static Plan WithoutLeaderBoard()
    {
        var plan = SamplePlan.Default();
        return plan with { Forecasts = [.. plan.Forecasts.Select(f => f with { Choice = f.Choice with { LeaderBoard = [] } })] };
    }

    private static Plan WithoutHistory()
    {
        var plan = SamplePlan.Default();
        var empty = new IntervalGrid(plan.Grid.Start, plan.Grid.Length, 0);
        return plan with
        {
            Histories = [.. plan.Histories.Select(h => QueueHistory.Create(h.Queue, empty, new Dictionary<HistoryMeasure, double[]>()))],
            Quality = new([], []),
            Cleaning = [],
            Inputs = [],
        };
    }

    private static Plan EmptyRoster()
    {
        var plan = SamplePlan.Default();
        return plan with { Roster = plan.Roster! with { Shifts = [], Violations = [] } };
    }

    private static Plan ClosedAllWeek()
    {
        var closed = new SamplePlan { Queues = 3, Agents = 0 }.Build();
        var hours = new OpeningHours { Week = ImmutableDictionary<DayOfWeek, ImmutableArray<OpenSpan>>.Empty };
        var queue = new SampleQueue(closed.Centre.Queues[0] with { OpeningHours = hours }, 0, closed.Grid, SamplePlan.Copenhagen);
        return closed with
        {
            Centre = closed.Centre with { Queues = [closed.Centre.Queues[0] with { OpeningHours = hours }] },
            Forecasts = [queue.Forecast()],
            Requirements = [queue.Requirement(closed.Centre.Shrinkage)],
        };
    }

    [GeneratedRegex(" d=\"[^\"]*\"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex PathData();
}
