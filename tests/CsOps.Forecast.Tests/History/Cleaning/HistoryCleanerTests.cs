using CsOps.Forecast.History;
using CsOps.Forecast.History.Cleaning;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.History.Cleaning;

public class HistoryCleanerTests
{
    private static readonly CleaningOptions NoOutliers = new() { OutlierScore = 1e9 };

    [Fact]
    public void Clean_hides_closed_hours_and_logs_only_contacts_outside_them()
    {
        var queue = new SyntheticQueue(20);
        var late = queue.At("2024-03-05", 21);
        queue.Counts[late] = 3;

        var cleaned = queue.Clean(NoOutliers);

        Assert.Equal([new("calls", queue.Calendar.Grid.StartOf(late), 3, double.NaN, 0, "outside opening hours")], cleaned.Changes);
        Assert.All(Enumerable.Range(0, queue.Counts.Length), i =>
        {
            Assert.Equal(queue.Open[i] ? queue.Counts[i] : double.NaN, cleaned.Offered.Span[i]);
            Assert.Equal(queue.Open[i] ? 1 : 0, cleaned.Weights.Span[i]);
        });
    }

    [Fact]
    public void Clean_hides_closed_dates()
    {
        var queue = new SyntheticQueue(20);
        var day = new DateOnly(2024, 5, 1);
        var (first, count) = queue.Day("2024-05-01");
        var context = new CleaningContext { Calendar = queue.Calendar, OpeningHours = SyntheticQueue.Hours with { ClosedDates = [day] } };

        var cleaned = new HistoryCleaner(NoOutliers).Clean(queue.History(), context);

        Assert.All(Enumerable.Range(first, count), i => Assert.Equal(double.NaN, cleaned.Offered.Span[i]));
        Assert.All(cleaned.Changes, c => Assert.Equal("closed date", c.Reason));
        Assert.NotEmpty(cleaned.Changes);
    }

    [Theory]
    [InlineData(HistoryMarkKind.Outage, "outage: switch")]
    [InlineData(HistoryMarkKind.Closed, "closed: switch")]
    public void Clean_hides_every_interval_that_an_outage_or_closing_touches(HistoryMarkKind kind, string reason)
    {
        var queue = new SyntheticQueue(20);
        var at = queue.At("2024-03-05", 10);
        var start = queue.Calendar.Grid.StartOf(at);
        var mark = new HistoryMark(kind, new Interval(start.AddMinutes(10), start.AddMinutes(60)), "calls", "switch");

        var cleaned = queue.Clean(NoOutliers, null, mark);

        Assert.Equal(
            [new("calls", start, queue.Counts[at], double.NaN, 0, reason), new("calls", start.AddMinutes(30), queue.Counts[at + 1], double.NaN, 0, reason)],
            cleaned.Changes);
    }

    [Fact]
    public void Clean_believes_campaigns_and_holidays_less_and_shows_them()
    {
        var queue = new SyntheticQueue(20);
        var at = queue.At("2024-03-05", 10);
        var (holiday, count) = queue.Day("2024-05-17");
        var mark = new HistoryMark(HistoryMarkKind.Campaign, queue.Calendar.Grid[at], null, "spring");
        var holidays = new HolidayCalendar([new(new DateOnly(2024, 5, 17), "Constitution Day")]);

        var cleaned = queue.Clean(NoOutliers with { CampaignWeight = 0.3, HolidayWeight = 0.4 }, holidays, mark);

        Assert.Equal(queue.Counts[at], cleaned.Offered.Span[at]);
        Assert.Equal(0.3, cleaned.Weights.Span[at]);
        Assert.Equal("campaign: spring", cleaned.Changes[0].Reason);
        Assert.All(cleaned.Changes.Skip(1), c => Assert.Equal((0.4, "holiday: Constitution Day"), (c.Weight, c.Reason)));
        Assert.Equal(Enumerable.Range(holiday, count).Count(i => queue.Open[i]), cleaned.Changes.Length - 1);
    }

    [Fact]
    public void Clean_passes_over_marks_of_other_queues_outside_the_grid_or_of_no_length()
    {
        var queue = new SyntheticQueue(20);
        var grid = queue.Calendar.Grid;
        var noon = grid[queue.At("2024-03-05", 12)];

        var cleaned = queue.Clean(
            NoOutliers,
            null,
            new HistoryMark(HistoryMarkKind.Outage, noon, "chats", "other"),
            new HistoryMark(HistoryMarkKind.Outage, new Interval(grid.End, grid.End.AddDays(1)), null, "later"),
            new HistoryMark(HistoryMarkKind.Outage, new Interval(grid.Start.AddDays(-1), grid.Start), null, "earlier"),
            new HistoryMark(HistoryMarkKind.Outage, new Interval(noon.Start, noon.Start), null, "no time"));

        Assert.Empty(cleaned.Changes);
    }

    [Fact]
    public void Clean_lets_an_outage_win_over_a_campaign()
    {
        var queue = new SyntheticQueue(20);
        var noon = queue.Calendar.Grid[queue.At("2024-03-05", 12)];

        var cleaned = queue.Clean(
            NoOutliers, null, new HistoryMark(HistoryMarkKind.Campaign, noon, null, "sale"), new HistoryMark(HistoryMarkKind.Outage, noon, null, "switch"));

        Assert.Equal("outage: switch", Assert.Single(cleaned.Changes).Reason);
    }

    [Fact]
    public void Clean_leaves_missing_intervals_missing_and_the_history_as_it_was()
    {
        var queue = new SyntheticQueue(20);
        var (first, count) = queue.Day("2024-03-05");
        Array.Fill(queue.Counts, double.NaN, first, count);
        var history = queue.History();
        var before = history.Offered.ToArray();

        var cleaned = queue.Clean();

        Assert.All(Enumerable.Range(first, count), i => Assert.Equal((double.NaN, 0.0), (cleaned.Offered.Span[i], cleaned.Weights.Span[i])));
        Assert.Empty(cleaned.Changes);
        Assert.Equal(before, history.Offered.ToArray());
    }

    [Fact]
    public void Clean_treats_an_outlier_as_the_options_say()
    {
        var queue = new SyntheticQueue(20);
        var at = queue.At("2024-03-05", 12);
        queue.Counts[at] = 200;

        var kept = queue.Clean(new() { Outliers = OutlierTreatment.Keep });
        var lowered = queue.Clean(new() { Outliers = OutlierTreatment.DownWeight, OutlierWeight = 0.25 });
        var replaced = queue.Clean(new() { Outliers = OutlierTreatment.Replace });

        Assert.Equal((200, 1), (kept.Offered.Span[at], kept.Weights.Span[at]));
        Assert.Equal((200, 0.25), (lowered.Offered.Span[at], lowered.Weights.Span[at]));
        Assert.InRange(replaced.Offered.Span[at], 10, 30);
        Assert.Equal(1, replaced.Weights.Span[at]);
        Assert.Equal((200, replaced.Offered.Span[at]), (Assert.Single(replaced.Changes).OldValue, replaced.Changes[0].NewValue));
        Assert.StartsWith("outlier: usual is ", kept.Changes[0].Reason, StringComparison.Ordinal);
        Assert.EndsWith("(kept)", kept.Changes[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Clean_that_replaces_keeps_a_value_of_an_odd_day_for_which_nothing_is_usual_and_believes_it_less()
    {
        var queue = new SyntheticQueue(20);
        var at = queue.At("2024-03-05", 19, 30);
        for (var week = -4; week <= 4; week++)
        {
            queue.Counts[at + (week * 7 * 48) - (week > 3 ? 2 : 0)] = double.NaN;
        }

        var (first, count) = queue.Day("2024-03-05");
        for (var i = first; i < first + count; i++)
        {
            queue.Counts[i] = i == at ? 60 : queue.Counts[i] * 10;
        }

        var cleaned = queue.Clean(new() { Outliers = OutlierTreatment.Replace, OutlierWeight = 0.1 });

        Assert.Equal((60, 0.1), (cleaned.Offered.Span[at], cleaned.Weights.Span[at]));
        Assert.InRange(cleaned.Offered.Span[at - 15], 1, 40);
    }

    [Fact]
    public void Clean_of_an_empty_grid_is_empty()
    {
        var grid = new IntervalGrid(DateTimeOffset.UnixEpoch, TimeSpan.FromMinutes(30), 0);
        var history = QueueHistory.Create("calls", grid, new Dictionary<HistoryMeasure, double[]>());
        var context = new CleaningContext { Calendar = new LocalCalendar(grid, TimeZones.Find("UTC")), OpeningHours = OpeningHours.Always };

        var cleaned = new HistoryCleaner().Clean(history, context);

        Assert.Equal(0, cleaned.Offered.Length);
        Assert.Empty(cleaned.Changes);
    }

    [Fact]
    public void Clean_rejects_a_calendar_of_another_grid()
    {
        var queue = new SyntheticQueue(20);
        var other = new LocalCalendar(queue.Calendar.Grid.Slice(1, 48), queue.Calendar.Zone);
        var context = new CleaningContext { Calendar = other, OpeningHours = SyntheticQueue.Hours };

        Assert.Throws<ArgumentException>(() => new HistoryCleaner().Clean(queue.History(), context));
    }

    public static TheoryData<CleaningOptions, string> BadOptions { get; } = new()
    {
        { new() { OutlierWeight = 1.1 }, "OutlierWeight must be from 0 to 1" },
        { new() { CampaignWeight = -0.1 }, "CampaignWeight must be from 0 to 1" },
        { new() { HolidayWeight = double.NaN }, "HolidayWeight must be from 0 to 1" },
        { new() { NeighbourWeeks = 1 }, "NeighbourWeeks must be from 2 to 26" },
        { new() { OutlierScore = 1.9 }, "OutlierScore must be at least 2" },
        { new() { Outliers = (OutlierTreatment)9 }, "Outliers must be Keep, DownWeight or Replace" },
    };

    [Theory]
    [MemberData(nameof(BadOptions))]
    public void Constructor_rejects_options_out_of_range(CleaningOptions options, string message)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new HistoryCleaner(options));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}
