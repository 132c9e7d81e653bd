using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

/// <summary>What an import of records replaces by something else is told.</summary>
public sealed class ReplacedRecordsTests : IDisposable
{
    private const string Ratings =
        """
        { "satisfaction_ratings": [
          { "id": 1, "ticket_id": 41, "assignee_id": 9001, "group_id": 500, "score": "good", "reason_id": 0, "created_at": "2026-10-26T03:58:00Z" },
          { "id": 2, "ticket_id": 42, "assignee_id": 9001, "group_id": 501, "score": "bad", "reason_id": 0, "created_at": "2026-10-27T03:58:00Z" } ] }
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_rename_holds_for_later_imports_and_queues_that_lose_a_name_all_the_same_are_told()
    {
        var (centre, file) = (TinyCentre.Write(_folder), _folder.Write("ratings.json", Ratings));
        (await Csops.RunAsync("import", file, "--into", centre, "--rename", "500=voice")).Ended(0);
        var feedback = await File.ReadAllTextAsync(Path.Combine(centre, "feedback.csv"));

        var kept = (await Csops.RunAsync("import", file, "--into", centre)).Ended(0);
        Assert.Contains("Queues are called as in earlier imports of zendesk: 500=voice.", kept.Output, StringComparison.Ordinal);
        Assert.Equal(("", feedback), (kept.Error, await File.ReadAllTextAsync(Path.Combine(centre, "feedback.csv"))));

        File.Delete(Path.Combine(centre, "sources.json"));
        var again = (await Csops.RunAsync("import", file, "--into", centre)).Ended(0);
        var renamed = (await Csops.RunAsync("import", file, "--into", centre, "--rename", "500=voice")).Ended(0);

        Assert.Contains("feedback.csv: rows whose queue was voice and is 500 now: 1;", again.Error, StringComparison.Ordinal);
        Assert.Contains("--rename 500=voice", again.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("whose queue was", renamed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drivers_of_a_later_import_with_another_value_are_told_with_both()
    {
        var centre = TinyCentre.Write(_folder);
        (await Csops.RunAsync("import", _folder.Write("a.csv", "date,sessions\n20261020,100\n20261021,200\n20261022,300\n"), "--into", centre)).Ended(0);

        var run = (await Csops.RunAsync("import", _folder.Write("b.csv", "date,sessions\n20261021,250\n20261022,301\n20261023,1\n"), "--into", centre)).Ended(0);
        var again = (await Csops.RunAsync("import", _folder.PathOf("b.csv"), "--into", centre)).Ended(0);

        Assert.Contains("drivers.csv: rows of earlier imports that had another value, and were replaced: 2; the first, web sessions 2026-10-21: 200 before, 250 now", run.Error, StringComparison.Ordinal);
        Assert.Empty(again.Error);
    }

    [Fact]
    public async Task Drivers_of_two_files_with_another_value_of_a_day_are_told_beside_what_was_rejected()
    {
        var centre = TinyCentre.Write(_folder);
        var (older, newer) = (_folder.Write("2026-10.csv", "date,sessions\n20261021,200\nsomeday,1\n"), _folder.Write("2026-11.csv", "date,sessions\n20261021,250\n"));

        var run = (await Csops.RunAsync("import", older, newer, "--into", centre)).Ended(0);

        Assert.Contains("rows left out: 1; rows that contradict another of the same key: 1, see", run.Error, StringComparison.Ordinal);
        Assert.Contains(",contradiction,\"a row with the same key, of a newer file or before it in this one, says something else and stays\"", await File.ReadAllTextAsync(Path.Combine(centre, "rejects", "google-analytics-api_2026-10.csv")), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
