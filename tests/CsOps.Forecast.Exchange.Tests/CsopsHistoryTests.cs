using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.History;
using CsOps.Forecast.Tests.Shared;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Exchange.Tests;

/// <summary>The history of one centre goes into another.</summary>
public class CsopsHistoryTests
{
    private const string Header = "queue,interval_start,interval_minutes,offered,handled,abandoned,flowed_out,handle_seconds,wait_seconds\n";

    private static readonly ImportProfile Profile = ProfileCatalog.BuiltIn.Single(profile => profile.Id == "csops-history");

    [Fact]
    public void History_as_it_is_written_is_read_back_byte_by_byte_with_both_hours_and_what_was_not_observed()
    {
        using var folder = new TemporaryFolder();
        var zone = Import.Zone("Europe/Copenhagen");
        var grid = new IntervalGrid(new DateTimeOffset(2026, 10, 25, 0, 0, 0, TimeSpan.FromHours(2)), TimeSpan.FromMinutes(30), 50);
        double[] Values(int times) => [.. Enumerable.Range(0, 50).Select(i => i % 7 == 3 ? double.NaN : times * i)];
        var history = QueueHistory.Create("voice", grid, new Dictionary<HistoryMeasure, double[]>
        {
            [HistoryMeasure.Offered] = Values(2),
            [HistoryMeasure.Handled] = Values(1),
            [HistoryMeasure.HandleSeconds] = Values(300),
        });
        HistoryFile.Write(folder.PathOf("a.csv"), [history], zone);

        var found = ProfileCatalog.Detect(folder.PathOf("a.csv"));
        var read = new Importer(Profile, new ImportOptions { CentreZone = zone }).Import([folder.PathOf("a.csv")], cancellationToken: TestContext.Current.CancellationToken);

        HistoryFile.Write(folder.PathOf("b.csv"), read.Queues, zone);
        Assert.Equal("csops-history", found?.Id);
        Assert.Equal(File.ReadAllText(folder.PathOf("a.csv")), File.ReadAllText(folder.PathOf("b.csv")));
        Assert.Empty(read.Issues);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@support")]
    [InlineData("-sales")]
    [InlineData("'+45")]
    public void Name_of_a_queue_that_a_spreadsheet_would_run_comes_back_without_the_apostrophe_of_the_file(string name)
    {
        using var folder = new TemporaryFolder();
        var grid = new IntervalGrid(new DateTimeOffset(2026, 10, 26, 8, 0, 0, TimeSpan.FromHours(1)), TimeSpan.FromMinutes(30), 1);
        HistoryFile.Write(folder.PathOf("a.csv"), [QueueHistory.Create(name, grid, new Dictionary<HistoryMeasure, double[]> { [HistoryMeasure.Offered] = [7] })], Import.Copenhagen.CentreZone);

        var read = new Importer(Profile, Import.Copenhagen).Import([folder.PathOf("a.csv")], cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(name, Assert.Single(read.Queues).Queue);
    }

    [Fact]
    public void Rows_of_any_length_that_makes_up_the_centres_intervals_are_added_and_others_are_rejected()
    {
        const string Rows = Header
            + "a,2026-10-26T08:00+01:00,15,1,1,0,0,60,5\na,2026-10-26T08:15+01:00,15,2,2,0,0,120,5\n"
            + "a,2026-10-26T08:30+01:00,30,4,4,0,0,240,5\n"
            + "a,2026-10-26T09:00+01:00,60,8,8,0,0,480,5\na,2026-10-26T10:00+01:00,,8,8,0,0,480,5\na,2026-10-26T10:30+01:00,-30,8,8,0,0,480,5\n";

        var read = Import.Files(Profile, Import.Copenhagen, ("h.csv", Rows));

        Assert.Equal([3, 4], read.Queues.Single().Offered.ToArray());
        Assert.Equal([5L, 6L, 7L], read.Issues.Select(issue => issue.Line));
        Assert.All(read.Issues, issue => Assert.Equal(("other-interval", "interval_minutes"), (issue.Reason, issue.Column)));
        Assert.EndsWith("expected minutes that make up intervals of 30", read.Issues[0].Message, StringComparison.Ordinal);
    }

    /// <summary>Of a copy of the profile whose times have no offset, rows in the hour that comes twice keep their own length.</summary>
    [Fact]
    public void Rows_in_the_repeated_hour_keep_their_length()
    {
        var profile = Profile with { Time = Profile.Time with { Patterns = ["yyyy-MM-ddTHH:mm"] } };
        const string Rows = Header + "a,2026-10-25T02:00,15,1,,,,,\na,2026-10-25T02:15,15,2,,,,,\na,2026-10-25T02:00,15,4,,,,,\na,2026-10-25T02:15,15,8,,,,,\na,2026-10-25T02:30,30,16,,,,,\n";

        var read = Import.Files(profile, Import.Copenhagen, ("h.csv", Rows));

        Assert.Equal([3, 16, 12], read.Queues.Single().Offered.ToArray());
    }

    [Theory]
    [InlineData("\"intervalMinutes\": 30, \"intervalMinutesColumn\": \"interval_minutes\"")]
    [InlineData("\"intervalMinutes\": 0")]
    public void Profile_of_intervals_says_their_length_or_its_column(string length)
    {
        var json = ProfileJson.Write(Profile).Replace("\"intervalMinutesColumn\": \"interval_minutes\"", length, StringComparison.Ordinal);

        var refused = Assert.Throws<Files.ImportException>(() => ProfileJson.Parse(json, "p.json"));

        Assert.Contains("the minutes of an interval, or the column of these", refused.Message, StringComparison.Ordinal);
    }
}
