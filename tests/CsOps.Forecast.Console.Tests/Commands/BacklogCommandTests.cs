using System.Text.Json;
using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

public sealed class BacklogCommandTests : IDisposable
{
    /// <summary>Two intervals of half an hour: 3 wait and 4/3 come in each, 2 are done in each; 1 h is accepted.</summary>
    private const string Small = """
        { "id": "small", "interval_hours": "1/2", "opening_backlog": "3", "sla_hours": 1, "clock": "wall",
          "arrivals": ["4/3", "4/3", 0, 0], "capacity": [2, "2", 2.0, "2"], "business_open": [1, 1, 1, true] }
        """;

    private readonly TemporaryFolder _folder = new();

    /// <summary>Exact fractions, every figure of every interval to 1e-12.</summary>
    [Theory]
    [InlineData("backlog_b1_hand.json")]
    [InlineData("backlog_b2_email_business_8h.json")]
    public async Task Every_reference_row_is_answered(string file)
    {
        var path = SharedData.Require("queueing", file);
        using var reference = JsonDocument.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));

        var run = (await Csops.RunAsync("backlog", path, "--json")).Ended(0);

        using var answer = JsonDocument.Parse(run.Output);
        var expected = reference.RootElement.GetProperty("rows").EnumerateArray().ToList();
        var rows = answer.RootElement.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(expected.Count, rows.Count);
        Same(reference.RootElement.GetProperty("overall_sla_met").GetProperty("value"), answer.RootElement.GetProperty("overall_sla_met").GetProperty("value"), "overall");
        Assert.Equal(Overall(reference.RootElement), Overall(answer.RootElement));
        for (var i = 0; i < rows.Count; i++)
        {
            Assert.Equal(expected[i].EnumerateObject().Select(p => p.Name), rows[i].EnumerateObject().Select(p => p.Name));
            foreach (var figure in expected[i].EnumerateObject())
            {
                Same(figure.Value, rows[i].GetProperty(figure.Name), $"{figure.Name} of row {i}");
            }
        }
    }

    /// <summary>In all 17/3 of work are done at 4 an hour by 17/12 h: of the first 4/3 the last is done at 13/12 h, of the next at 17/12 h.</summary>
    [Fact]
    public async Task Figures_are_in_hours_and_in_the_unit_of_the_file()
    {
        var run = (await Csops.RunAsync("backlog", _folder.Write("small.json", Small), "--json")).Ended(0);

        using var answer = JsonDocument.Parse(run.Output);
        var rows = answer.RootElement.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(2, rows[0].GetProperty("completed").GetDouble());
        Assert.Equal(7 / 3.0, rows[0].GetProperty("backlog_end").GetDouble(), 1e-15);
        Assert.Equal(((9 + 13) / 24.0) - 0.25, rows[0].GetProperty("mean_response_h").GetDouble(), 1e-14);
        Assert.Equal(0.5, rows[0].GetProperty("oldest_age_end_h").GetDouble());
        Assert.Equal(1, rows[0].GetProperty("sla_met").GetDouble());
        Assert.Equal(((13 + 17) / 24.0) - 0.75, rows[1].GetProperty("mean_response_h").GetDouble(), 1e-14);
        Assert.Equal(JsonValueKind.Null, rows[2].GetProperty("sla_met").ValueKind);
    }

    /// <summary>
    /// A third is done in the first hour, so what comes at t is done at 3t up to t = 1/3 and at t + 2/3 from there on: within half an hour up to
    /// t = 1/4. The fraction of a day that was staffed is the number beside it.
    /// </summary>
    [Fact]
    public async Task Overall_share_is_an_exact_fraction_and_agrees_with_the_number()
    {
        const string thirds = """
            { "interval_hours": 1, "sla_hours": "1/2", "clock": "wall", "arrivals": [1, 0, 0], "capacity": ["1/3", "1", 1] }
            """;

        var run = (await Csops.RunAsync("backlog", _folder.Write("thirds.json", thirds), "--json")).Ended(0);
        var required = (await Csops.RunAsync("backlog", _folder.Write("small.json", Small), "--require", "50/30m", "--aht", "17m", "--on-top", "--json")).Ended(0);

        Assert.Equal("1/4", OverallOf(run));
        Assert.NotEmpty(OverallOf(required));
    }

    /// <summary>Denominators without a common part: the number is there, the fraction is not.</summary>
    [Fact]
    public async Task Overall_share_is_no_fraction_where_it_would_have_hundreds_of_digits()
    {
        var amounts = string.Join(',', Enumerable.Range(0, 40).Select(i => $"\"1/{(1L << 61) - 1 - (2 * i)}\""));
        var text = $$"""{ "interval_hours": 1, "sla_hours": 1, "clock": "wall", "arrivals": [{{amounts}}] }""";

        var run = (await Csops.RunAsync("backlog", _folder.Write("fine.json", text), "--json")).Ended(0);

        using var answer = JsonDocument.Parse(run.Output);
        Assert.Null(Overall(answer.RootElement));
        Assert.Equal(0, answer.RootElement.GetProperty("overall_sla_met").GetProperty("value").GetDouble());
    }

    [Fact]
    public async Task Screen_fits_80_columns()
    {
        var run = (await Csops.RunAsync("backlog", _folder.Write("small.json", Small))).Ended(0);

        Assert.StartsWith("Done in time: 100.00 %", run.Output);
        Assert.Contains("2.33", run.Output);
        Assert.Contains("–: none, or not known yet when the file ends", run.Output.ReplaceLineEndings(" "));
        Assert.Contains(" wait at the end.", run.Output);
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
    }

    /// <summary>Deferred work is a cliff: a fifteenth of the agents fewer, and a third of the mail is late.</summary>
    [Fact]
    public async Task Required_agents_are_the_constant_number_and_the_fewest_by_interval()
    {
        var path = SharedData.Require("queueing", "backlog_b2_email_business_8h.json");

        var run = (await Csops.RunAsync("backlog", path, "--require", "95", "--aht", "9m", "--productive", "0.85", "--json")).Ended(0);

        using var answer = JsonDocument.Parse(run.Output);
        var required = answer.RootElement.GetProperty("require");
        var agents = required.GetProperty("agents").EnumerateArray().Select(n => n.GetInt32()).ToList();
        Assert.Equal(agents.Sum(), required.GetProperty("agent_intervals").GetInt32());
        Assert.InRange(agents.Max(), 1, required.GetProperty("constant_agents").GetInt32());
        Assert.InRange(answer.RootElement.GetProperty("overall_sla_met").GetProperty("value").GetDouble(), 0.95 - 1e-9, 1);
    }

    [Fact]
    public async Task Classes_are_served_in_the_order_of_the_file()
    {
        const string text = """
            { "interval_hours": 1, "capacity": [8, 8, 8], "classes": [
              { "name": "urgent", "arrivals": [6, 6, 6], "opening_backlog": 3, "sla_hours": 1, "clock": "wall" },
              { "name": "other", "arrivals": [1, 1, 1], "sla_hours": 1, "clock": "wall" } ] }
            """;

        var run = (await Csops.RunAsync("backlog", _folder.Write("two.json", text), "--json")).Ended(0);

        using var answer = JsonDocument.Parse(run.Output);
        var classes = answer.RootElement.GetProperty("classes").EnumerateArray().ToList();
        Assert.Equal(["urgent", "other"], classes.Select(c => c.GetProperty("name").GetString()));
        Assert.Equal(0, classes[1].GetProperty("rows")[0].GetProperty("completed").GetDouble());
        Assert.Equal("1", Overall(classes[0]));
        Assert.Equal("1/2", Overall(classes[1]));
        Assert.Equal(0.5, classes[1].GetProperty("overall_sla_met").GetProperty("value").GetDouble(), 1e-12);
    }

    [Fact]
    public async Task Idle_time_of_the_file_needs_fewer_agents_on_top()
    {
        var path = _folder.Write("small.json", Small);

        var alone = (await Csops.RunAsync("backlog", path, "--require", "100/30m", "--aht", "30m", "--json")).Ended(0);
        var onTop = (await Csops.RunAsync("backlog", path, "--require", "100/30m", "--aht", "30m", "--on-top", "--json")).Ended(0);

        Assert.Equal(Constant(alone) - 2, Constant(onTop));
    }

    [Theory]
    [InlineData("\"arrivals\": [\"4/3\"", "\"arrivals\": [\"four\"", "arrivals[0]: expected a number of 0 or more")]
    [InlineData("\"4/3\", 0, 0]", "\"4/0\", 0, 0]", "arrivals[1]")]
    [InlineData("\"4/3\", 0, 0]", "\"-4/3\", 0, 0]", "arrivals[1]")]
    [InlineData("0, 0]", "0]", "capacity: there are 4; expected 3")]
    [InlineData("\"clock\": \"wall\",", "", "clock: this property is missing")]
    [InlineData("\"wall\"", "\"night\"", "expected \"wall\" or \"business\"")]
    [InlineData("\"1/2\"", "0", "interval_hours: expected a length above 0")]
    [InlineData("[1, 1, 1, true]", "[1, 1, 1, 2]", "business_open[3]: expected 0 or 1")]
    [InlineData("{ \"id\"", "[ \"id\"", "this is not JSON")]
    public async Task Bad_case_is_refused_with_its_place(string found, string replacement, string expected)
    {
        var run = await Csops.RunAsync("backlog", _folder.Write("bad.json", Small.Replace(found, replacement, StringComparison.Ordinal)));

        run.Refused(3, "bad.json", expected);
    }

    [Fact]
    public async Task Command_line_that_cannot_be_meant_is_refused()
    {
        var path = _folder.Write("small.json", Small);

        (await Csops.RunAsync("backlog", path, "--require", "0/8h", "--aht", "9m")).Refused(2, "'0/8h'");
        (await Csops.RunAsync("backlog", path, "--require", "95/8h")).Refused(2, "--aht");
        (await Csops.RunAsync("backlog", path, "--aht", "9m")).Refused(2, "--aht means nothing");
        (await Csops.RunAsync("backlog", path, "--require", "95/8h", "--aht", "9m", "--productive", "85")).Refused(2, "--productive");
        (await Csops.RunAsync("backlog", path, "--require", "100/0s", "--aht", "9m")).Refused(4, "no number of agents is enough");
        (await Csops.RunAsync("backlog", path + ".absent")).Refused(3, "absent");
    }

    public void Dispose() => _folder.Dispose();

    private static string? Overall(JsonElement answer) => answer.GetProperty("overall_sla_met").GetProperty("frac").GetString();

    /// <summary>The exact share, which is the number beside it.</summary>
    private static string OverallOf(Csops run)
    {
        using var answer = JsonDocument.Parse(run.Output);
        var text = Overall(answer.RootElement) ?? "";
        var parts = text.Split('/').Select(part => double.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(parts.Count == 1 ? parts[0] : parts[0] / parts[1], answer.RootElement.GetProperty("overall_sla_met").GetProperty("value").GetDouble(), 1e-12);
        return text;
    }

    private static int Constant(Csops run)
    {
        using var answer = JsonDocument.Parse(run.Output);
        return answer.RootElement.GetProperty("require").GetProperty("constant_agents").GetInt32();
    }

    private static void Same(JsonElement expected, JsonElement actual, string place)
    {
        Assert.True(expected.ValueKind == actual.ValueKind, $"{place} is {actual}, expected {expected}");
        if (expected.ValueKind == JsonValueKind.Number)
        {
            var (wanted, found) = (expected.GetDouble(), actual.GetDouble());
            Assert.True(Math.Abs(wanted - found) <= 1e-12 * Math.Max(1, Math.Abs(wanted)), $"{place} is {found}, expected {wanted}");
        }
    }
}
