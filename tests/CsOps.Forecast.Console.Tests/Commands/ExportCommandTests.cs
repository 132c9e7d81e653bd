using System.Text;
using System.Text.Json;
using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

/// <summary>What goes out of a plan: <c>csops export</c> and <c>csops send</c>, on a day of one queue.</summary>
public sealed class ExportCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ExportCommandTests()
    {
        _folder.Write("centre/centre.json", """{ "name": "Small", "timeZone": "Europe/Copenhagen", "intervalMinutes": 60, "queues": [ { "name": "voice", "channel": "voice", "open": { "mon-sun": "00:00-24:00" } } ] }""");
        var rows = new StringBuilder("queue,interval_start,interval_minutes,offered_mean,offered_p025,offered_p10,offered_p50,offered_p90,offered_p975,")
            .Append("handle_seconds_mean,handle_seconds_p025,handle_seconds_p10,handle_seconds_p50,handle_seconds_p90,handle_seconds_p975\n");
        for (var hour = 0; hour < 24; hour++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"voice,2026-11-02T{hour:00}:00:00+01:00,60,10,8,9,10,11,12,300,300,300,300,300,300\n");
        }

        _folder.Write("centre/plans/2026-11-02/forecast.csv", rows.ToString());
    }

    private string Centre => _folder.PathOf("centre");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Export_writes_no_file_called_minus() =>
        (await Csops.RunAsync("export", Centre, "--to", "google-sheets", "--out", "-")).Refused(2, "--out is -; expected the path");

    [Fact]
    public async Task Export_writes_a_file_and_says_so_in_json()
    {
        var target = _folder.PathOf("out.csv");

        var run = (await Csops.RunAsync("export", Centre, "--to", "google-sheets", "--out", target, "--json")).Ended(0);

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(24, json.RootElement.GetProperty("outputs")[0].GetProperty("rows").GetInt32());
        Assert.Equal("google-sheets", json.RootElement.GetProperty("result").GetProperty("format").GetString());
        Assert.Equal(25, (await File.ReadAllLinesAsync(target, TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task Export_lists_its_formats()
    {
        var run = (await Csops.RunAsync("export", "--list")).Ended(0);

        Assert.Contains("genesys-forecast", run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Theory]
    [InlineData(2, "there is no format", "export", "{0}", "--to", "nothing", "--out", "{1}")]
    [InlineData(2, "export needs DIR", "export", "{0}", "--to", "excel")]
    [InlineData(2, "en, da, sv, fi, ru or ko", "export", "{0}", "--to", "excel", "--out", "{1}", "--language", "de")]
    [InlineData(3, "identifiers of the other system are missing", "export", "{0}", "--to", "genesys-forecast", "--out", "{1}")]
    [InlineData(3, "requirement.csv", "export", "{0}", "--to", "calabrio-forecast", "--out", "{1}")]
    [InlineData(2, "send needs --url-from and --allow-host", "send", "{0}", "--to", "slack")]
    [InlineData(3, "is not set or empty", "send", "{0}", "--to", "slack", "--url-from", "env:CSOPS_NO_SUCH_VARIABLE", "--allow-host", "hooks.slack.com")]
    [InlineData(3, "never an argument", "send", "{0}", "--to", "teams", "--url-from", "https://hooks.example/secret", "--allow-host", "hooks.example")]
    public async Task Refusal_has_its_exit_code_and_writes_nothing(int exitCode, string words, params string[] args)
    {
        var target = _folder.PathOf("out.any");

        var run = (await Csops.RunAsync([.. args.Select(arg => arg.Replace("{0}", Centre, StringComparison.Ordinal).Replace("{1}", target, StringComparison.Ordinal))])).Ended(exitCode);

        Assert.Contains(words == "there is no format" ? "is not a value of --to" : words, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hooks.example/secret", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(target));
    }

    [Theory]
    [InlineData("slack", "blocks")]
    [InlineData("teams", "attachments")]
    [InlineData("webhook", "event")]
    public async Task Send_prints_the_message_and_sends_nothing(string kind, string property)
    {
        var run = (await Csops.RunAsync("send", Centre, "--to", kind, "--dry-run")).Ended(0);
        var inJson = (await Csops.RunAsync("send", Centre, "--to", kind, "--dry-run", "--json")).Ended(0);

        using var message = JsonDocument.Parse(run.Output);
        using var envelope = JsonDocument.Parse(inJson.Output);
        Assert.True(message.RootElement.TryGetProperty(property, out _));
        Assert.True(envelope.RootElement.GetProperty("result").GetProperty("message").TryGetProperty(property, out _));
        Assert.False(envelope.RootElement.GetProperty("result").GetProperty("sent").GetBoolean());
    }
}
