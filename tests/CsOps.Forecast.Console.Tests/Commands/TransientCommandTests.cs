using System.Text.Json;
using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

public sealed class TransientCommandTests : IDisposable
{
    private const string Small = """
        { "id": "small", "interval_s": 900, "aht_s": 200, "patience_s": 120, "t_s": 30, "intervals": [
          { "i": 0, "calls": 9, "n": 4, "exact": "not read" }, { "i": 1, "calls": 20.5, "n": 7 }, { "i": 2, "calls": 0.4, "n": 1 } ] }
        """;

    private readonly TemporaryFolder _folder = new();

    /// <summary>A tenth of a percentage point is the contract; the reference's own rule of integration is off by up to half of that.</summary>
    [Theory]
    [InlineData("tv1_voice_two_peaks.json")]
    [InlineData("tv2_long_aht_no_abandon.json")]
    public async Task Every_reference_interval_is_answered(string file)
    {
        var path = SharedData.Require("queueing", file);
        using var reference = JsonDocument.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));

        var run = (await Csops.RunAsync("transient", path, "--json")).Ended(0);

        using var answer = JsonDocument.Parse(run.Output);
        var expected = reference.RootElement.GetProperty("intervals").EnumerateArray().ToList();
        var found = answer.RootElement.GetProperty("intervals").EnumerateArray().ToList();
        Assert.Equal(expected.Count, found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            Assert.Equal(["i", "calls", "n", "sl", "p_wait", "ew", "p_abandon"], found[i].EnumerateObject().Select(property => property.Name));
            Same(expected[i].GetProperty("exact"), found[i], "sl", 1e-4);
            Same(expected[i].GetProperty("exact"), found[i], "p_wait", 1e-8);
            Same(expected[i].GetProperty("exact"), found[i], "ew", 1e-5);
            Same(expected[i].GetProperty("exact"), found[i], "p_abandon", 1e-8);
        }

        var day = answer.RootElement.GetProperty("day");
        Assert.Equal(["offered", "sl", "ew", "p_abandon"], day.EnumerateObject().Select(property => property.Name));
        Same(reference.RootElement.GetProperty("day"), day, "offered", 1e-9);
        Same(reference.RootElement.GetProperty("day"), day, "sl", 1e-4);
        Same(reference.RootElement.GetProperty("day"), day, "p_abandon", 1e-8);
    }

    /// <summary>With fewer agents than Erlang C interval by interval, which misses the target by far, every interval of weight meets it.</summary>
    [Theory]
    [InlineData("tv1_voice_two_peaks.json", "80/20", 903)]
    [InlineData("tv2_long_aht_no_abandon.json", "80/20", 336)]
    [InlineData("tv2_long_aht_no_abandon.json", "80/60", 335)]
    public async Task Required_agents_meet_the_target_in_truth(string file, string target, int most)
    {
        var run = (await Csops.RunAsync("transient", SharedData.Require("queueing", file), "--require", target, "--json")).Ended(0);

        using var answer = JsonDocument.Parse(run.Output);
        var intervals = answer.RootElement.GetProperty("intervals").EnumerateArray().ToList();
        var busiest = intervals.Max(interval => interval.GetProperty("calls").GetDouble());
        Assert.InRange(intervals.Sum(interval => interval.GetProperty("n").GetInt32()), 1, most);
        Assert.All(
            intervals.Where(interval => interval.GetProperty("calls").GetDouble() > 0.05 * busiest),
            interval => Assert.InRange(interval.GetProperty("sl").GetDouble(), 0.8, 1));
    }

    [Fact]
    public async Task Agents_of_the_file_are_not_read_where_they_are_asked_for()
    {
        var without = _folder.Write("without.json", Small.Replace(", \"n\": 4", "", StringComparison.Ordinal));

        var run = (await Csops.RunAsync("transient", without, "--require", "90/10", "--json")).Ended(0);

        Assert.Equal(run.Output, (await Csops.RunAsync("transient", _folder.Write("with.json", Small), "--require", "90/10", "--json")).Output);
        (await Csops.RunAsync("transient", without)).Refused(3, "without.json", "intervals[0].n: this property is missing");
    }

    [Fact]
    public async Task Acceptable_wait_of_the_file_is_not_needed_where_one_is_asked_for()
    {
        var without = _folder.Write("without.json", Small.Replace(" \"t_s\": 30,", "", StringComparison.Ordinal));

        var run = (await Csops.RunAsync("transient", without, "--require", "90/10", "--json")).Ended(0);

        Assert.Equal(run.Output, (await Csops.RunAsync("transient", _folder.Write("with.json", Small), "--require", "90/10", "--json")).Output);
        (await Csops.RunAsync("transient", without)).Refused(3, "without.json", "t_s: this property is missing");
    }

    [Fact]
    public async Task Day_without_calls_is_met_whether_staffed_or_not()
    {
        const string text = """{ "interval_s": 900, "aht_s": 200, "patience_s": null, "t_s": 30, "intervals": [ { "calls": 0, "n": 0 }, { "calls": 0, "n": 0 } ] }""";
        var path = _folder.Write("quiet.json", text);

        var run = (await Csops.RunAsync("transient", path, "--json")).Ended(0);
        var required = (await Csops.RunAsync("transient", path, "--require", "80/20", "--json")).Ended(0);

        Assert.Equal(run.Output, required.Output);
        using var answer = JsonDocument.Parse(run.Output);
        var day = answer.RootElement.GetProperty("day");
        Assert.All(answer.RootElement.GetProperty("intervals").EnumerateArray().Append(day), x => Assert.Equal((1, 0), (x.GetProperty("sl").GetDouble(), x.GetProperty("ew").GetDouble())));
    }

    [Fact]
    public async Task Wait_without_end_is_inf_and_patience_is_null_where_nobody_abandons()
    {
        const string text = """{ "interval_s": 600, "aht_s": 60, "patience_s": null, "t_s": 20, "intervals": [ { "calls": 5, "n": 3 }, { "calls": 5, "n": 0 } ] }""";

        var run = (await Csops.RunAsync("transient", _folder.Write("never.json", text), "--json")).Ended(0);

        using var answer = JsonDocument.Parse(run.Output);
        Assert.Equal("inf", answer.RootElement.GetProperty("intervals")[1].GetProperty("ew").GetString());
        Assert.Equal("inf", answer.RootElement.GetProperty("day").GetProperty("ew").GetString());
        Assert.Equal(JsonValueKind.Null, answer.RootElement.GetProperty("day").GetProperty("p_abandon").ValueKind);
    }

    [Fact]
    public async Task Shift_end_moves_the_interval_after_agents_leave()
    {
        var path = _folder.Write("small.json", Small);

        var handOver = (await Csops.RunAsync("transient", path, "--json")).Ended(0);
        var finish = (await Csops.RunAsync("transient", path, "--shift-end", "finish", "--json")).Ended(0);

        Assert.Equal(handOver.Output, (await Csops.RunAsync("transient", path, "--shift-end", "hand-over", "--json")).Output);
        Assert.NotEqual(handOver.Output, finish.Output);
    }

    /// <summary>9, 20.5 and 0.4 calls: of the third a fiftieth of the busiest one's come, of the first four ninths.</summary>
    [Theory]
    [InlineData(null, true, false)]
    [InlineData("0.01", true, true)]
    [InlineData("0.5", false, false)]
    public async Task Negligible_share_says_who_has_a_target(string? share, bool first, bool third)
    {
        string[] args = ["transient", _folder.Write("small.json", Small), "--require", "90/30", "--json"];

        var run = (await Csops.RunAsync(share is null ? args : [.. args, "--negligible", share])).Ended(0);

        using var answer = JsonDocument.Parse(run.Output);
        var levels = answer.RootElement.GetProperty("intervals").EnumerateArray().Select(interval => interval.GetProperty("sl").GetDouble() >= 0.9);
        Assert.Equal([first, true, third], levels);
    }

    [Fact]
    public async Task Negligible_share_is_refused_where_it_means_nothing_or_is_none()
    {
        var path = _folder.Write("small.json", Small);

        (await Csops.RunAsync("transient", path, "--negligible", "0.1")).Refused(2, "--negligible means nothing without --require");
        foreach (var share in new[] { "1", "-0.1", "5%", "0,05", "NaN", "few" })
        {
            (await Csops.RunAsync("transient", path, "--require", "80/20", "--negligible", share)).Refused(2, $"'{share}'", "--negligible", "0.05");
        }
    }

    /// <summary>Nobody is there in the quiet interval, which is no miss: the screen shows a dash and says why; the machine has the figure.</summary>
    [Fact]
    public async Task Interval_without_a_target_has_a_dash_that_is_explained()
    {
        var path = _folder.Write("small.json", Small);

        var run = (await Csops.RunAsync("transient", path, "--require", "80/30")).Ended(0);
        var everywhere = (await Csops.RunAsync("transient", path, "--require", "80/30", "--negligible", "0")).Ended(0);

        Assert.Matches(@"\n +2 +0\.4 +0 +– +100\.0 % ", run.Output);
        Assert.Contains("–: no target, as at most 5 % of the busiest interval's calls come then", run.Output);
        Assert.Contains("The intervals with a target together: ", run.Output);
        Assert.DoesNotContain("–", everywhere.Output);
    }

    [Fact]
    public async Task Column_of_abandons_is_shown_where_somebody_may_abandon()
    {
        var patient = _folder.Write("patient.json", Small.Replace("\"patience_s\": 120", "\"patience_s\": null", StringComparison.Ordinal));

        Assert.DoesNotContain("abandon", (await Csops.RunAsync("transient", patient)).Ended(0).Output);
        Assert.Contains("abandon", (await Csops.RunAsync("transient", _folder.Write("small.json", Small))).Ended(0).Output);
    }

    [Fact]
    public async Task Screen_fits_80_columns_and_says_what_it_counts()
    {
        var path = _folder.Write("small.json", Small);

        var run = (await Csops.RunAsync("transient", path, "--require", "80/30")).Ended(0);

        Assert.Contains("Agent-intervals:", run.Output);
        Assert.Contains("Erlang C in each interval by itself:", run.Output);
        Assert.Contains("the file: 12", run.Output);
        Assert.Contains("wait again", run.Output);
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
    }

    [Theory]
    [InlineData("\"calls\": 20.5", "\"calls\": -1", "intervals[1].calls: expected a number of 0 or more")]
    [InlineData("\"calls\": 20.5", "\"calls\": \"many\"", "intervals[1].calls")]
    [InlineData("\"n\": 7", "\"n\": 7.5", "intervals[1].n: expected a whole number")]
    [InlineData("\"aht_s\": 200,", "", "aht_s: this property is missing")]
    [InlineData("\"aht_s\": 200,", "\"aht_s\": 0,", "aht_s: expected a number from 0.01 to 2,592,000")]
    [InlineData("\"aht_s\": 200,", "\"aht_s\": 1e300,", "aht_s: expected a number from")]
    [InlineData("\"aht_s\": 200,", "\"aht_s\": NaN,", "this is not JSON")]
    [InlineData("\"aht_s\": 200,", "\"aht_s\": 2e6, \"interval_s\": 1,", "erlangs; expected at most 100,000")]
    [InlineData("\"interval_s\": 900", "\"interval_s\": 1e-300", "interval_s: expected a number from 1 to 86,400")]
    [InlineData("\"interval_s\": 900", "\"interval_s\": 1e12", "interval_s: expected a number from 1 to 86,400")]
    [InlineData("\"t_s\": 30", "\"t_s\": 1e18", "t_s: expected a number from 0 to")]
    [InlineData("\"patience_s\": 120", "\"patience_s\": 0", "patience_s: expected a number from 0.01 to")]
    [InlineData("\"patience_s\": 120", "\"patience_s\": 1e-9", "patience_s: expected a number from 0.01 to")]
    [InlineData("\"patience_s\": 120,", "", "patience_s: this property is missing; where nobody abandons it is null")]
    [InlineData("\"t_s\": 30", "\"t_s\": -30", "t_s: expected a number from 0 to")]
    [InlineData("\"interval_s\": 900", "\"interval_s\": null", "interval_s")]
    [InlineData("\"intervals\": [", "\"intervals\": [ 7, ", "intervals[0]: expected an object")]
    [InlineData("{ \"id\"", "[ \"id\"", "this is not JSON")]
    public async Task Bad_case_is_refused_with_its_place(string found, string replacement, string expected)
    {
        var run = await Csops.RunAsync("transient", _folder.Write("bad.json", Small.Replace(found, replacement, StringComparison.Ordinal)), "--json");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("bad.json", run.Error);
        Assert.Contains(expected, run.Error);
    }

    [Theory]
    [InlineData("--require", "80")]
    [InlineData("--shift-end", "later")]
    public async Task Value_that_is_none_is_refused(string option, string value)
    {
        (await Csops.RunAsync("transient", _folder.Write("small.json", Small), option, value)).Refused(2, value);
    }

    public void Dispose() => _folder.Dispose();

    private static void Same(JsonElement expected, JsonElement found, string name, double tolerance)
    {
        var value = expected.GetProperty(name);
        Assert.Equal(value.ValueKind, found.GetProperty(name).ValueKind);
        if (value.ValueKind == JsonValueKind.Number)
        {
            Assert.Equal(value.GetDouble(), found.GetProperty(name).GetDouble(), tolerance);
        }
    }
}
