using System.Text.Json;
using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

/// <summary>The samples of the built-in formats, each found by its header.</summary>
public sealed class ImportedSamplesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("zendesk_tickets_export.csv", "zendesk-tickets", 10, 0, 3)]
    [InlineData("five9_call_log.csv", "five9-call-log", 9, 3, 0)]
    [InlineData("genesys_wfm_historical_import.csv", "genesys-wfm-history", 12, 0, 0)]
    public async Task Sample_is_known_by_its_header_and_imported(string sample, string format, int accepted, int rejected, int folded)
    {
        var result = await ImportAsync(sample);

        Assert.Equal(format, result.GetProperty("format").GetString());
        Assert.Equal((accepted, rejected), (result.GetProperty("accepted").GetInt32(), result.GetProperty("rejected").GetInt32()));
        Assert.Equal(folded, result.GetProperty("folded").GetInt32());
    }

    /// <summary>In half-hours each of its intervals would lack a quarter, hence be unknown.</summary>
    [Fact]
    public async Task Sample_of_quarter_hours_keeps_them_where_no_centre_says_otherwise()
    {
        var path = SharedData.Require("formats", "samples", "genesys_wfm_historical_import.csv");
        var offered = (await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken)).Skip(1).Sum(row => int.Parse(row.Split(',')[5], CultureInfo.InvariantCulture));

        var run = (await Csops.RunAsync("import", path, "--into", _folder.PathOf("new"), "--tz", "Europe/Copenhagen", "--json")).Ended(0);

        var queues = AnswerEnvelope.Read(run, "csops import").GetProperty("result").GetProperty("queues");
        Assert.Equal(offered, queues.EnumerateArray().Sum(queue => queue.GetProperty("offered").GetInt32()));
    }

    [Fact]
    public async Task Tickets_of_the_repeated_hour_go_to_the_hour_that_the_rule_names()
    {
        await ImportAsync("zendesk_tickets_export.csv", "--dst", "earlier");
        var earlier = await HistoryAsync("zendesk_tickets_export.csv");
        await ImportAsync("zendesk_tickets_export.csv", "--dst", "later");
        var later = await HistoryAsync("zendesk_tickets_export.csv");
        var rejected = await ImportAsync("zendesk_tickets_export.csv", "--dst", "throw");

        Assert.Contains(earlier, row => row.StartsWith("Billing,2026-10-25T02:00:00+02:00,30,1,", StringComparison.Ordinal));
        Assert.Contains(later, row => row.StartsWith("Billing,2026-10-25T02:00:00+01:00,30,1,", StringComparison.Ordinal));
        Assert.Contains(later, row => row.StartsWith("Billing,2026-10-25T02:00:00+02:00,30,0,", StringComparison.Ordinal));
        Assert.Equal(3, rejected.GetProperty("rejected").GetInt32());
    }

    [Fact]
    public async Task Forecast_of_another_system_is_history_only_where_that_is_meant()
    {
        var (centre, sample) = (_folder.PathOf("new"), SharedData.Require("formats", "samples", "calabrio_forecast_with_staffing.csv"));
        string[] import = ["import", sample, "--into", centre, "--tz", "Europe/Copenhagen"];

        (await Csops.RunAsync(import)).Refused(3, "the format 'calabrio-forecast' is a forecast, and history is what was observed");
        var meant = (await Csops.RunAsync([.. import, "--holds", "forecast"])).Ended(0);
        var other = await Csops.RunAsync("import", SharedData.Require("formats", "samples", "genesys_wfm_historical_import.csv"), "--into", centre, "--tz", "Europe/Copenhagen", "--holds", "forecast");

        Assert.Contains("what was imported is a forecast and was not observed", meant.Error, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Path.Combine(centre, "history"), "*.csv"));
        other.Refused(2, "'genesys-wfm-history' is none");
    }

    public void Dispose() => _folder.Dispose();

    private async Task<JsonElement> ImportAsync(string sample, params string[] options)
    {
        var path = SharedData.Require("formats", "samples", sample);
        var run = (await Csops.RunAsync(["import", path, "--into", TinyCentre.Write(_folder), "--tz", "Europe/Copenhagen", "--json", .. options])).Ended(0);
        return AnswerEnvelope.Read(run, "csops import").GetProperty("result");
    }

    private Task<string[]> HistoryAsync(string sample) => File.ReadAllLinesAsync(Assert.Single(Directory.GetFiles(_folder.PathOf("tiny/history"), Path.GetFileNameWithoutExtension(sample) + "_*.csv")));
}
