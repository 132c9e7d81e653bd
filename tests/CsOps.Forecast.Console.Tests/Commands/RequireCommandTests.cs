using System.Text.Json;
using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

public class RequireCommandTests
{
    [Fact]
    public async Task Json_of_one_interval_is_the_bare_object_of_the_contract()
    {
        var run = await Csops.RunAsync(
            "require", "--calls", "100", "--interval", "30m", "--aht", "180s", "--sl", "80/20", "--max-occupancy", "0.85", "--shrinkage", "0.3", "--json");

        using var answer = JsonDocument.Parse(run.Output);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["load", "n_sl", "n_occ", "n", "heads", "sl", "asa", "occ", "p_wait"], answer.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal(14, answer.RootElement.GetProperty("n").GetInt32());
        Assert.Equal(20, answer.RootElement.GetProperty("heads").GetInt32());
        Assert.Equal(0.8883500191794669, answer.RootElement.GetProperty("sl").GetDouble(), 1e-12);
        Assert.Equal(7.835937011777243, answer.RootElement.GetProperty("asa").GetDouble(), 1e-11);
    }

    [Fact]
    public async Task Json_without_load_has_no_achieved_figures()
    {
        var run = await Csops.RunAsync("require", "--calls", "0", "--interval", "30m", "--aht", "180s", "--json");

        Assert.Equal("""{"load":0,"n_sl":0,"n_occ":0,"n":0,"heads":0}""", run.Output.Trim());
    }

    [Fact]
    public async Task Screen_shows_agents_and_what_they_achieve()
    {
        var run = await Csops.RunAsync("require", "--calls", "100", "--interval", "30m", "--aht", "180s");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"agents +14\b", run.Output);
        Assert.Contains("88.8 %", run.Output);
    }

    [Theory]
    [InlineData("--calls", "ten", "'ten' is not a value of --calls; expected a number")]
    [InlineData("--calls", "-1", "-1")]
    [InlineData("--interval", "halfhour", "expected a length of time")]
    [InlineData("--sl", "80", "expected a service level such as 80/20")]
    [InlineData("--shrinkage", "30", "Maybe it was given in percent")]
    [InlineData("--shrinkage", "0.9999999999999999999", "too near 1")]
    [InlineData("--max-occupancy", "1.2", "1.2")]
    [InlineData("--concurrency", "0.5", "0.5")]
    [InlineData("--patience", "0s", "A mean patience is more than 0 seconds")]
    [InlineData("--sl-definition", "offered", "expected one of answered-of-offered, answered-of-answered")]
    [InlineData("--max-abandonment", "0.05", "--max-abandonment needs --patience")]
    public async Task Value_out_of_range_is_refused_with_what_was_expected(string option, string value, string expected)
    {
        var args = new Dictionary<string, string> { ["--calls"] = "100", ["--interval"] = "30m", ["--aht"] = "180s" };
        args[option] = value;

        var run = await Csops.RunAsync(["require", .. args.SelectMany(pair => new[] { pair.Key, pair.Value })]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error);
        Assert.DoesNotContain("   at ", run.Error);
        Assert.Empty(run.Output);
    }

    /// <summary>A row of the exact answers for queues with abandonment: 41.66 erlangs, 150 s of patience, 80 % of those that do not leave in 10 s.</summary>
    [Fact]
    public async Task Patience_makes_it_a_queue_with_abandonment()
    {
        var run = await Csops.RunAsync(
            "require", "--calls", "4166", "--interval", "66900s", "--aht", "669s", "--sl", "80/10", "--patience", "150s",
            "--sl-definition", "excluding-short-abandons", "--json");

        using var answer = JsonDocument.Parse(run.Output);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["load", "n_sl", "n_occ", "n", "heads", "sl", "asa", "occ", "p_wait", "p_abandon"], answer.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal(45, answer.RootElement.GetProperty("n").GetInt32());
        Assert.Equal(0.8276847479721461, answer.RootElement.GetProperty("sl").GetDouble(), 1e-9);
    }

    [Fact]
    public async Task Cap_on_abandonment_is_shown_with_what_it_needs()
    {
        var run = await Csops.RunAsync(
            "require", "--calls", "100", "--interval", "30m", "--aht", "180s", "--patience", "3m", "--max-abandonment", "0.01", "--json");

        using var answer = JsonDocument.Parse(run.Output);
        Assert.Equal(answer.RootElement.GetProperty("n_abandon").GetInt32(), answer.RootElement.GetProperty("n").GetInt32());
        Assert.InRange(answer.RootElement.GetProperty("p_abandon").GetDouble(), 0.001, 0.01);
    }

    [Fact]
    public async Task Missing_option_is_named()
    {
        var run = await Csops.RunAsync("require", "--calls", "100");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--interval, --aht", run.Error);
        Assert.Contains("csops require --help", run.Error);
    }

    /// <summary>The exact rows of the contract: integers equal, reals to a relative 1e-12.</summary>
    [Fact]
    public async Task Every_reference_row_is_answered()
    {
        var rows = await File.ReadAllLinesAsync(SharedData.Require("queueing", "requirement.jsonl"), TestContext.Current.CancellationToken);

        foreach (var row in rows)
        {
            using var reference = JsonDocument.Parse(row);
            var run = await Csops.RunAsync(ArgumentsOf(reference.RootElement.GetProperty("in")));
            using var answer = JsonDocument.Parse(run.Output);
            AssertSame(reference.RootElement.GetProperty("out"), answer.RootElement, reference.RootElement.GetProperty("id").GetString()!);
        }
    }

    private static string[] ArgumentsOf(JsonElement input)
    {
        string Text(string name) => input.GetProperty(name).GetString()!;
        var target = (decimal.Parse(Text("sl_target"), CultureInfo.InvariantCulture) * 100).ToString(CultureInfo.InvariantCulture);
        string[] args =
        [
            "require", "--json", "--calls", Text("calls"), "--interval", Text("interval") + "s", "--aht", Text("aht") + "s", "--sl", $"{target}/{Text("t")}",
            "--shrinkage", Text("shrinkage"),
        ];
        return input.GetProperty("max_occupancy").ValueKind is JsonValueKind.Null ? args : [.. args, "--max-occupancy", Text("max_occupancy")];
    }

    private static void AssertSame(JsonElement expected, JsonElement actual, string id)
    {
        Assert.Equal(expected.EnumerateObject().Select(p => p.Name), actual.EnumerateObject().Select(p => p.Name));
        foreach (var property in expected.EnumerateObject())
        {
            var found = actual.GetProperty(property.Name).GetDouble();
            var wanted = property.Value.ValueKind is JsonValueKind.String
                ? double.Parse(property.Value.GetString()!, CultureInfo.InvariantCulture)
                : property.Value.GetDouble();
            Assert.True(Math.Abs(found - wanted) <= 1e-12 * Math.Abs(wanted), $"{id}: {property.Name} is {found}, expected {wanted}");
        }
    }
}
