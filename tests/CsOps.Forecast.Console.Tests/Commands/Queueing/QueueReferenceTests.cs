using System.Text.Json;
using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands.Queueing;

/// <summary>Every row of exact answers through <c>csops queue --jsonl</c>: the same keys in the same order, integers equal, reals within their tolerance.</summary>
public sealed class QueueReferenceTests
{
    [Theory]
    [InlineData("engset", 1e-12)]
    [InlineData("erlang_a", 1e-10)]
    [InlineData("erlang_b", 1e-12)]
    [InlineData("erlang_b_max_load", 1e-12)]
    [InlineData("erlang_b_min_servers", 1e-12)]
    [InlineData("erlang_c", 1e-12)]
    [InlineData("erlang_c_fractional", 1e-12)]
    [InlineData("min_agents_asa", 1e-12)]
    [InlineData("min_agents_erlang_a", 1e-10)]
    [InlineData("min_agents_sl", 1e-12)]
    [InlineData("mmnk", 1e-10)]
    [InlineData("mmnkm", 1e-10)]
    [InlineData("requirement", 1e-12)]
    public async Task Every_row_of_a_kind_is_answered(string kind, double relative)
    {
        var rows = await File.ReadAllLinesAsync(SharedData.Require("queueing", kind + ".jsonl"), TestContext.Current.CancellationToken);
        var references = rows.Select(row => JsonDocument.Parse(row).RootElement).ToList();
        var questions = references.Select(row => $$"""{"id":{{row.GetProperty("id").GetRawText()}},"kind":"{{kind}}","in":{{row.GetProperty("in").GetRawText()}}}""");

        var run = (await Csops.PipedAsync(string.Join('\n', questions), "queue", "--jsonl")).Ended(0);

        var answers = run.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.NotEmpty(references);
        Assert.Equal(references.Select(IdOf), answers.Select(IdOf));
        Assert.Empty(references.Zip(answers, (reference, answer) => Differences(reference, answer, relative)).SelectMany(differences => differences));
    }

    private static string? IdOf(JsonElement row) => row.GetProperty("id").GetString();

    private static IEnumerable<string> Differences(JsonElement reference, JsonElement answer, double relative)
    {
        var expected = reference.GetProperty("out");
        var actual = answer.GetProperty("out");
        if (!AnswerEnvelope.NamesOf(expected).SequenceEqual(AnswerEnvelope.NamesOf(actual), StringComparer.Ordinal))
        {
            return [$"{IdOf(reference)} has {string.Join(' ', AnswerEnvelope.NamesOf(actual))}"];
        }

        return expected.EnumerateObject()
            .Where(property => !IsSame(property, actual.GetProperty(property.Name), relative))
            .Select(property => $"{IdOf(reference)} {property.Name}: expected {property.Value}, got {actual.GetProperty(property.Name)}");
    }

    /// <summary>Reals of the reference are text of 25 digits; what is below 1e-300 is 0; everything else is the same token.</summary>
    private static bool IsSame(JsonProperty expected, JsonElement actual, double relative)
    {
        if (expected.Value.ValueKind is not JsonValueKind.String || expected.Name is "note" || expected.Value.GetString() is "inf")
        {
            return expected.Value.ToString() == actual.ToString() && expected.Value.ValueKind == actual.ValueKind;
        }

        var wanted = double.Parse(expected.Value.GetString()!, CultureInfo.InvariantCulture);
        var found = actual.GetDouble();
        return Math.Abs(found - wanted) <= relative * Math.Abs(wanted) || (Math.Abs(wanted) < 1e-300 && Math.Abs(found) < 1e-300);
    }
}
