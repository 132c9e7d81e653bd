using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

public sealed class FutureContactsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Contact_with_a_mistyped_year_is_told_of_by_its_import_and_by_what_plans_after_it()
    {
        var centre = TinyCentre.Write(_folder);
        File.Delete(Path.Combine(centre, "history", "all.csv"));
        var calls = Enumerable.Range(0, 28).SelectMany(day => Enumerable.Range(0, 8).SelectMany(hour => new[] { "voice", "chat" }.Select(queue => $"{queue},2026-10-{day + 1:00} {hour + 8:00}:15,120")));
        var file = _folder.Write("calls.csv", string.Join('\n', ["queue,time,talk", .. calls, "voice,2027-10-28 10:00,120", ""]));

        var import = (await Csops.RunAsync("import", file, "--into", centre, "--map", "queue=queue", "--map", "time=time", "--map", "handle=talk", "--tz", "Europe/Copenhagen")).Ended(0);
        var forecast = (await Csops.RunAsync("forecast", centre)).Ended(0);

        Assert.Equal(
            $"warning: 1 contact with a time after today, the newest of 2027-10-28 10:00. Plans begin after it. If a date is mistyped, correct it, take the rows after today out of {centre}/history/calls_2026-10-01_2027-10-28.csv, and import again.\n",
            import.Error);
        Assert.Contains("the history of chat (until 2026-10-28 15:30) ends over a week before that of voice (until 2027-10-28 10:30)", forecast.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Event_of_tomorrow_by_another_clock_is_nothing_to_tell_of()
    {
        var run = (await Csops.RunAsync("import", Event("2026-11-03T08:00:00Z"), "--into", _folder.PathOf("centre"), "--tz", "UTC")).Ended(0);
        var later = (await Csops.RunAsync("import", Event("2036-11-03T10:00:00Z"), "--into", _folder.PathOf("centre"), "--tz", "UTC")).Ended(0);

        Assert.Equal("", run.Error);
        Assert.Contains("with a time after today, the newest of 2036-11-03 10:00", later.Error, StringComparison.Ordinal);
    }

    private string Event(string time) => _folder.Write("event.json", $$"""{"event":"contact","id":"1","queue":"voice","time":"{{time}}"}""");
}
