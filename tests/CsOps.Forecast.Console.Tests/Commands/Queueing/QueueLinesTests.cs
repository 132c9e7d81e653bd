using System.Text.Json;
using CsOps.Forecast.Console.Tests.Hosting;

namespace CsOps.Forecast.Console.Tests.Commands.Queueing;

/// <summary>The line contract of <c>csops queue --jsonl</c>: what is answered, in what order and form, and what is refused.</summary>
public sealed class QueueLinesTests
{
    private const string Question = """{"id":"q","kind":"erlang_b","in":{"n":2,"a":1.0}}""";

    [Fact]
    public async Task Question_is_answered_with_17_digits()
    {
        var run = (await Csops.PipedAsync(Question + "\n", "queue", "--jsonl")).Ended(0);

        Assert.Matches("""^\{"id":"q","out":\{"b":0\.20000000000000001,"carried":0\.80000000000000004,"log10_b":-0\.6989700043360\d{4}\}\}\n$""", run.Output);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("""{"n":1,"a":2.0,"aht":300.0,"t":20.0}""", """{"stable":false,"p_wait":1,"sl":0,"miss":1,"asa":"inf","wait_of_delayed":"inf","lq":"inf","l":"inf","occ":1}""")]
    [InlineData("""{"n":1,"a":0.5,"aht":300,"t":0}""", """{"stable":true,"p_block_b":0.33333333333333331,"p_wait":0.5,"sl":0.5,"miss":0.5,"asa":300,"wait_of_delayed":600,"lq":0.5,"l":1,"occ":0.5,"w5":0,""")]
    public async Task Infinity_is_text_and_an_unstable_queue_has_fewer_figures(string fields, string expected)
    {
        var run = (await Csops.PipedAsync($$"""{"id":7,"kind":"erlang_c","in":{{fields}}}""", "queue", "--jsonl")).Ended(0);

        Assert.StartsWith("{\"id\":7,\"out\":" + expected, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":1,"kind":"erlang_d","in":{}}""", "1", "kind", "There is no kind 'erlang_d'; expected one of engset, erlang_a,")]
    [InlineData("""{"id":1,"in":{}}""", "1", "kind", "missing")]
    [InlineData("""{"id":"x","kind":"erlang_b"}""", "\"x\"", "in", "missing")]
    [InlineData("""{"id":null,"kind":"erlang_b","in":{"n":2}}""", "null", "a", "missing")]
    [InlineData("""{"id":1,"kind":"erlang_b","in":{"n":2.5,"a":1}}""", "1", "n", "whole number")]
    [InlineData("""{"id":1,"kind":"erlang_b","in":{"n":2,"a":"1"}}""", "1", "a", "a is a number")]
    [InlineData("""{"id":1,"kind":"erlang_b","in":{"n":2,"a":-1}}""", "1", "a", "offered load")]
    [InlineData("""{"id":1,"kind":"erlang_b","in":{"n":2,"a":1e999}}""", "1", "a", "Found 1e999.")]
    [InlineData("""{"id":1,"kind":"erlang_b","in":{"n":-1e999,"a":1}}""", "1", "n", "Found -1e999.")]
    [InlineData("""{"id":1,"kind":"erlang_b_min_servers","in":{"a":1,"max_blocking":2}}""", "1", "max_blocking", "Maybe it was given in percent")]
    [InlineData("""{"id":1,"kind":"min_agents_sl","in":{"a":1,"aht":1,"t":1,"sl_target":80}}""", "1", "sl_target", "Maybe it was given in percent")]
    [InlineData("""{"id":1,"kind":"mmnk","in":{"n":5,"k_total":4,"a":1,"aht":1,"t":1}}""", "1", "k_total", "Places")]
    [InlineData("""{"id":1,"kind":"engset","in":{"sources":5,"servers":-1,"alpha":1}}""", "1", "servers", "0 or more")]
    [InlineData("""{"id":1,"kind":"erlang_a","in":{"n":5,"a":1,"aht":1,"patience":0,"t":1}}""", "1", "patience", "patience")]
    [InlineData("""{"id":1,"kind":"min_agents_erlang_a","in":{"a":1,"aht":1,"patience":9,"t":1,"metric":"sl","sense":">=","target":0.8}}""", "1", "metric", "sl_offered")]
    [InlineData("""{"id":1,"kind":"requirement","in":{"calls":"ten","interval":"1800","aht":"180","t":"20","sl_target":"0.8","max_occupancy":null,"shrinkage":"0"}}""", "1", "calls", "decimal")]
    [InlineData("""{"id":1,"kind":"requirement","in":{"calls":"10","interval":"1800","aht":"180","t":"20","sl_target":"0.8","max_occupancy":null,"shrinkage":"1"}}""", "1", "shrinkage", "")]
    [InlineData("[1]", "null", null, "line 1 is not an object")]
    [InlineData("{\"id\":1,", "null", null, "line 1 is not JSON")]
    [InlineData("""{"id":"\ud800","kind":"erlang_b","in":{"n":2,"a":1}}""", "null", "id", "cannot be read")]
    [InlineData("""{"id":["\ud800"],"kind":"erlang_b","in":{"n":2,"a":1}}""", "null", "id", "cannot be read")]
    [InlineData("""{"kind":"erlang_b","in":{"n":2,"a":1}}""", "null", "id", "The field id is missing.")]
    public async Task Bad_line_is_refused_in_its_place(string line, string id, string? field, string words)
    {
        var run = (await Csops.PipedAsync(line + "\n" + Question, "queue", "--jsonl")).Ended(3);
        var lines = run.Output.TrimEnd('\n').Split('\n');

        using var refusal = JsonDocument.Parse(lines[0]);
        Assert.Equal(["id", "error"], AnswerEnvelope.NamesOf(refusal.RootElement));
        Assert.Equal(id, refusal.RootElement.GetProperty("id").GetRawText());
        var error = refusal.RootElement.GetProperty("error");
        Assert.Equal(["field", "message"], AnswerEnvelope.NamesOf(error));
        Assert.Equal(field, error.GetProperty("field").GetString());
        Assert.Contains(words, error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("(Parameter", lines[0], StringComparison.Ordinal);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("{\"id\":\"q\",\"out\":", lines[1], StringComparison.Ordinal);
        Assert.Equal("csops: 1 of 2 lines could not be answered\n", run.Error);
    }

    [Fact]
    public async Task Blank_lines_a_byte_order_mark_and_carriage_returns_are_no_questions()
    {
        var run = (await Csops.PipedAsync($"\uFEFF{Question}\r\n\r\n  \n{Question}", "queue", "--jsonl")).Ended(0);

        Assert.Equal(2, run.Output.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public async Task Many_lines_are_answered_in_order()
    {
        const int many = 20_000;
        var input = string.Concat(Enumerable.Range(0, many).Select(i => $"{{\"id\":{i},\"kind\":\"erlang_b\",\"in\":{{\"n\":{i % 50},\"a\":10}}}}\n"));

        var run = (await Csops.PipedAsync(input, "queue", "--jsonl")).Ended(0);

        var lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(many, lines.Length);
        Assert.All(lines.Index(), pair => Assert.StartsWith($"{{\"id\":{pair.Index},\"out\":", pair.Item, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Line_without_end_is_refused_and_the_next_is_answered()
    {
        var run = (await Csops.PipedAsync(new string('x', 3 << 20) + "\n" + Question, "queue", "--jsonl")).Ended(3);

        var lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Contains("line 1 is longer than 1048576 bytes", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("{\"id\":\"q\",\"out\":", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_is_sent_before_the_next_question_is_waited_for()
    {
        await using var output = new MemoryStream();
        await using var input = new OneLineAtATime([Question, Question], () => output.Length);

        (await Csops.PipedAsync(input, output, "queue", "--jsonl")).Ended(0);

        Assert.Equal(3, input.SentBefore.Count);
        Assert.Equal(0, input.SentBefore[0]);
        Assert.True(input.SentBefore[1] > 0 && input.SentBefore[2] == 2 * input.SentBefore[1]);
    }

    [Fact]
    public async Task Reader_that_goes_away_ends_it_quietly()
    {
        await using var output = new ClosedPipe();
        await using var input = new OneLineAtATime(Enumerable.Repeat(Question, 5000), () => 0);

        var run = (await Csops.PipedAsync(input, output, "queue", "--jsonl")).Ended(0);

        Assert.Empty(run.Error);
        Assert.InRange(input.SentBefore.Count, 1, 3);
    }

    [Fact]
    public async Task Questions_of_a_file_are_answered_and_a_missing_file_is_named()
    {
        var path = Path.Combine(Path.GetTempPath(), $"csops-{Guid.NewGuid():N}.jsonl");
        await File.WriteAllTextAsync(path, Question, TestContext.Current.CancellationToken);

        var answered = (await Csops.PipedAsync(string.Empty, "queue", "--jsonl", path)).Ended(0);
        File.Delete(path);

        Assert.StartsWith("{\"id\":\"q\",\"out\":", answered.Output, StringComparison.Ordinal);
        (await Csops.PipedAsync(string.Empty, "queue", "--jsonl", path)).Refused(3, path);
    }
}
