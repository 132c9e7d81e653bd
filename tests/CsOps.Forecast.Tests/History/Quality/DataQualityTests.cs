using System.Collections.Immutable;
using CsOps.Forecast.History;
using CsOps.Forecast.History.Quality;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.History.Quality;

public class DataQualityTests
{
    private static readonly TimeZoneInfo Copenhagen = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    private static readonly OpeningHours NineToFiveOnWeekdays = new()
    {
        Week = new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }
            .ToImmutableDictionary(d => d, _ => ImmutableArray.Create(new OpenSpan(new TimeOnly(9, 0), new TimeOnly(17, 0)))),
    };

    [Fact]
    public void Of_a_week_with_a_missing_day_and_a_missing_hour_counts_open_intervals_only()
    {
        var grid = new IntervalGrid(new DateTimeOffset(2026, 3, 1, 23, 0, 0, TimeSpan.Zero), TimeSpan.FromHours(1), 7 * 24); // Monday 00:00 local
        var calendar = new LocalCalendar(grid, Copenhagen);
        var offered = new double[grid.Count];
        for (var i = 0; i < grid.Count; i++)
        {
            var isMissing = calendar.DateOf(i).Day == 4 || (calendar.DateOf(i).Day == 5 && calendar.SlotOf(i) == 10);
            offered[i] = isMissing ? double.NaN : calendar.SlotOf(i) == 20 ? 2 : 0;
        }

        var quality = DataQuality.Of(History(grid, offered), NineToFiveOnWeekdays, Copenhagen);

        Assert.Equal((40, 31, 9), (quality.Open, quality.Observed, quality.Missing));
        Assert.Equal([new DateOnly(2026, 3, 4)], quality.MissingDates);
        Assert.Equal(12, quality.OfferedWhenClosed);
        Assert.Equal(new Interval(grid.Start, grid.End), quality.Span);
    }

    [Fact]
    public void Of_a_history_with_unobserved_ends_spans_what_was_observed()
    {
        var grid = new IntervalGrid(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero), TimeSpan.FromHours(1), 4);

        var quality = DataQuality.Of(History(grid, [double.NaN, 1, 2, double.NaN]), OpeningHours.Always, Copenhagen);

        Assert.Equal(new Interval(grid.StartOf(1), grid.StartOf(3)), quality.Span);
        Assert.Equal((2, 2), (quality.Open, quality.Observed));
    }

    [Fact]
    public void Of_a_history_without_observations_is_empty()
    {
        var grid = new IntervalGrid(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero), TimeSpan.FromHours(1), 2);

        var quality = DataQuality.Of(History(grid, [double.NaN, double.NaN]), OpeningHours.Always, Copenhagen);

        Assert.Equal((0, 0, 0), (quality.Open, quality.Observed, quality.Missing));
        Assert.Equal(TimeSpan.Zero, quality.Span.Length);
    }

    [Fact]
    public void FileTally_keeps_read_as_the_sum_and_counts_reasons()
    {
        var tally = new FileTally("a.csv");
        tally.Accept();
        tally.Accept(isFolded: true);
        tally.Duplicate(4);
        tally.Reject(5, "when", "bad-time", () => "found x");
        tally.Remark("a remark");

        var quality = tally.ToQuality("test");

        Assert.Equal((4, 2, 1, 1, 1), (quality.Read, quality.Accepted, quality.Rejected, quality.Duplicated, quality.Folded));
        Assert.Equal(1, quality.Reasons["bad-time"]);
        Assert.Equal(["a remark"], quality.Remarks);
    }

    [Fact]
    public void FileTally_of_very_many_rejections_lists_the_first_and_counts_all()
    {
        var tally = new FileTally("a.csv");

        for (var line = 1; line <= 100_010; line++)
        {
            tally.Reject(line, null, "bad-time", () => "x");
        }

        var last = tally.Issues.Last();
        Assert.Equal(100_001, tally.Issues.Count());
        Assert.Equal("not-listed", last.Reason);
        Assert.Equal(100_010, tally.Rejected);
        Assert.Contains("10 more rows", Assert.Single(tally.ToQuality("test").Remarks), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2026, 3, 29, 23)]
    [InlineData(2026, 10, 25, 25)]
    [InlineData(2026, 10, 26, 24)]
    public void Of_a_day_counts_the_hours_it_has(int year, int month, int day, int hours)
    {
        var midnight = new DateTime(year, month, day);
        var grid = new IntervalGrid(new DateTimeOffset(midnight, Copenhagen.GetUtcOffset(midnight)).ToUniversalTime(), TimeSpan.FromHours(1), hours);

        var whole = DataQuality.Of(History(grid, [.. Enumerable.Repeat(1.0, hours)]), OpeningHours.Always, Copenhagen);
        var gap = DataQuality.Of(History(grid, [1, 1, double.NaN, .. Enumerable.Repeat(1.0, hours - 3)]), OpeningHours.Always, Copenhagen);

        Assert.Equal((hours, hours, 0), (whole.Open, whole.Observed, whole.Missing));
        Assert.Equal((hours, 1), (gap.Open, gap.Missing));
        Assert.Empty(gap.MissingDates);
    }

    [Fact]
    public void Of_missing_dates_are_local_dates_in_order_and_leave_out_closed_days()
    {
        // Friday 23 October to Wednesday 28 October 2026, across the day with 25 hours; nothing but the ends was observed.
        var grid = new IntervalGrid(new DateTimeOffset(2026, 10, 22, 22, 0, 0, TimeSpan.Zero), TimeSpan.FromHours(1), (6 * 24) + 1);
        var offered = Enumerable.Repeat(double.NaN, grid.Count).ToArray();
        (offered[9], offered[^8]) = (4, 5);

        var quality = DataQuality.Of(History(grid, offered), NineToFiveOnWeekdays, Copenhagen);

        Assert.Equal([new DateOnly(2026, 10, 26), new DateOnly(2026, 10, 27)], quality.MissingDates);
        Assert.Equal((32, 2, 30), (quality.Open, quality.Observed, quality.Missing));
    }

    [Fact]
    public void Of_a_queue_that_was_never_open_counts_what_came_anyway()
    {
        var grid = new IntervalGrid(new DateTimeOffset(2026, 3, 7, 8, 0, 0, TimeSpan.Zero), TimeSpan.FromHours(1), 3); // a Saturday

        var quality = DataQuality.Of(History(grid, [2, double.NaN, 3]), NineToFiveOnWeekdays, Copenhagen);

        Assert.Equal((0, 0, 5.0), (quality.Open, quality.Observed, quality.OfferedWhenClosed));
        Assert.Empty(quality.MissingDates);
    }

    private static QueueHistory History(IntervalGrid grid, double[] offered) =>
        QueueHistory.Create("A", grid, new Dictionary<HistoryMeasure, double[]> { [HistoryMeasure.Offered] = offered });
}
