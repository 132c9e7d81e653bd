using System.Text.Json;
using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

public sealed class EstimateCommandTests : IDisposable
{
    private static readonly string[] Mapping =
    [
        "--map", "queue=skill", "--map", "time=arrived", "--map", "wait=wait", "--map", "handle=talk", "--map", "abandoned=result=LOST", "--map", "handled=result=OK",
        "--map", "customer=phone", "--tz", "Europe/Rome",
    ];

    private readonly TemporaryFolder _folder = new();

    /// <summary>The month of bank calls: 38,662 offered, 19 % abandoned, patience 409 s, handle time 184.4 s with a deviation of 363 s; 31,402 answered, 125 of them for 0 seconds, as the history has them.</summary>
    [Fact]
    public async Task Bank_calls_have_the_patience_and_handle_times_that_are_known_of_them()
    {
        var log = SharedData.Require("forecasting", "contacts", "anonymous_bank_1999_08.csv");
        var profile = Repository.PathOf("docs", "examples", "anonymous-bank", "bank-call-log.json");

        var run = (await Csops.RunAsync("estimate", log, "--format", profile, "--json")).Ended(0);

        var all = AnswerEnvelope.Read(run, "csops estimate").GetProperty("result").GetProperty("all");
        Assert.Equal(38662, all.GetProperty("offered").GetInt32());
        Assert.Equal(7260, all.GetProperty("abandoned").GetInt32());
        Assert.InRange(Value(all, "patience_s"), 408, 410);
        Assert.InRange(Value(all, "patience_weibull_shape"), 0.7, 0.9);
        Assert.InRange(Value(all, "patience_median_s"), 330, 400);
        Assert.Equal(184.3976, Value(all, "handle_s"), 3);
        Assert.Equal(31402, all.GetProperty("handle_s").GetProperty("count").GetInt32());
        Assert.InRange(all.GetProperty("handle_deviation_s").GetDouble(), 360, 366);
        Assert.InRange(Value(all, "redial"), 0.15, 0.35);
        Assert.True(all.GetProperty("handle_laws").EnumerateArray().First(law => law.GetProperty("law").GetString() == "lognormal").GetProperty("distance").GetDouble() < 0.1);
    }

    /// <summary>60 + 30 + 30 seconds of waiting and one abandon; customer 7 abandons and is there again.</summary>
    [Fact]
    public async Task Small_log_by_hand()
    {
        var run = (await Csops.RunAsync(["estimate", Log(), "--json", .. Mapping])).Ended(0);

        var queues = AnswerEnvelope.Read(run, "csops estimate").GetProperty("result").GetProperty("queues").EnumerateArray().ToList();
        Assert.Equal("help", queues[0].GetProperty("name").GetString());
        Assert.Equal(3, queues[0].GetProperty("offered").GetInt32());
        Assert.Equal(120, Value(queues[0], "patience_s"));
        Assert.Equal(150, Value(queues[0], "handle_s"));
        Assert.Equal(JsonValueKind.Null, queues[0].GetProperty("patience_weibull_shape").ValueKind);
    }

    [Fact]
    public async Task Screen_has_the_lines_for_the_centre_in_80_columns()
    {
        var run = (await Csops.RunAsync(["estimate", Log(), .. Mapping])).Ended(0);

        Assert.Contains("{ \"name\": \"help\", \"patience\": \"120s\", \"handleSeconds\": 150 }", run.Output);
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
    }

    /// <summary>A ticket log has neither waits nor handle times: no table of dashes, but what is missing and what to do.</summary>
    [Fact]
    public async Task Tickets_without_waits_and_handle_times_say_what_is_missing()
    {
        var log = _folder.Write("tickets.csv", "id,opened\n1,2026-03-02 09:00:00\n2,2026-03-02 09:40:00\n3,2026-03-03 12:00:00\n");

        var run = (await Csops.RunAsync("estimate", log, "--map", "queue-name=support", "--map", "time=opened", "--map", "id=id", "--tz", "Europe/Rome")).Ended(0);

        Assert.Matches("support +3 +0.0 %", run.Output);
        Assert.Contains("Patience: not known", run.Output);
        Assert.Contains("Handle time: not known", run.Output);
        Assert.Contains("--map handle=COLUMN", run.Output);
        Assert.DoesNotContain("∞", run.Output);
        Assert.DoesNotContain("For centre.json:", run.Output);
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
    }

    [Fact]
    public async Task Zone_is_asked_for_only_where_the_format_does_not_know_it()
    {
        const string profile = """
            { "schema": 1, "id": "ours", "version": "1", "description": "Ours.", "rows": "contact", "zone": "fixed Europe/Rome",
              "queue": { "columns": ["skill"] }, "time": { "columns": ["arrived"] } }
            """;
        var known = _folder.Write("ours.json", profile);
        var open = _folder.Write("open.json", profile.Replace("fixed Europe/Rome", "required", StringComparison.Ordinal));

        (await Csops.RunAsync("estimate", Log(), "--format", known)).Ended(0);
        (await Csops.RunAsync("estimate", Log(), "--format", open)).Refused(2, "the format 'ours' does not say by which clock", "--tz");
        (await Csops.RunAsync(["estimate", Log(), .. Mapping[..^2]])).Refused(2, "--map does not say by which clock", "--tz");
    }

    /// <summary>A default that the help states can be typed.</summary>
    [Fact]
    public async Task Defaults_of_the_help_can_be_typed()
    {
        var help = (await Csops.RunAsync("estimate", "--help")).Ended(0);

        Assert.Contains("plausible-silence (the default", help.Output);
        Assert.Contains("earlier (the default)", help.Output);
        Assert.DoesNotContain("[default: ", help.Output);
        var typed = (await Csops.RunAsync(["estimate", Log(), "--coverage", "plausible-silence", "--dst", "earlier", .. Mapping])).Ended(0);
        Assert.Equal((await Csops.RunAsync(["estimate", Log(), .. Mapping])).Output, typed.Output);
    }

    [Fact]
    public async Task What_cannot_be_estimated_from_is_refused()
    {
        (await Csops.RunAsync("estimate", Log(), "--map", "queue=skill", "--map", "time=arrived", "--map", "offered=wait", "--map", "minutes=30", "--tz", "Europe/Rome"))
            .Refused(3, "expected contacts, one a row");
        (await Csops.RunAsync(["estimate", Log(), "--redial-window", "0s", .. Mapping])).Refused(2, "--redial-window");
        (await Csops.RunAsync("estimate", _folder.PathOf("absent.csv"), "--map", "queue=skill", "--map", "time=arrived", "--tz", "Europe/Rome")).Refused(3, "absent.csv");
    }

    public void Dispose() => _folder.Dispose();

    private string Log() => _folder.Write(
        "log.csv",
        """
        skill,arrived,wait,talk,result,phone
        help,2026-03-02 09:00:00,60,0,LOST,7
        help,2026-03-02 09:05:00,30,100,OK,7
        help,2026-03-02 15:00:00,30,200,OK,8

        """);

    private static double Value(JsonElement estimates, string name) => estimates.GetProperty(name).GetProperty("value").GetDouble();
}
