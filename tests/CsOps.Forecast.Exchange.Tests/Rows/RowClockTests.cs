using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.History;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Exchange.Tests.Rows;

/// <summary>Zones that each row names, and hours that only the order of rows tells apart.</summary>
public class RowClockTests
{
    private const string Header = "#fields|date|period|TZ|custID|ctID|ctName|acdID|queue|contactsReceived|contactsHandled|contactsAbandoned|AHT|ASA\n";

    private static readonly ImportOptions Quarters = Import.Copenhagen with { FileZone = null, IntervalLength = TimeSpan.FromMinutes(15) };

    [Fact]
    public void Repeated_hour_without_a_mark_is_told_apart_by_the_order_of_rows()
    {
        var result = Read(Rows("Europe/Copenhagen", ("01:45", 1), ("02:00", 2), ("02:15", 3), ("02:30", 4), ("02:45", 5), ("02:00", 6), ("02:15", 7), ("02:30", 8), ("02:45", 9), ("03:00", 10)));

        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], result.Queues[0].Offered.ToArray());
        Assert.Equal(2, Import.At(result.Queues[0], HistoryMeasure.Offered, "2026-10-25T02:00:00+02:00"));
        Assert.Equal(6, Import.At(result.Queues[0], HistoryMeasure.Offered, "2026-10-25T02:00:00+01:00"));
        Assert.Equal((10, 10, 8), (result.Files[0].Read, result.Files[0].Accepted, result.Files[0].Folded));
    }

    [Fact]
    public void Contacts_in_order_of_time_tell_the_repeated_hour_apart()
    {
        var profile = MappingText.Parse(["queue-name=Q", "time=when", "time-format=yyyy-MM-dd HH:mm:ss"]);
        profile = profile with { Time = profile.Time with { RepeatsInOrder = true } };
        string[] times = ["01:59:00", "02:10:00", "02:50:00", "02:49:30", "02:20:00", "02:59:00", "03:01:00"];

        var result = Import.Files(profile, Import.Copenhagen, ("a.csv", "when\n" + string.Concat(times.Select(time => $"2026-10-25 {time}\n"))));

        Assert.Equal([1, 1, 2, 1, 1, 1], result.Queues[0].Offered.ToArray());
        Assert.Contains("5 rows are in an hour that the clock showed twice: their order tells the two apart.", result.Files[0].Remarks);
    }

    [Theory]
    [InlineData(LocalTimeResolution.Earlier, false, "they went to the earlier of the two", "not yet")]
    [InlineData(LocalTimeResolution.Later, false, "they went to the later of the two", "already")]
    [InlineData(LocalTimeResolution.Earlier, true, "half of what they count went to each of the two", "not yet")]
    public void Rows_of_both_odd_hours_are_counted_with_the_rule_that_placed_them(LocalTimeResolution resolution, bool splits, string twice, string never)
    {
        var options = Import.Copenhagen with { Resolution = resolution, SplitsRepeatedHour = splits };

        var result = Import.Text("when\n2026-10-25 02:10\n2026-10-25 02:20\n2026-10-25 03:20\n2027-03-28 02:30\n", ["queue-name=Q", "time=when", "time-format=yyyy-MM-dd HH:mm"], options);

        Assert.Contains($"2 rows are in an hour that the clock showed twice: {twice}.", result.Files[0].Remarks);
        Assert.Contains($"1 rows have a time that the clock never showed: they were read as if it had {never} been put forward.", result.Files[0].Remarks);
    }

    [Fact]
    public void Row_that_is_there_a_third_time_is_a_duplicate()
    {
        var result = Read(Rows("Europe/Copenhagen", ("02:00", 2), ("02:00", 6), ("02:00", 7), ("03:00", 1), ("03:00", 1)));

        Assert.Equal((3, 2), (result.Files[0].Accepted, result.Files[0].Duplicated));
        Assert.Equal(9, Import.Total(result, HistoryMeasure.Offered));
    }

    [Fact]
    public void Repeated_hour_is_rejected_where_the_user_says_so()
    {
        var result = Read(Rows("Europe/Copenhagen", ("02:00", 2), ("02:00", 6), ("03:00", 1)), Quarters with { Resolution = LocalTimeResolution.Throw });

        Assert.Equal(["folded-time", "folded-time"], result.Issues.Select(issue => issue.Reason));
    }

    [Fact]
    public void Interval_without_a_row_was_not_observed()
    {
        var result = Read(Rows("Europe/Copenhagen", ("08:00", 2), ("08:30", 3)));

        Assert.Equal([2, double.NaN, 3], result.Queues[0].Offered.ToArray());
    }

    [Theory]
    [InlineData("Europe/Helsinki", "2026-10-25T06:00:00Z")]
    [InlineData("FLE Standard Time", "2026-10-25T06:00:00Z")]
    [InlineData("Helsinki", "2026-10-25T06:00:00Z")]
    [InlineData("US/Eastern", "2026-10-25T12:00:00Z")]
    [InlineData("Eastern Time (US & Canada)", "2026-10-25T12:00:00Z")]
    [InlineData("UTC+02:00", "2026-10-25T06:00:00Z")]
    public void Each_rows_zone_is_its_own(string zone, string expected)
    {
        var result = Read(Rows("UTC", ("03:00", 9)) + Rows(zone, ("08:00", 2))[Header.Length..]);

        Assert.Equal(2, Import.At(result.Queues[0], HistoryMeasure.Offered, expected));
    }

    [Theory]
    [InlineData("Europe/Atlantis")]
    [InlineData("")]
    public void Row_of_a_zone_that_is_not_known_is_rejected(string zone)
    {
        var result = Read(Rows(zone, ("08:00", 2)));

        Assert.Contains("expected a name like Europe/Copenhagen", Assert.Single(result.Issues).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_without_a_zone_has_that_of_the_file()
    {
        var result = Read(Rows("", ("08:00", 2)), Quarters with { FileZone = TimeZoneInfo.Utc });

        Assert.Equal(2, Import.At(result.Queues[0], HistoryMeasure.Offered, "2026-10-25T08:00:00Z"));
    }

    [Fact]
    public void Interval_that_ends_elsewhere_is_rejected()
    {
        const string Text = "Billing,20261102 08:00,20261102 08:15,17,212.46,59.74,5.73\nBilling,20261102 08:15,20261102 08:45,25,188.46,35.74,6.94\n";

        var result = Import.Files(ProfileCatalog.Find("calabrio-forecast"), Import.Copenhagen with { IntervalLength = TimeSpan.FromMinutes(15) }, ("a.csv", Text));

        Assert.Equal((1, 1), (result.Files[0].Accepted, result.Files[0].Rejected));
        Assert.Equal((2L, "to", "other-interval"), (result.Issues[0].Line, result.Issues[0].Column, result.Issues[0].Reason));
        Assert.Equal(17 * 272.2, result.Queues[0].HandleSeconds[0], 9);
    }

    [Fact]
    public void Days_are_counted_from_a_date_above_the_header_of_their_section()
    {
        const string Text =
            """
            # ----------------------------------------
            # Pages and screens
            # Start date: 20260101
            # End date: 20260102

            Page,Views
            /a,10

            # ----------------------------------------
            # Traffic acquisition
            # Start date: 20261020
            # End date: 20261022

            Nth day,Sessions
            0000,1820
            0001,1905
            0005,1888

            # Grand total
            ,5613

            """;
        var profile = MappingText.Parse(["queue-name=Q", "time=Start date", "time-format=yyyyMMdd", "handle=Sessions", "handled=*"]);
        profile = profile with
        {
            File = new FileLayout { EndsAtEmptyLine = true, Preamble = profile.File.Preamble.Add("Start date", "# Start date:") },
            Time = profile.Time with { PlusDays = "Nth day" },
        };

        var result = Import.Files(profile, Import.Copenhagen, ("a.csv", Text));

        Assert.Equal((3, 3), (result.Files[0].Read, result.Files[0].Accepted));
        Assert.Equal(1888, result.Queues[0].HandleSeconds[result.Queues[0].Grid.IndexOf(new DateTimeOffset(2026, 10, 25, 0, 0, 0, TimeSpan.FromHours(2)))]);
    }

    private static string Rows(string zone, params (string Period, int Contacts)[] rows) =>
        Header + string.Concat(rows.Select(row => $"10252026|{row.Period}|{zone}|1|501|Billing|1|71001|{row.Contacts}|{row.Contacts}|0|250|11\n"));

    private static ImportResult Read(string text, ImportOptions? options = null) => Import.Files(ProfileCatalog.Find("nice-iex-queue"), options ?? Quarters, ("a.txt", text));
}
