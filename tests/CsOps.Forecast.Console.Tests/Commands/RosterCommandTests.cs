using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

public sealed class RosterCommandTests(PlannedCentre planned) : IClassFixture<PlannedCentre>
{
    [Fact]
    public async Task Weeks_days_and_agents_are_as_approved_in_80_columns()
    {
        using var folder = new TemporaryFolder();
        var centre = WithTeams(folder);

        var week = (await Csops.RunAsync("roster", centre)).Ended(0);
        var day = (await Csops.RunAsync("roster", centre, "--day", "2026-11-03", "--team", "nord")).Ended(0);
        var agent = (await Csops.RunAsync("roster", centre, "--agent", "A3")).Ended(0);

        var shown = string.Join('\n', week.Output, day.Output, agent.Output);
        Assert.All(shown.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
        Assert.DoesNotContain('\u001b', shown);
        Approval.Verify("roster.txt", shown);
    }

    [Fact]
    public async Task Json_has_every_activity_of_the_file()
    {
        var run = (await Csops.RunAsync("roster", planned.Root, "--json")).Ended(0);

        var agents = AnswerEnvelope.Read(run, "csops roster").GetProperty("result").GetProperty("agents").EnumerateArray().ToArray();
        var activities = agents.SelectMany(agent => agent.GetProperty("days").EnumerateArray()).SelectMany(day => day.GetProperty("shifts").EnumerateArray())
            .Sum(shift => shift.GetProperty("activities").GetArrayLength());
        Assert.Equal((await File.ReadAllLinesAsync(Path.Combine(planned.Plan, "roster.csv"), TestContext.Current.CancellationToken)).Length - 1, activities);
        Assert.Equal(["A1", "A2", "A3", "A4", "A5", "A6"], agents.Select(agent => agent.GetProperty("agent").GetString()));
    }

    [Fact]
    public async Task Calendars_are_written_once_and_again_and_not_over_other_things()
    {
        using var folder = new TemporaryFolder();
        var target = folder.PathOf("calendars");

        var first = (await Csops.RunAsync("roster", planned.Root, "--calendars", target, "--json")).Ended(0);
        var bytes = Directory.GetFiles(target).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        (await Csops.RunAsync("roster", planned.Root, "--calendars", target)).Ended(0);

        Assert.Equal(bytes, Directory.GetFiles(target).Order(StringComparer.Ordinal).Select(File.ReadAllText));
        Assert.Contains("A1 Anna.ics", AnswerEnvelope.OutputsOf(AnswerEnvelope.Read(first, "csops roster")));
        Assert.All(bytes, text => Assert.StartsWith("BEGIN:VCALENDAR\r\n", text, StringComparison.Ordinal));
        await File.WriteAllTextAsync(Path.Combine(target, "notes.txt"), "mine", TestContext.Current.CancellationToken);
        (await Csops.RunAsync("roster", planned.Root, "--json", "--calendars", target)).Ended(3);
    }

    [Theory]
    [InlineData(2, "--agent: there is no agent 'A9'", "--agent", "A9")]
    [InlineData(2, "there is no team 'Nord': agents.csv has no column 'team'", "--team", "Nord")]
    [InlineData(2, "--day: 2026-12-01 is not in the plan, which is of 2026-11-02 to 2026-11-08", "--day", "2026-12-01")]
    [InlineData(2, "--week means nothing beside --day", "--day", "2026-11-03", "--week", "2026-11-02")]
    [InlineData(2, "--team means nothing beside --agent", "--agent", "A1", "--team", "Nord")]
    [InlineData(2, "--agent means nothing beside --calendars", "--agent", "A1", "--calendars", "x")]
    [InlineData(2, "--day means nothing beside --calendars", "--day", "2026-11-03", "--calendars", "x")]
    [InlineData(2, "--breaks-as-events means nothing without --calendars", "--breaks-as-events")]
    public async Task Wrong_requests_are_refused(int exitCode, string words, params string[] options)
    {
        (await Csops.RunAsync(["roster", planned.Root, .. options])).Refused(exitCode, words);
    }

    [Theory]
    [InlineData("da-DK")]
    [InlineData("ko-KR")]
    [InlineData("fi-FI")]
    public async Task Days_of_a_week_stand_apart_in_every_culture(string culture)
    {
        var run = (await Csops.RunAsAsync(CultureInfo.GetCultureInfo(culture), TestContext.Current.CancellationToken, "roster", planned.Root)).Ended(0);

        Assert.Matches(@"(?m)^\s+\S+ 2\s+\S+ 3\s+\S+ 4\s+\S+ 5\s+\S+ 6\s+\S+ 7\s+\S+ 8\s+paid", run.Output);
        Assert.Matches(@"\b\d\d:00\b", run.Output);
    }

    [Fact]
    public async Task Title_of_one_day_names_it_once() =>
        Assert.Equal("Tiny, 2026-11-03", (await Csops.RunAsync("roster", planned.Root, "--day", "2026-11-03")).Ended(0).Output.Split('\n')[0].TrimEnd());

    [Fact]
    public async Task Shift_of_an_agent_in_another_zone_has_the_day_of_the_centre_s_clock_and_both_clocks()
    {
        using var folder = new TemporaryFolder();
        var centre = planned.CopyTo(folder);
        folder.Write("tiny/agents.csv", "id,name,contract,skills,time_zone\nA1,Anna,full,voice,Asia/Manila\n");
        folder.Write(
            $"tiny/plans/{TinyCentre.PlanId}/roster.csv",
            "agent,name,date,shift,activity,start,end,paid\nA1,Anna,2026-11-03,day,work,2026-11-02T23:00:00+01:00,2026-11-03T07:00:00+01:00,true\n");

        var week = (await Csops.RunAsync("roster", centre)).Ended(0).Output;
        var agent = (await Csops.RunAsync("roster", centre, "--agent", "A1")).Ended(0).Output;
        var explained = (await Csops.RunAsync("schedule", "explain", centre, "--agent", "A1")).Output;

        Assert.Contains("<23:00", week, StringComparison.Ordinal);
        Assert.Contains("< on the day before", week, StringComparison.Ordinal);
        Assert.Contains(" Mon 23:00–07:00 (06:00–14:00)", agent, StringComparison.Ordinal);
        Assert.Contains("In brackets: the agent's own clock, Asia/Manila.", agent, StringComparison.Ordinal);
        Assert.Contains("Tue 2026-11-03  day Mon 2026-11-02 23:00–07:00 (06:00–14:00 in Asia/Manila)", explained, StringComparison.Ordinal);
        Assert.Contains("0 nights", explained, StringComparison.Ordinal);
        Assert.All(string.Concat(week, agent, explained).Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
    }

    [Fact]
    public async Task Roster_of_an_earlier_plan_that_is_damaged_is_left_out_with_a_warning()
    {
        using var folder = new TemporaryFolder();
        var centre = planned.CopyTo(folder);
        folder.Write("tiny/plans/2026-10-26/roster.csv", "agent,name,date,shift,activity,start,end,paid\nA1,Anna,yesterday\n");
        folder.Write("tiny/plans/2026-11-09/roster.csv", "not read");

        var run = (await Csops.RunAsync("roster", centre, "--plan", TinyCentre.PlanId)).Ended(0);

        Assert.Contains("a roster of before the plan is left out: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("roster.csv:2", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-11-09", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Row_of_a_roster_that_is_wrong_is_named()
    {
        using var folder = new TemporaryFolder();
        var centre = planned.CopyTo(folder);
        var file = Path.Combine(centre, "plans", TinyCentre.PlanId, "roster.csv");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Replace("A6,", "A7,", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        (await Csops.RunAsync("roster", centre)).Refused(3, "roster.csv:", "column 'agent'", "there is no agent 'A7'");
        File.Delete(file);
        (await Csops.RunAsync("roster", centre)).Refused(3, "has no roster.csv", "csops schedule");
    }

    private string WithTeams(TemporaryFolder folder)
    {
        var centre = planned.CopyTo(folder);
        folder.Write(
            "tiny/agents.csv",
            "id,name,contract,skills,team\nA1,Anna,full,voice,Nord\nA2,Bo Христов,full,voice,Nord\nA3,Carl-Emil Ærøskøbing Øst,full,voice|chat,Nord\nA4,김 한글,full,voice|chat,Syd\n"
            + "A5,Ea,full,chat,Syd\nA6,Finn,full,chat,\n");
        folder.Write("tiny/absences.csv", "agent,first,last,reason\nA6,2026-11-07,2026-11-08,holiday\n");
        return centre;
    }
}
