using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.History;
using CsOps.Forecast.Tests.Shared;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Console.Tests.Commands;

/// <summary><c>csops import</c> more than once into one folder.</summary>
public sealed class ImportAgainTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Exports_of_two_months_with_the_same_file_name_become_one_log_and_the_same_again_changes_nothing()
    {
        var october = Export("oct", "2026-10-01 09:00", "2026-10-31 09:00");
        var november = Export("nov", "2026-11-01 09:00", "2026-11-30 09:00");

        Assert.Equal(0, (await ImportAsync(october)).ExitCode);
        Assert.Contains("calls_2026-10-01_2026-11-30.csv: 145 rows, 96 new, 0 changed", (await ImportAsync(november)).Ended(0).Output, StringComparison.Ordinal);
        var before = History();
        Assert.Contains("calls_2026-10-01_2026-11-30.csv: 145 rows, 0 new, 0 changed", (await ImportAsync(october)).Ended(0).Output, StringComparison.Ordinal);

        Assert.Equal(["calls_2026-10-01_2026-11-30.csv"], before.Keys);
        Assert.Equal(before, History());
    }

    [Fact]
    public async Task Export_that_overlaps_changes_nothing_known_and_a_corrected_one_replaces_exactly_its_rows()
    {
        await ImportAsync(Export("a", "2026-10-01 09:00", "2026-10-02 09:00", "2026-10-02 09:10", "2026-10-03 09:00", "2026-10-03 09:05"));
        var overlapping = await ImportAsync(Export("b", "2026-10-02 09:10", "2026-10-03 09:00", "2026-10-03 09:05", "2026-10-04 09:00"));
        Assert.Equal([1, 2, 2, 1], Offered());
        Assert.DoesNotContain("said otherwise", overlapping.Error, StringComparison.Ordinal);

        var corrected = await ImportAsync(Export("c", "2026-10-02 00:00", "2026-10-03 09:00", "2026-10-04 09:00"));
        Assert.Equal(0, corrected.ExitCode);
        Assert.Contains("3 rows of an earlier import of calls said otherwise and were replaced", corrected.Error, StringComparison.Ordinal);
        Assert.Equal(["calls_2026-10-01_2026-10-04.csv"], History().Keys);
        Assert.Equal([1, 1, 1, 1], Offered());
    }

    [Fact]
    public async Task Export_of_what_changed_since_the_last_one_wipes_nothing_that_was_known()
    {
        var known = Enumerable.Range(0, 30).Select(minute => $"2026-10-01 09:{minute:00}").Append("2026-10-02 09:00").ToArray();
        await ImportAsync(Export("a", known));
        string[] changed = ["2026-10-01 09:00", "2026-10-02 09:00", "2026-10-02 14:00"];

        var looks = (await ImportAsync(Export("b", changed))).Ended(0);
        Assert.Equal([30, 1, 1], Offered());
        Assert.Contains("of 30 contacts known before on 1 day (2026-10-01) this export has 1: it was taken for one that holds only what changed.", looks.Error, StringComparison.Ordinal);
        Assert.Contains("1 row of earlier imports of calls told of more contacts and was kept", looks.Error, StringComparison.Ordinal);

        var told = (await ImportAsync(Export("c", changed), "--holds", "changes")).Ended(0);
        Assert.Equal([30, 1, 1], Offered());
        Assert.DoesNotContain("was taken", told.Error, StringComparison.Ordinal);

        // Of the first interval, in which a log may begin, the row with more contacts stays in any case.
        var all = (await ImportAsync(Export("d", ["2026-10-01 08:00", .. changed]), "--holds", "all")).Ended(0);
        Assert.Equal([1, 1, 1, 1], Offered());
        Assert.Contains("which took their place", all.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await ImportAsync(Export("e", changed), "--holds", "some")).ExitCode);
    }

    [Fact]
    public async Task Exports_of_two_sources_are_two_files()
    {
        await ImportAsync(Export("a", "2026-10-01 09:00"), "--source", "north");
        await ImportAsync(Export("b", "2026-10-01 09:00"), "--source", "south");

        Assert.Equal(["north_2026-10-01_2026-10-01.csv", "south_2026-10-01_2026-10-01.csv"], History().Keys);
        Assert.Equal(2, (await ImportAsync(Export("c", "2026-10-01 09:00"), "--source", "a/b")).ExitCode);
    }

    [Fact]
    public async Task Interval_other_than_the_centre_says_is_refused()
    {
        _folder.Write(
            "centre.json",
            """{ "name": "A", "timeZone": "Europe/Copenhagen", "queues": [{ "name": "A", "channel": "voice", "open": "always" }] }""");

        var run = await ImportAsync(Export("oct", "2026-10-01 09:00"), "--interval", "15m");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--interval is 15 minutes, and centre.json says intervalMinutes 30", run.Error);
    }

    [Fact]
    public async Task Interval_that_does_not_stay_on_the_clock_is_refused_with_the_lengths_allowed()
    {
        var run = await ImportAsync(Export("oct", "2026-10-01 09:00"), "--interval", "120m");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Europe/Copenhagen", run.Error);
        Assert.Contains("15, 20, 30, 60", run.Error);
    }

    [Theory]
    [InlineData("whole-log", "29 were taken as zero, 0 as not observed")]
    [InlineData("logged-days", "0 were taken as zero, 29 as not observed: 2026-10-02")]
    public async Task Coverage_rule_decides_on_days_without_contacts(string rule, string expected)
    {
        var run = await ImportAsync(Export("oct", "2026-10-01 09:00", "2026-10-31 09:00"), "--coverage", rule, "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(expected, run.Output);
    }

    /// <summary>The contacts of all intervals that have any, in order.</summary>
    private IEnumerable<double> Offered() => HistoryFile.Read(Directory.GetFiles(_folder.PathOf("history"), "*.csv"), TimeZones.Find("Europe/Copenhagen"), TimeSpan.FromMinutes(30))
        .Queues.Single().Offered.ToArray().Where(offered => offered > 0);

    private string Export(string month, params string[] times)
    {
        Directory.CreateDirectory(_folder.PathOf(month));
        return _folder.Write(Path.Combine(month, "calls.csv"), "at\n" + string.Concat(times.Select(time => time + "\n")));
    }

    private Task<Csops> ImportAsync(string file, params string[] more) => Csops.RunAsync(
        ["import", file, "--into", _folder.Root, "--map", "time=at", "--map", "queue-name=A", "--map", "time-format=yyyy-MM-dd HH:mm", "--tz", "Europe/Copenhagen", .. more]);

    private SortedDictionary<string, string> History() => new(
        Directory.GetFiles(_folder.PathOf("history"), "*.csv").ToDictionary(file => Path.GetFileName(file), File.ReadAllText), StringComparer.Ordinal);
}
