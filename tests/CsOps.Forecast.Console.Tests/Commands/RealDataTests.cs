using System.Text.Json;
using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

/// <summary>Real logs, imported with the mappings of docs/examples and planned, as their READMEs say.</summary>
public sealed class RealDataTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Bank_calls_are_imported_by_profile_or_command_line_and_planned(bool byProfile)
    {
        var log = SharedData.Require("forecasting", "contacts", "anonymous_bank_1999_08.csv");
        var centre = Example("anonymous-bank");
        string[] format = byProfile ? ["--format", Path.Combine(centre, "bank-call-log.json")] : BankMapping();

        var import = (await Csops.RunAsync(["import", log, "--into", centre, "--json", .. format])).Ended(0);
        var plan = (await Csops.RunAsync("plan", centre, "--model", byProfile ? "auto" : "median-5", "--json")).Ended(0);
        var explanation = (await Csops.RunAsync("explain", centre, "--model", "median-5")).Ended(0);

        var imported = AnswerEnvelope.Read(import, "csops import").GetProperty("result");
        Assert.Equal((42078, 38662, 3416), (Count(imported, "read"), Count(imported, "accepted"), Count(imported, "rejected")));
        Assert.Equal(38662, imported.GetProperty("queues").EnumerateArray().Sum(queue => Count(queue, "offered")));
        Assert.Equal(31402, imported.GetProperty("queues").EnumerateArray().Sum(queue => Count(queue, "handled")));
        Assert.Equal("1999-09-06", AnswerEnvelope.Read(plan, "csops plan").GetProperty("result").GetProperty("first").GetString());
        var (offered, agentHours) = await TotalsAsync(centre, "1999-09-06");
        Assert.InRange(offered, 5_000, 9_500); // 31 days had 38,662, fewer every week: 8,730 a week on average.
        Assert.InRange(agentHours, offered * 184 / 3600, offered * 184 / 3600 * 4); // Small queues need an agent who mostly waits.

        // Nothing came in two queues at once on that evening; a day of five times the calls is not one of another time zone.
        Assert.Contains("Monday 1999-08-09 20:00–22:00: 0 came where 89 were expected;", explanation.Output, StringComparison.Ordinal);
        Assert.Contains("Tuesday 1999-08-17 07:00–24:00: 0 came where 17 were expected;", explanation.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("time zone", explanation.Output, StringComparison.Ordinal);
        Assert.Contains("Fewer than 26 weeks are known: too few for a trend.", explanation.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_desk_tickets_are_imported_and_planned_with_the_stated_handle_time()
    {
        var log = SharedData.Require("forecasting", "contacts", "helpdesk_italy_tickets.csv");
        var centre = Example("helpdesk-italy");

        var import = (await Csops.RunAsync(
            "import", log, "--into", centre, "--map", "queue-name=Help desk", "--map", "time=opened_at", "--map", "id=Case ID", "--tz", "Europe/Rome", "--json")).Ended(0);
        (await Csops.RunAsync("plan", centre, "--json")).Ended(0);
        var explanation = AnswerEnvelope.Read((await Csops.RunAsync("explain", centre, "--json")).Ended(0), "csops explain").GetProperty("result").GetProperty("queues")[0];

        var imported = AnswerEnvelope.Read(import, "csops import").GetProperty("result");
        Assert.Equal((4479, 4479, 0), (Count(imported, "read"), Count(imported, "accepted"), Count(imported, "rejected")));
        Assert.Equal(JsonValueKind.Null, imported.GetProperty("queues")[0].GetProperty("handled").ValueKind);
        var (offered, agentHours) = await TotalsAsync(centre, "2013-12-02");
        Assert.InRange(offered, 5, 25); // The last 26 weeks had 10 a week.
        Assert.InRange(agentHours, offered * 0.75, 50); // At least the work itself, at most one agent for all open hours.

        // Of the last 26 weeks' tickets Mondays had 22 %, the other weekdays 17 to 21 %.
        double[] shares = [.. explanation.GetProperty("weekday_shares").EnumerateArray().Select(share => share.GetDouble())];
        Assert.All(shares[1..6], share => Assert.InRange(share, 0.16, 0.24));
        Assert.Equal((0, 0), (shares[0], shares[6]));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The mapping as it stands in the example's README.</summary>
    private static string[] BankMapping()
    {
        var readme = File.ReadAllText(Repository.PathOf("docs", "examples", "anonymous-bank", "README.md"));
        var pairs = readme.Split("--map ")[1..].Select(text => text[0] == '"' ? text[1..text.IndexOf('"', 1)] : text.Split([' ', '\n'])[0]);
        return [.. pairs.SelectMany(pair => new[] { "--map", pair })];
    }

    /// <summary>A copy of an example to import into.</summary>
    private string Example(string name)
    {
        foreach (var path in Directory.EnumerateFiles(Repository.PathOf("docs", "examples", name)))
        {
            _folder.Write($"{name}/{Path.GetFileName(path)}", File.ReadAllBytes(path));
        }

        return _folder.PathOf(name);
    }

    private static int Count(JsonElement element, string name) => (int)element.GetProperty(name).GetDouble();

    /// <summary>Contacts forecast and agent-hours required over the week, from <c>plan.json</c>.</summary>
    private static async Task<(double Offered, double AgentHours)> TotalsAsync(string centre, string plan)
    {
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(centre, "plans", plan, "plan.json")));
        var queues = document.RootElement.GetProperty("queues").EnumerateArray().ToList();
        return (queues.Sum(queue => queue.GetProperty("offered").GetDouble()), queues.Sum(queue => queue.GetProperty("agentHours").GetDouble()));
    }
}
