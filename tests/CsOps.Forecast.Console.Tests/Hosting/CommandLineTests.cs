using System.Text.Json;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Hosting;

/// <summary>What holds for every command.</summary>
public sealed class CommandLineTests
{
    public static TheoryData<string> Commands => ["plan", "import", "forecast", "backtest", "require", "queue", "schedule", "models", "simulate", "demo"];

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
    public async Task Help_lists_every_command()
    {
        var run = (await Csops.RunAsync("--help")).Ended(0);

        Assert.All(Commands, command => Assert.Contains($"  {command.Data} ", run.Output, StringComparison.Ordinal));
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
}
