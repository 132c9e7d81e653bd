using CsOps.Forecast.Planning;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Planning.Folder;

public class EventsCsvTests
{
    [Fact]
    public void ReadCentre_reads_dates_as_whole_days_on_the_centres_clock()
    {
        using var folder = Events("campaign,2026-10-24,2026-10-25,voice,0.2,Offer");

        var campaign = Assert.Single(folder.Read().Events);

        Assert.Equal(
            new CentreEvent(EventKind.Campaign, new Interval(Utc(2026, 10, 23, 22), Utc(2026, 10, 25, 23)), "voice", 0.2, "Offer"), campaign);
        Assert.Equal(49, campaign.Span.Length.TotalHours); // The clocks go back on the second day.
    }

    [Theory]
    [InlineData("2026-05-19 10:00", "2026-05-19 13:00")]
    [InlineData("2026-05-19T10:00", "2026-05-19T13:00:00")]
    [InlineData("2026-05-19 10:00+02:00", "2026-05-19T11:00+00:00")]
    public void ReadCentre_reads_times_with_and_without_offset(string start, string end)
    {
        using var folder = Events($"outage,{start},{end},,,");

        Assert.Equal(new CentreEvent(EventKind.Outage, new Interval(Utc(2026, 5, 19, 8), Utc(2026, 5, 19, 11)), null, null, ""), Assert.Single(folder.Read().Events));
    }

    [Fact]
    public void ReadCentre_closes_the_queues_of_closed_events_on_their_days()
    {
        using var folder = Events("closed,2026-11-05,2026-11-06,voice,,Move\nclosed,2026-11-10,2026-11-10,,,Party");

        var queues = folder.Read().Queues;

        Assert.Equal([false, false, true], Days(5, 6, 9).Select(queues[0].OpeningHours.IsOpenOn));
        Assert.Equal([true, true, false], Days(5, 6, 10).Select(queues[1].OpeningHours.IsOpenOn));
        Assert.True(queues[1].ArrivalHours.IsOpenOn(new DateOnly(2026, 11, 10)));
    }

    [Theory]
    [InlineData("party,2026-11-05,2026-11-06,,,", "column 'kind': found 'party'; expected campaign, outage, closed or school-holiday.")]
    [InlineData("closed,2026-11-05 10:00,2026-11-05 12:00,,,", "column 'start': a closed event lasts whole days")]
    [InlineData("campaign,2026-11-06,2026-11-05,,,", "column 'end': '2026-11-05' is not after the start, '2026-11-06'.")]
    [InlineData("outage,2026-11-05 10:00,2026-11-05 10:00,,,", "column 'end': '2026-11-05 10:00' is not after the start")]
    [InlineData("campaign,5/11/2026,2026-11-05,,,", "column 'start': found '5/11/2026'; expected a date (2026-11-02) or a local time")]
    [InlineData("campaign,2026-11-05,2026-11-06,chat,,", "column 'queue': there is no queue 'chat'.")]
    [InlineData("campaign,2026-11-05,2026-11-06,,20,", "column 'uplift': found '20'; expected a fraction from -1 to 10")]
    [InlineData("campaign,2026-11-05,2026-11-06,,nan,", "column 'uplift': found 'nan'; expected a fraction")]
    [InlineData("campaign,,2026-11-06,,,", "column 'start': the cell is empty.")]
    public void ReadCentre_with_a_wrong_event_says_where_and_what_was_expected(string row, string expected)
    {
        using var folder = Events(row);

        Assert.StartsWith($"events.csv:2: {expected}", folder.Error(), StringComparison.Ordinal);
    }

    private static TemporaryCentre Events(string rows) =>
        new TemporaryCentre(TemporaryCentre.Full).Write("events.csv", "kind,start,end,queue,uplift,name\n" + rows + "\n");

    private static IEnumerable<DateOnly> Days(params int[] days) => days.Select(d => new DateOnly(2026, 11, d));

    private static DateTimeOffset Utc(int year, int month, int day, int hour) => new(year, month, day, hour, 0, 0, TimeSpan.Zero);
}
