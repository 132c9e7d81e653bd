using System.Text.Json;
using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

/// <summary><c>csops schedule swap</c>, <c>cover</c> and <c>explain</c>: the roster of a plan asked about and changed.</summary>
public sealed class RosterQueryTests(PlannedCentre planned) : IClassFixture<PlannedCentre>
{
    private const int Width = 80;
    private const string Monday = "2026-11-02";

    [Fact]
    public async Task Answers_on_screen_are_the_approved_ones_and_fit_it()
    {
        using var folder = new TemporaryFolder();
        var centre = WithoutBo(planned.CopyTo(folder));

        string[][] questions =
        [
            ["swap", centre, "--agent", "A3", "--date", Monday, "--top", "3"],
            ["cover", centre, "--agent", "A3", "--date", Monday, "--top", "2"],
            ["cover", centre, "--agent", "A3", "--date", Monday, "--apply", "best"],
            ["explain", centre],
            ["explain", centre, "--agent", "A2"],
        ];
        var shown = new List<string>();
        foreach (var question in questions)
        {
            var run = (await Csops.RunAsync(["schedule", .. question])).Ended(0);
            Assert.All(run.Output.Replace(centre, "tiny", StringComparison.Ordinal).Split('\n'), line => Assert.InRange(line.Length, 0, Width));
            shown.Add($"$ csops schedule {string.Join(' ', question)}\n{run.Output}".Replace(centre, "tiny", StringComparison.Ordinal));
        }

        Approval.Verify("roster-queries.txt", string.Join('\n', shown.Select(text => string.Join('\n', text.Split('\n').Select(line => line.TrimEnd())))));
    }

    [Fact]
    public async Task Swap_applied_is_in_the_roster_and_in_the_change_list()
    {
        using var folder = new TemporaryFolder();
        var centre = WithoutBo(planned.CopyTo(folder));
        var changes = folder.PathOf("changes.csv");

        var asked = AnswerEnvelope.Read((await Csops.RunAsync("schedule", "swap", centre, "--agent", "A3", "--date", Monday, "--with", "A2", "--json")).Ended(0), "csops schedule swap");
        var applied = (await Csops.RunAsync("schedule", "swap", centre, "--agent", "A3", "--date", Monday, "--with", "A2", "--apply", "1", "--changes", changes, "--json")).Ended(0);

        var option = asked.GetProperty("result")[0];
        Assert.Equal(("give-away", "A2", true), (option.GetProperty("kind").GetString(), option.GetProperty("agent").GetString(), option.GetProperty("keeps_hard_rules").GetBoolean()));
        using var envelope = JsonDocument.Parse(applied.Output);
        Assert.Equal(["added", "removed"], envelope.RootElement.GetProperty("result").GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("change").GetString()));
        Assert.Equal(3, (await File.ReadAllLinesAsync(changes)).Length);
        var rows = await File.ReadAllLinesAsync(RosterOf(centre));
        Assert.Contains(rows, row => row.StartsWith($"A2,Bo,{Monday}", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row.StartsWith($"A3,Carl,{Monday}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Revision_makes_an_absence_good_and_keeps_what_is_pinned()
    {
        using var folder = new TemporaryFolder();
        var centre = planned.CopyTo(folder);
        var changes = folder.PathOf("changes.csv");
        var before = await File.ReadAllLinesAsync(RosterOf(centre));
        var absent = before.First(row => row.Contains(",2026-11-04,", StringComparison.Ordinal)).Split(',')[0];
        await File.WriteAllTextAsync(Path.Combine(centre, "absences.csv"), $"agent,first,last,reason\n{absent},2026-11-04,2026-11-04,ill\n");

        (await Csops.RunAsync("schedule", "revise", centre, "--pin-before", "2026-11-04T00:00", "--pin-day", "2026-11-06", "--iterations", "200000", "--changes", changes)).Ended(0);

        var after = await File.ReadAllLinesAsync(RosterOf(centre));
        Assert.DoesNotContain(after, row => row.StartsWith($"{absent},", StringComparison.Ordinal) && row.Contains(",2026-11-04,", StringComparison.Ordinal));
        foreach (var day in (string[])[Monday, "2026-11-03", "2026-11-06"])
        {
            Assert.Equal(before.Where(row => row.Contains($",{day},", StringComparison.Ordinal)), after.Where(row => row.Contains($",{day},", StringComparison.Ordinal)));
        }

        Assert.Contains(await File.ReadAllLinesAsync(changes), row => row.Contains(absent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--pin-day", "tomorrow", 2, "a date such as 2026-10-26")]
    [InlineData("--pin-before", "noon", 2, "a moment such as 2026-10-26T12:00")]
    public async Task Revision_refuses_what_it_does_not_know(string option, string value, int exitCode, string message)
    {
        var run = (await Csops.RunAsync("schedule", "revise", planned.Root, option, value)).Ended(exitCode);

        Assert.Contains(message, run.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_change_nothing()
    {
        var before = FolderListing.Of(planned.Root);

        (await Csops.RunAsync("schedule", "cover", planned.Root, "--agent", "A3", "--date", Monday, "--to", "2026-11-06", "--json")).Ended(0);
        (await Csops.RunAsync("schedule", "explain", planned.Root, "--json")).Ended(0);

        Assert.Equal(before, FolderListing.Of(planned.Root));
    }

    [Fact]
    public async Task Answer_whose_change_list_cannot_be_written_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        var centre = planned.CopyTo(folder);
        var before = FolderListing.Of(centre);

        (await Csops.RunAsync("schedule", "swap", centre, "--agent", "A1", "--date", Monday, "--apply", "1", "--changes", folder.Root)).Ended(3);

        Assert.Equal(before, FolderListing.Of(centre));
    }

    [Fact]
    public async Task Answer_keeps_the_roster_before_it_and_a_plan_may_keep_the_answer()
    {
        using var folder = new TemporaryFolder();
        var centre = planned.CopyTo(folder);
        var before = await File.ReadAllTextAsync(RosterOf(centre));

        (await Csops.RunAsync("schedule", "swap", WithoutBo(centre), "--agent", "A1", "--date", Monday, "--apply", "1")).Ended(0);
        var after = await File.ReadAllTextAsync(RosterOf(centre));
        var kept = (await Csops.RunAsync("plan", centre, "--keep-roster", "--json")).Ended(0);
        Assert.Empty(AnswerEnvelope.Read(kept, "csops plan").GetProperty("warnings").EnumerateArray());
        Assert.Equal(after, await File.ReadAllTextAsync(RosterOf(centre)));
        var anew = (await Csops.RunAsync("plan", centre)).Ended(0);

        Assert.NotEqual(before, after);
        Assert.Equal(before, await File.ReadAllTextAsync(RosterOf(centre)));
        Assert.Contains("another roster was there", anew.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal(after, await File.ReadAllTextAsync(Path.Combine(centre, "plans", TinyCentre.PlanId, "versions", "roster.v1.csv")));
    }

    [Fact]
    public async Task Answer_that_breaks_a_hard_rule_is_written_and_exits_4()
    {
        using var folder = new TemporaryFolder();
        var centre = planned.CopyTo(folder);
        await File.WriteAllTextAsync(Path.Combine(centre, "agents.csv"), "id,name,contract,skills\nA1,Anna,full,voice\nA2,Bo,full,voice\nA3,Carl,full,voice|chat\nA4,Dora,full,voice|chat\nA5,Ea,full,chat\nA6,Finn,full,chat\nA7,Gry,full,voice\n");
        await File.WriteAllTextAsync(Path.Combine(centre, "absences.csv"), "agent,first,last,reason\nA7,2026-11-02,2026-11-08,leave\n");

        var run = (await Csops.RunAsync("schedule", "swap", centre, "--agent", "A1", "--date", Monday, "--with", "A7", "--apply", "1")).Ended(4);

        Assert.Contains("rule absence: broken once: ", run.Output, StringComparison.Ordinal);
        Assert.Contains($"A7,Gry,{Monday}", await File.ReadAllTextAsync(RosterOf(centre)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no agent 'A9'", "swap", "--agent", "A9", "--date", Monday)]
    [InlineData("has no shift on 2026-11-08", "swap", "--agent", "A1", "--date", "2026-11-08")]
    [InlineData("'A1' has no shift on 2026-11-08; there are shifts on 2026-11-0", "cover", "--agent", "A1", "--date", "2026-11-08")]
    [InlineData("has no shift on 2026-11-08 to 2026-11-09; there are shifts on", "cover", "--agent", "A1", "--date", "2026-11-08", "--to", "2026-11-09", "--apply", "best")]
    [InlineData("--pin-agent: there is no agent 'A9'", "revise", "--pin-agent", "A9")]
    [InlineData("--pin-day: 2026-12-01 is not in the plan", "revise", "--pin-day", "2026-12-01")]
    [InlineData("'-3' is not a value of --change-cost; expected a number from 0 to 1000000", "revise", "--change-cost", "-3")]
    [InlineData("for themselves", "swap", "--agent", "A1", "--date", Monday, "--with", "A1")]
    [InlineData("there are", "cover", "--agent", "A1", "--date", Monday, "--apply", "999")]
    [InlineData("--to is before --date", "cover", "--agent", "A1", "--date", Monday, "--to", "2026-11-01")]
    [InlineData("the number of an answer, or best", "cover", "--agent", "A1", "--date", Monday, "--apply", "worst")]
    [InlineData("--changes means nothing without --apply", "cover", "--agent", "A1", "--date", Monday, "--changes", "x.csv")]
    [InlineData("Option '--agent' is required", "cover", "--date", Monday)]
    [InlineData("there is no agent 'A9'", "explain", "--agent", "A9")]
    public async Task Question_that_makes_no_sense_is_refused(string words, string command, params string[] options)
    {
        var run = (await Csops.RunAsync(["schedule", command, planned.Root, .. options])).Ended(2);

        Assert.Contains(words, run.Error, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Roster_damaged_by_hand_is_named_with_line_and_column()
    {
        using var folder = new TemporaryFolder();
        var centre = planned.CopyTo(folder);
        var lines = await File.ReadAllLinesAsync(RosterOf(centre));
        lines[1] = lines[1].Replace("2026-11-02T", "yesterday ", StringComparison.Ordinal);
        await File.WriteAllLinesAsync(RosterOf(centre), lines);

        var run = (await Csops.RunAsync("schedule", "explain", centre)).Ended(3);

        Assert.Contains("roster.csv:2: column 'start': found 'yesterday ", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("swap", "--agent", "A1", "--date", Monday)]
    [InlineData("cover", "--agent", "A1", "--date", Monday)]
    [InlineData("explain")]
    public async Task Json_says_instants_on_the_clock_of_the_centre(string command, params string[] options)
    {
        using var folder = new TemporaryFolder();

        var run = await Csops.RunAsync(["schedule", command, WithoutBo(planned.CopyTo(folder)), "--json", .. options]);

        Assert.Matches(@"""2026-11-0\dT\d\d:\d\d:00\+01:00""", run.Output);
        Assert.DoesNotContain("+00:00", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_before_the_part_of_a_command_is_refused() =>
        (await Csops.RunAsync("schedule", "elsewhere", "explain", planned.Root)).Refused(2, "'elsewhere' stands before explain");

    [Theory]
    [InlineData("99")]
    [InlineData("-0.1")]
    public async Task Gate_beyond_a_share_is_refused(string share) =>
        (await Csops.RunAsync("schedule", planned.Root, "--min-coverage", share)).Refused(2, $"'{share}' is not a value of --min-coverage; expected a share from 0 to 1");

    [Theory]
    [InlineData("swap")]
    [InlineData("cover")]
    [InlineData("explain")]
    public async Task Help_has_examples(string command) =>
        Assert.Matches($@"Examples?:\n\s+csops schedule {command} ", (await Csops.RunAsync("schedule", command, "--help")).Ended(0).Output);

    private static string RosterOf(string centre) => Path.Combine(centre, "plans", TinyCentre.PlanId, "roster.csv");

    /// <summary>Takes Bo's shifts out of the roster, so that there is somebody to ask.</summary>
    private static string WithoutBo(string centre)
    {
        var rows = File.ReadAllLines(RosterOf(centre));
        File.WriteAllLines(RosterOf(centre), rows.Where(row => !row.StartsWith("A2,", StringComparison.Ordinal)));
        return centre;
    }
}
