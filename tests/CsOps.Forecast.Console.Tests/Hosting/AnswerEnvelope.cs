using System.Security.Cryptography;
using System.Text.Json;

namespace CsOps.Forecast.Console.Tests.Hosting;

/// <summary>Reads the JSON answer of a command and asserts its shape: the keys, their order and their types.</summary>
internal static class AnswerEnvelope
{
    private static readonly string[] Keys = ["command", "exit_code", "started", "duration_ms", "inputs", "outputs", "warnings"];

    /// <summary>The envelope; its keys may be followed by <c>error</c>, <c>result</c> and <c>summary</c>, and by nothing else.</summary>
    public static JsonElement Read(Csops run, string command)
    {
        using var document = JsonDocument.Parse(run.Output);
        var answer = document.RootElement.Clone();
        var keys = NamesOf(answer);
        Assert.Equal(Keys, keys.Take(Keys.Length));
        Assert.All(keys.Skip(Keys.Length), key => Assert.Contains(key, new[] { "error", "result", "summary" }));
        Assert.Equal(command, answer.GetProperty("command").GetString());
        Assert.Equal(run.ExitCode, answer.GetProperty("exit_code").GetInt32());
        Assert.Equal("2026-11-02T09:00:00Z", answer.GetProperty("started").GetString());
        Assert.Equal(0, answer.GetProperty("duration_ms").GetInt64());
        foreach (var input in answer.GetProperty("inputs").EnumerateArray())
        {
            Assert.Equal(["path", "sha256", "rows"], NamesOf(input));
            Assert.Equal(HashOf(input.GetProperty("path").GetString()!), input.GetProperty("sha256").GetString());
            AssertRows(input);
        }

        foreach (var output in answer.GetProperty("outputs").EnumerateArray())
        {
            Assert.Equal(["path", "rows"], NamesOf(output));
            Assert.True(File.Exists(output.GetProperty("path").GetString()), $"{output} was not written");
            AssertRows(output);
        }

        foreach (var warning in answer.GetProperty("warnings").EnumerateArray())
        {
            Assert.Equal(["code", "message", "count"], NamesOf(warning));
            Assert.Equal(JsonValueKind.String, warning.GetProperty("code").ValueKind);
            Assert.Equal(JsonValueKind.String, warning.GetProperty("message").ValueKind);
            Assert.True(warning.GetProperty("count").GetInt64() > 0);
        }

        return answer;
    }

    public static IReadOnlyList<string> NamesOf(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];

    /// <summary>The names of the files written.</summary>
    public static IReadOnlyList<string> OutputsOf(JsonElement answer) =>
        [.. answer.GetProperty("outputs").EnumerateArray().Select(output => Path.GetFileName(output.GetProperty("path").GetString()!))];

    private static void AssertRows(JsonElement element) =>
        Assert.Contains(element.GetProperty("rows").ValueKind, new[] { JsonValueKind.Number, JsonValueKind.Null });

    private static string HashOf(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
