using System.Text.Json;
using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

public sealed class SimulateCommandTests : IDisposable
{
    private const string Case = """
        {
          "t_s": 20, "service_dist": "exponential", "patience_dist": "exponential",
          "skills": [
            { "calls_per_hour": 90, "patience_s": 120, "overflow_delay_s": 15,
              "group_preference": [{ "level": 0, "only_after_overflow_delay": false }, { "level": 1, "only_after_overflow_delay": true }] },
            { "calls_per_hour": 60, "patience_s": null, "overflow_delay_s": null, "group_preference": [null, { "level": 0, "only_after_overflow_delay": false }] }
          ],
          "groups": [
            { "agents": 7, "aht_s_by_skill": [300, null], "queue_preference_level": [0, null] },
            { "agents": 9, "aht_s_by_skill": [320, 360], "queue_preference_level": [1, 0] }
          ],
          "expected": "not to be read"
        }
        """;

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"csops-{Guid.NewGuid():N}.json");

    public static TheoryData<string> References => ["ms1_N_design.json", "ms2_M_design_longest_idle.json"];

    public void Dispose() => File.Delete(_file);

    /// <summary>It is found out within the replications, which run side by side.</summary>
    [Fact]
    public async Task Line_that_grows_without_end_is_a_fault_of_the_case()
    {
        await WriteAsync(Case.Replace("\"calls_per_hour\": 90", "\"calls_per_hour\": 1e300", StringComparison.Ordinal));

        (await Csops.RunAsync("simulate", _file)).Refused(3, _file, "grows without end");
    }

    [Fact]
    public async Task Screen_says_what_it_counts_in_80_columns()
    {
        await WriteAsync(Case);

        var run = (await Csops.RunAsync("simulate", _file, "--half-width", "0.05")).Ended(0);

        Assert.Contains("±: half of the 95 % interval", run.Output.ReplaceLineEndings(" "));
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
    }

    [Fact]
    public async Task Json_is_the_bare_object_of_the_contract_and_the_same_for_the_same_seed()
    {
        await WriteAsync(Case);

        var run = (await Csops.RunAsync("simulate", _file, "--half-width", "0.02", "--seed", "7", "--json")).Ended(0);
        var again = (await Csops.RunAsync("simulate", _file, "--half-width", "0.02", "--seed", "7", "--json")).Ended(0);
        var other = (await Csops.RunAsync("simulate", _file, "--half-width", "0.02", "--seed", "8", "--json")).Ended(0);

        using var answer = JsonDocument.Parse(run.Output);
        var measures = answer.RootElement.GetProperty("measures");
        string[] ofSkill = ["sl_offered", "sl_answered", "sl_wait_le_t", "p_abandon", "ew_all", "ew_served", "p_wait"];
        Assert.Equal(
            [.. ofSkill.Select(name => $"skill0.{name}"), .. ofSkill.Select(name => $"skill1.{name}"), "group0.occupancy", "group1.occupancy", "all.sl_offered"],
            measures.EnumerateObject().Select(property => property.Name));
        Assert.All(measures.EnumerateObject().Where(m => !m.Name.Contains("ew_", StringComparison.Ordinal)), m => Assert.InRange(m.Value[1].GetDouble(), 0, 0.02));
        Assert.Equal(0, measures.GetProperty("skill1.p_abandon")[0].GetDouble());
        Assert.Equal(run.Output, again.Output);
        Assert.NotEqual(run.Output, other.Output);
    }

    [Fact]
    public async Task Screen_shows_skills_and_groups()
    {
        await WriteAsync(Case);

        var run = (await Csops.RunAsync("simulate", _file, "--half-width", "0.05")).Ended(0);

        Assert.Matches(@"skill +an hour +in time", run.Output);
        Assert.Matches(@"\n +all +1[45]\d", run.Output);
        Assert.Matches(@"\n +1 +\d\d\.\d % ±", run.Output);
    }

    [Fact]
    public async Task Require_answers_with_agents_that_meet_the_target()
    {
        await WriteAsync(Case);

        var run = (await Csops.RunAsync("simulate", _file, "--require", "70/30", "--half-width", "0.02", "--json")).Ended(0);

        using var answer = JsonDocument.Parse(run.Output);
        var agents = answer.RootElement.GetProperty("agents").EnumerateArray().Select(a => a.GetInt32()).ToList();
        Assert.Equal(answer.RootElement.GetProperty("total").GetInt32(), agents.Sum());
        Assert.InRange(agents.Sum(), 12, 17);
        Assert.All(["skill0.sl_offered", "skill1.sl_offered"], name => Assert.True(answer.RootElement.GetProperty("measures").GetProperty(name)[0].GetDouble() >= 0.7));
    }

    [Theory]
    [InlineData("\"t_s\": 20", "\"t_s\": -1", "t_s: found -1, expected a number of 0 or more")]
    [InlineData("\"calls_per_hour\": 60", "\"calls_per_hour\": \"60\"", "skills[1].calls_per_hour: found \"60\", expected a number of 0 or more")]
    [InlineData("\"patience_s\": 120", "\"patience_s\": 0", "skills[0].patience_s: found 0, expected a number above 0, or null")]
    [InlineData("\"agents\": 7, ", "", "groups[0].agents: this property is missing")]
    [InlineData("[300, null]", "[300]", "groups[0].aht_s_by_skill: found [300], expected 2 items, one for each skill")]
    [InlineData("[0, null]", "[0, 1]", "groups[0].queue_preference_level[1]: found 1, expected null")]
    [InlineData("\"service_dist\": \"exponential\"", "\"service_dist\": \"zipf\"", "service_dist: found \"zipf\", expected \"exponential\"")]
    [InlineData("\"service_dist\": \"exponential\"", "\"service_dist\": \"lognormal\"", "service_dist: found \"lognormal\", expected a coefficient of variation")]
    [InlineData("\"agents\": 9", "\"agents\": 5", "can never catch up")]
    [InlineData("{", "[", "this is not JSON")]
    public async Task Bad_case_is_refused_with_file_field_and_what_was_expected(string good, string bad, string words)
    {
        await WriteAsync(string.Concat(Case.AsSpan(0, Case.IndexOf(good, StringComparison.Ordinal)), bad, Case.AsSpan(Case.IndexOf(good, StringComparison.Ordinal) + good.Length)));

        var run = await Csops.RunAsync("simulate", _file);

        run.Refused(3, _file, words);
    }

    [Theory]
    [InlineData("\"lognormal\", \"service_cv\": 1.2")]
    [InlineData("\"lognormal\", \"cv\": 1.2")]
    [InlineData("{ \"lognormal\": 1.2 }")]
    [InlineData("{ \"type\": \"lognormal\", \"cv\": 1.2 }")]
    [InlineData("\"lognormal cv 1.2\"")]
    public async Task Lognormal_handle_times_are_read_however_the_variation_is_given(string law)
    {
        await WriteAsync(Case.Replace("\"service_dist\": \"exponential\"", "\"service_dist\": { \"lognormal\": 1.2 }", StringComparison.Ordinal));
        var expected = (await Csops.RunAsync("simulate", _file, "--half-width", "0.1", "--json")).Ended(0);
        await WriteAsync(Case.Replace("\"service_dist\": \"exponential\"", $"\"service_dist\": {law}", StringComparison.Ordinal));

        var run = (await Csops.RunAsync("simulate", _file, "--half-width", "0.1", "--json")).Ended(0);

        Assert.Equal(expected.Output, run.Output);
    }

    [Fact]
    public async Task Options_out_of_range_are_refused()
    {
        await WriteAsync(Case);

        (await Csops.RunAsync("simulate", _file, "--half-width", "2")).Refused(2, "--half-width", "a fraction");
        (await Csops.RunAsync("simulate", _file, "--seed", "-1")).Refused(2, "--seed", "a whole number");
        (await Csops.RunAsync("simulate", _file, "--require", "80")).Refused(2, "--require", "80/20");
        (await Csops.RunAsync("simulate", "absent.json")).Refused(3, "absent.json");
    }

    /// <summary>Both intervals are of 95 %: a fixed seed, and half as much again as their joint width.</summary>
    [Theory]
    [MemberData(nameof(References))]
    public async Task Reference_case_is_inside_the_joint_intervals(string file)
    {
        var path = SharedData.Require("queueing", file);
        using var reference = JsonDocument.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        var expected = reference.RootElement.GetProperty("expected");

        var run = (await Csops.RunAsync("simulate", path, "--half-width", "0.006", "--json")).Ended(0);

        using var answer = JsonDocument.Parse(run.Output);
        var measures = answer.RootElement.GetProperty("measures");
        Assert.Equal(expected.EnumerateObject().Select(m => m.Name), measures.EnumerateObject().Select(m => m.Name));
        foreach (var measure in expected.EnumerateObject())
        {
            var (found, wanted) = (measures.GetProperty(measure.Name), measure.Value);
            var joint = Math.Sqrt(Math.Pow(found[1].GetDouble(), 2) + Math.Pow(wanted[1].GetDouble(), 2));
            Assert.True(
                Math.Abs(found[0].GetDouble() - wanted[0].GetDouble()) <= 1.5 * joint, $"{measure.Name} is {found}, expected {wanted}");
        }
    }

    private Task WriteAsync(string text) => File.WriteAllTextAsync(_file, text, TestContext.Current.CancellationToken);
}
