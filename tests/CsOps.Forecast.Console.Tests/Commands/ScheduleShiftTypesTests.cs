using System.Text.Json;
using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

/// <summary><c>csops schedule --curtois</c>.</summary>
public sealed class ScheduleShiftTypesTests
{
    private const string Instance = """
        SECTION_HORIZON
        7
        SECTION_SHIFTS
        E,480,
        SECTION_STAFF
        Ann,E=7,2400,LEAST,5,2,2,1
        SECTION_COVER
        0,E,1,100,1
        """;

    [Fact]
    public async Task Json_is_the_answer_of_the_machine_contract_and_the_roster_is_written()
    {
        using var folder = new TemporaryFolder();
        var output = folder.PathOf("roster.txt");

        var run = (await Csops.RunAsync("schedule", "--curtois", Write(folder, least: 960), "--iterations", "20000", "--out", output, "--json")).Ended(0);

        using var answer = JsonDocument.Parse(run.Output);
        Assert.Equal(0, answer.RootElement.GetProperty("objective").GetDouble());
        Assert.Equal("optimal", answer.RootElement.GetProperty("stopped_by").GetString());
        Assert.Equal(0, answer.RootElement.GetProperty("bound").GetDouble());
        Assert.Equal("Optimal", answer.RootElement.GetProperty("status").GetString());
        Assert.Equal(7, (await File.ReadAllLinesAsync(output)).Single().Split(',').Length);
    }

    [Fact]
    public async Task Roster_proven_to_be_the_best_is_said_to_be_so()
    {
        using var folder = new TemporaryFolder();

        var run = (await Csops.RunAsync("schedule", "--curtois", Write(folder, least: 960), "--iterations", "20000", "--out", folder.PathOf("roster.txt"))).Ended(0);

        Assert.Contains("no roster costs less: it is the best there is", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roster_that_breaks_a_rule_is_written_with_the_rule_and_exits_4()
    {
        using var folder = new TemporaryFolder();
        var output = folder.PathOf("roster.txt");

        var run = (await Csops.RunAsync("schedule", "--curtois", Write(folder, least: 4000), "--iterations", "20000", "--out", output)).Ended(4);

        Assert.Contains("rule least-minutes: broken once: agent Ann: 2400 minutes, at least 4000.", run.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.True(File.Exists(output));
    }

    [Fact]
    public async Task Damaged_instance_is_named_with_its_line()
    {
        using var folder = new TemporaryFolder();

        var run = (await Csops.RunAsync("schedule", "--curtois", folder.Write("instance.txt", "SECTION_HORIZON\nmany\n"), "--out", folder.PathOf("roster.txt"))).Ended(3);

        Assert.Contains("instance.txt:2: the number of days", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--curtois", "a.txt")]
    [InlineData("--curtois", "a.txt", "--instance", "b.json", "--out", "c.csv")]
    [InlineData("--curtois", "a.txt", "--out", "c.csv", "--plan", "2026-11-02")]
    public async Task Options_that_do_not_go_together_are_refused(params string[] options) => (await Csops.RunAsync(["schedule", .. options])).Ended(2);

    private static string Write(TemporaryFolder folder, int least) =>
        folder.Write("instance.txt", Instance.Replace("LEAST", least.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
}
