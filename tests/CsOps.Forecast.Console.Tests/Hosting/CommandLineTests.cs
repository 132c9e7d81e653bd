using System.Text.Json;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Hosting;

/// <summary>What holds for every command.</summary>
public sealed class CommandLineTests
{
    private const int Width = 80;

    public static TheoryData<string> Commands =>
    [
        "plan", "import", "profile", "estimate", "forecast", "adjust", "backtest", "explain", "require", "queue", "transient", "backlog", "simulate", "schedule", "roster", "feedback", "quality", "training", "export", "send", "models", "demo",
    ];

    /// <summary>The commands whose examples need nothing but what the project ships with, and write nothing into it.</summary>
    public static TheoryData<string> Runnable => ["require", "queue", "transient", "backlog", "simulate", "models"];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_has_an_example_and_the_option_json(string command)
    {
        var run = (await Csops.RunAsync(command, "--help")).Ended(0);

        Assert.Matches($@"Examples?:\n\s+csops {command} ?", run.Output);
        Assert.Contains("--json", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Help_lists_every_command_and_nothing_else()
    {
        var run = (await Csops.RunAsync("--help")).Ended(0);

        Assert.All(new[] { "0    done", "1  ", "2  ", "3  ", "4  ", "5  ", "130  interrupted" }, code => Assert.Contains("  " + code, run.Output, StringComparison.Ordinal));

        var listed = run.Output[run.Output.IndexOf("Commands:", StringComparison.Ordinal)..run.Output.IndexOf("Exit codes:", StringComparison.Ordinal)].Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
        Assert.Equal(Commands.Select(command => command.Data).Order(), listed.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]).Order());
    }

    [Theory]
    [InlineData("csops import", "--dst", "import", "a.csv", "--into", "b", "--dst", "never", "--json")]
    [InlineData("csops import", "--into", "import", "a.csv", "--json")]
    [InlineData("csops profile infer", "There is no option '--unknown'", "profile", "infer", "--unknown", "--json")]
    [InlineData("csops queue", "--json means nothing with --jsonl", "queue", "--jsonl", "--json")]
    [InlineData("csops plan", "an argument is empty", "plan", "", "--json")]
    public async Task Mistake_on_the_command_line_is_told_as_json_too_where_it_is_asked_for(string command, string words, params string[] args)
    {
        var run = (await Csops.RunAsync(args)).Ended(2);

        Assert.Contains(words, AnswerEnvelope.Read(run, command).GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readme_has_a_row_for_every_command()
    {
        var readme = await File.ReadAllTextAsync(Repository.PathOf("README.md"), TestContext.Current.CancellationToken);

        Assert.All(Commands, command => Assert.Matches($@"(?m)^\| `csops {command.Data}\b", readme));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Details_after_the_options_fit_a_terminal(string command)
    {
        var run = (await Csops.RunAsync(command, "--help")).Ended(0);

        var details = run.Output[run.Output.IndexOf("Show help", StringComparison.Ordinal)..run.Output.IndexOf("Examples:", StringComparison.Ordinal)];
        Assert.All(details.Split('\n'), line => Assert.InRange(line.Length, 0, Width));
    }

    [Theory]
    [MemberData(nameof(Runnable))]
    public async Task Examples_of_the_help_run(string command)
    {
        var help = (await Csops.RunAsync(command, "--help")).Ended(0);

        var examples = help.Output[help.Output.IndexOf("Examples:", StringComparison.Ordinal)..].Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
        foreach (var example in examples.Where(line => !line.EndsWith("data/demo", StringComparison.Ordinal)))
        {
            var words = example.Split(" < ", 2);
            var args = words[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..].Select(InProject).ToArray();
            var input = words.Length > 1 ? await File.ReadAllTextAsync(InProject(words[1].Split(' ')[0]), TestContext.Current.CancellationToken) : "";

            var run = (await Csops.PipedAsync(input, args)).Ended(0);

            Assert.NotEmpty(run.Output);
        }
    }

    [Theory]
    [InlineData("queue")]
    [InlineData("transient")]
    [InlineData("simulate")]
    [InlineData("backlog")]
    [InlineData("require")]
    public async Task Examples_of_the_help_fit_80_columns(string command)
    {
        var help = (await Csops.RunAsync(command, "--help")).Ended(0);

        Assert.All(help.Output[help.Output.IndexOf("Examples:", StringComparison.Ordinal)..].Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
    }

    [Fact]
    public async Task Example_of_a_mapped_log_runs()
    {
        var help = (await Csops.RunAsync("estimate", "--help")).Ended(0);
        var example = help.Output.Split('\n').Single(line => line.Contains("data/cases", StringComparison.Ordinal));

        var run = (await Csops.RunAsync([.. example.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..].Select(InProject)])).Ended(0);

        Assert.Contains("\"patience\": \"218s\"", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Unknown_option_is_refused_with_the_way_to_help(string command)
    {
        (await Csops.RunAsync(command, "--nonsense")).Refused(2, "--nonsense", $"Try 'csops {command} --help'.");
    }

    [Theory]
    [InlineData("", "plan", "")]
    [InlineData("Maybe a variable of the shell is not set", "forecast", "--series", " ", "--horizon", "1", "--out", "x")]
    public async Task Empty_argument_is_refused(string words, params string[] args)
    {
        (await Csops.RunAsync(args)).Refused(2, "an argument is empty", words);
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("forecast")]
    [InlineData("backtest")]
    [InlineData("explain")]
    [InlineData("require")]
    [InlineData("schedule")]
    [InlineData("schedule", "explain")]
    [InlineData("schedule", "revise")]
    [InlineData("roster")]
    [InlineData("adjust", "--list")]
    [InlineData("simulate")]
    [InlineData("export", "--to", "excel", "--out", "plan.xlsx")]
    [InlineData("send", "--dry-run")]
    [InlineData("feedback")]
    [InlineData("quality")]
    [InlineData("training")]
    [InlineData("import", "calls.csv", "--into")]
    public async Task File_of_a_centre_where_its_folder_is_wanted_is_refused_with_the_folder(params string[] command)
    {
        using var folder = new TemporaryFolder();
        var centre = TinyCentre.Write(folder);

        var run = await Csops.RunAsync([.. command, Path.Combine(centre, "centre.json")]);

        run.Refused(2, $"'{Path.Combine(centre, "centre.json")}' is a file; expected the centre's folder.\nMaybe the one that it is in: {centre}\n");
    }

    [Fact]
    public async Task No_command_and_an_unknown_one_are_refused()
    {
        (await Csops.RunAsync()).Refused(2, "csops --help");
        (await Csops.RunAsync("plam", "x")).Refused(2, "plam");
    }

    [Fact]
    public void Envelope_asked_for_here_is_that_of_the_reference_sample()
    {
        using var sample = JsonDocument.Parse(File.ReadAllText(SharedData.Require("formats", "samples", "io_uipath_cli_result.json")));
        var answer = sample.RootElement;

        Assert.Equal(["command", "exit_code", "started", "duration_ms", "inputs", "outputs", "warnings"], AnswerEnvelope.NamesOf(answer));
        Assert.Equal(["path", "sha256", "rows"], AnswerEnvelope.NamesOf(answer.GetProperty("inputs")[0]));
        Assert.Equal(["path", "rows"], AnswerEnvelope.NamesOf(answer.GetProperty("outputs")[0]));
        Assert.Equal(["code", "message", "count"], AnswerEnvelope.NamesOf(answer.GetProperty("warnings")[0]));
    }

    private static string InProject(string word) => word.StartsWith("data/", StringComparison.Ordinal) ? Repository.PathOf(word.Split('/')) : word;
}
