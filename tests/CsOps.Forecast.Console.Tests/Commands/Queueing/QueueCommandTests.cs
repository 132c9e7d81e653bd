using CsOps.Forecast.Console.Tests.Hosting;

namespace CsOps.Forecast.Console.Tests.Commands.Queueing;

public sealed class QueueCommandTests
{
    private static readonly string[] Queue = ["queue", "--agents", "14", "--load", "10", "--aht", "180s", "--threshold", "20s"];

    [Fact]
    public async Task Panel_shows_erlang_c()
    {
        var run = (await Csops.RunAsync(Queue)).Ended(0);

        Assert.Matches(@"answered within 20 s, of offered +88\.8 %", run.Output);
        Assert.Matches(@"average speed of answer +7\.8 s", run.Output);
        Assert.Matches(@"occupancy +71\.4 %", run.Output);
        Assert.DoesNotContain("Erlang A", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Panel_with_patience_shows_erlang_a_beside_it()
    {
        var run = (await Csops.RunAsync([.. Queue, "--patience", "120s"])).Ended(0);

        Assert.Matches(@"this queue +Erlang C +Erlang A", run.Output);
        Assert.Matches(@"abandon +0\.0 % +\d", run.Output);
    }

    [Fact]
    public async Task Panel_of_an_unstable_queue_says_so()
    {
        var run = (await Csops.RunAsync("queue", "--agents", "9", "--load", "10", "--aht", "180s", "--threshold", "20s")).Ended(0);

        Assert.Matches(@"average speed of answer +no end", run.Output);
        Assert.Contains("do not keep up", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_the_figures_of_both_models()
    {
        var run = (await Csops.RunAsync([.. Queue, "--patience", "120s", "--json"])).Ended(0);

        var result = AnswerEnvelope.Read(run, "csops queue").GetProperty("result");
        Assert.Equal(["erlang_c", "erlang_a"], AnswerEnvelope.NamesOf(result));
        Assert.Equal(0.8883500191794669, result.GetProperty("erlang_c").GetProperty("sl").GetDouble(), 1e-12);
        Assert.True(result.GetProperty("erlang_a").GetProperty("p_abandon").GetDouble() > 0);
    }

    [Theory]
    [InlineData("--threshold, --aht", "queue", "--agents", "14", "--load", "10")]
    [InlineData("FILE is for --jsonl", "queue", "lines.jsonl", "--agents", "14", "--load", "10", "--aht", "180s", "--threshold", "20s")]
    [InlineData("--load means nothing with --jsonl", "queue", "--jsonl", "--load", "10")]
    [InlineData("Agents are from 0", "queue", "--agents", "-1", "--load", "10", "--aht", "180s", "--threshold", "20s")]
    [InlineData("agents are whole", "queue", "--agents", "1.5", "--load", "1", "--aht", "180s", "--threshold", "20s", "--patience", "60s")]
    public async Task What_means_nothing_is_refused(string words, params string[] args)
    {
        (await Csops.RunAsync(args)).Refused(2, words.Split(", "));
    }
}
