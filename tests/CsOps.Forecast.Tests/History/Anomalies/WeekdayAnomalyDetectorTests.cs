using CsOps.Forecast.History.Anomalies;
using CsOps.Forecast.History.Cleaning;
using CsOps.Forecast.Tests.History.Cleaning;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.History.Anomalies;

/// <summary>What is found, and which cause it is given, in seeded counts with one fault each.</summary>
public class WeekdayAnomalyDetectorTests
{
    private const string Wednesday = "2024-04-10";

    [Fact]
    public void Find_zeros_for_two_hours_says_what_was_expected_and_suspects_an_outage()
    {
        var queue = new SyntheticQueue(20);
        var at = queue.At(Wednesday, 11);
        Array.Clear(queue.Counts, at, 4);

        var anomaly = Assert.Single(Find(queue));

        Assert.Equal((AnomalyKind.Zeros, AnomalyCause.Outage), (anomaly.Kind, anomaly.Cause));
        Assert.Equal((queue.Calendar.Grid.StartOf(at), TimeSpan.FromHours(2)), (anomaly.Span.Start, anomaly.Span.Length));
        Assert.InRange(anomaly.Expected, 60, 80);
        Assert.Equal(0, anomaly.Observed);
        Assert.True(anomaly.Chance < 1e-6);
        Assert.EndsWith("of ordinary intervals fewer than one in a million are so odd; maybe an outage, or closed.", anomaly.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_a_spike_has_no_known_cause()
    {
        var queue = new SyntheticQueue(20);
        queue.Counts[queue.At(Wednesday, 12)] *= 6;

        var anomaly = Assert.Single(Find(queue));

        Assert.Equal((AnomalyKind.Intervals, AnomalyCause.Unknown), (anomaly.Kind, anomaly.Cause));
        Assert.False(anomaly.IsExplained);
    }

    [Fact]
    public void Find_intervals_in_a_row_are_one_anomaly()
    {
        var queue = new SyntheticQueue(30);
        var at = queue.At(Wednesday, 12);
        for (var i = at; i < at + 3; i++)
        {
            queue.Counts[i] *= 4;
        }

        var anomaly = Assert.Single(Find(queue));

        Assert.Equal(TimeSpan.FromMinutes(90), anomaly.Span.Length);
        Assert.InRange(anomaly.Observed / anomaly.Expected, 3, 5);
    }

    [Fact]
    public void Find_a_day_counted_twice_is_known_by_its_even_counts()
    {
        var queue = new SyntheticQueue(20);
        Change(queue, Wednesday, count => 2 * count);

        var anomaly = Assert.Single(Find(queue));

        Assert.Equal((AnomalyKind.Day, AnomalyCause.CountedTwice), (anomaly.Kind, anomaly.Cause));
    }

    [Fact]
    public void Find_a_busy_day_is_no_day_counted_twice()
    {
        var queue = new SyntheticQueue(20);
        Change(queue, Wednesday, count => Math.Round(1.9 * count) + (count % 2));

        var anomaly = Assert.Single(Find(queue));

        Assert.Equal((AnomalyKind.Day, AnomalyCause.Unknown), (anomaly.Kind, anomaly.Cause));
    }

    [Fact]
    public void Find_a_day_copied_from_the_week_before_names_its_source()
    {
        var queue = new SyntheticQueue(20);
        var (first, count) = queue.Day(Wednesday);
        Array.Copy(queue.Counts, queue.Day("2024-04-03").First, queue.Counts, first, count);

        var anomaly = Assert.Single(Find(queue));

        Assert.Equal((AnomalyKind.CopiedDay, AnomalyCause.Recording), (anomaly.Kind, anomaly.Cause));
        Assert.Contains("2024-04-03", anomaly.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "later")]
    [InlineData(-2, "earlier")]
    public void Find_a_day_an_hour_off_is_a_shifted_day(int steps, string word)
    {
        var queue = new SyntheticQueue(80);
        var (first, count) = queue.Day(Wednesday);
        var day = queue.Counts.AsSpan(first, count).ToArray();
        for (var i = 0; i < count; i++)
        {
            queue.Counts[first + i] = i - steps >= 0 && i - steps < count ? day[i - steps] : 0;
        }

        var anomaly = Assert.Single(Find(queue));

        Assert.Equal((AnomalyKind.ShiftedDay, AnomalyCause.Recording), (anomaly.Kind, anomaly.Cause));
        Assert.Contains(word, anomaly.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_a_day_of_four_times_the_contacts_an_hour_off_is_no_shifted_day()
    {
        var queue = new SyntheticQueue(20);
        var (first, count) = queue.Day(Wednesday);
        var day = queue.Counts.AsSpan(first, count).ToArray();
        for (var i = 0; i < count; i++)
        {
            queue.Counts[first + i] = i >= 2 ? 4 * day[i - 2] : 0;
        }

        var anomalies = Find(queue);

        Assert.Contains(anomalies, anomaly => anomaly.Kind == AnomalyKind.Day);
        Assert.DoesNotContain(anomalies, anomaly => anomaly.Kind == AnomalyKind.ShiftedDay);
    }

    [Fact]
    public void Find_a_counter_that_stood_still_is_a_repetition()
    {
        var queue = new SyntheticQueue(20);
        var at = queue.At(Wednesday, 11);
        Array.Fill(queue.Counts, 19, at, 9);

        var anomaly = Assert.Single(Find(queue));

        Assert.Equal((AnomalyKind.RepeatedCount, AnomalyCause.Recording), (anomaly.Kind, anomaly.Cause));
        Assert.Contains("the count 19 comes 9 times in a row", anomaly.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_a_part_that_was_not_recorded_is_missing()
    {
        var queue = new SyntheticQueue(20);
        Array.Fill(queue.Counts, double.NaN, queue.At(Wednesday, 11), 4);

        var anomaly = Assert.Single(Find(queue));

        Assert.Equal((AnomalyKind.Missing, AnomalyCause.NotRecorded), (anomaly.Kind, anomaly.Cause));
        Assert.InRange(anomaly.Expected, 60, 80);
    }

    [Fact]
    public void Find_a_quiet_holiday_names_it()
    {
        var queue = new SyntheticQueue(20);
        Change(queue, Wednesday, count => Math.Floor(count / 4));
        var holidays = new HolidayCalendar([new(new DateOnly(2024, 4, 10), "Founders' Day")]);

        var anomaly = Assert.Single(Find(queue, queue.Context(holidays)));

        Assert.Equal(AnomalyCause.Holiday, anomaly.Cause);
        Assert.EndsWith("holiday: Founders' Day.", anomaly.Reason, StringComparison.Ordinal);
        Assert.True(anomaly.IsExplained);
    }

    [Fact]
    public void Find_the_day_after_a_holiday_says_so()
    {
        var queue = new SyntheticQueue(20);
        Change(queue, Wednesday, count => Math.Round(2.2 * count) + (count % 3));
        var holidays = new HolidayCalendar([new(new DateOnly(2024, 4, 9), "Founders' Day")]);

        var anomalies = Find(queue, queue.Context(holidays));

        Assert.Equal(AnomalyCause.NearHoliday, Assert.Single(anomalies).Cause);
    }

    [Fact]
    public void Find_days_of_a_campaign_are_one_anomaly_with_its_name()
    {
        var queue = new SyntheticQueue(30);
        foreach (var date in new[] { "2024-04-09", "2024-04-10", "2024-04-11" })
        {
            Change(queue, date, count => Math.Round(1.7 * count));
        }

        var (first, last) = (queue.Day("2024-04-09"), queue.Day("2024-04-11"));
        var span = new Interval(queue.Calendar.Grid.StartOf(first.First), queue.Calendar.Grid.StartOf(last.First + last.Count));

        var anomaly = Assert.Single(Find(queue, queue.Context(null, new HistoryMark(HistoryMarkKind.Campaign, span, null, "Spring offer"))));

        Assert.Equal(AnomalyCause.Event, anomaly.Cause);
        Assert.Contains("came in 3 days where", anomaly.Reason, StringComparison.Ordinal);
        Assert.EndsWith("campaign: Spring offer.", anomaly.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_on_the_day_the_clocks_changed_says_so()
    {
        var queue = new SyntheticQueue(20);
        var hours = new CleaningContext { Calendar = queue.Calendar, OpeningHours = OpeningHours.Always };
        var (first, count) = queue.Day("2024-03-31");
        Array.Fill(queue.Counts, 9, first + 10, 20);

        var anomalies = new WeekdayAnomalyDetector().Find(queue.History(), hours);

        Assert.Contains(anomalies, anomaly => anomaly.Cause == AnomalyCause.ClockChange && anomaly.Span.Start >= queue.Calendar.Grid.StartOf(first));
        Assert.DoesNotContain(anomalies, anomaly => anomaly.Cause == AnomalyCause.ClockChange && anomaly.Span.End > queue.Calendar.Grid.StartOf(first + count));
    }

    [Fact]
    public void Find_a_level_that_lasts_finds_nothing()
    {
        var queue = new SyntheticQueue(30, weeks: 40);
        for (var i = queue.At("2024-06-03", 8); i < queue.Counts.Length; i++)
        {
            queue.Counts[i] = Math.Round(1.4 * queue.Counts[i]);
        }

        Assert.Empty(Find(queue));
    }

    [Fact]
    public void Mark_anomalies_of_two_queues_at_one_time_share_a_cause()
    {
        var (queue, other) = (new SyntheticQueue(20), new SyntheticQueue(20, seed: 2));
        queue.Counts[queue.At(Wednesday, 12)] *= 6;
        other.Counts[other.At(Wednesday, 12)] *= 6;
        other.Counts[other.At("2024-05-08", 12)] *= 6;

        var marked = SharedAnomalies.Mark([.. Find(queue), .. Find(other).Select(anomaly => anomaly with { Queue = "chat" })]);

        Assert.Equal([AnomalyCause.Shared, AnomalyCause.Shared, AnomalyCause.Unknown], marked.Select(anomaly => anomaly.Cause));
        Assert.EndsWith("at the same time in chat: a shared cause.", marked[0].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    [InlineData(double.NaN)]
    public void Constructor_with_a_rate_outside_its_range_throws(double rate) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new WeekdayAnomalyDetector(new AnomalyOptions { FalseAlarmsPerThousand = rate }));

    private static List<Anomaly> Find(SyntheticQueue queue) => Find(queue, queue.Context());

    private static List<Anomaly> Find(SyntheticQueue queue, CleaningContext context) => [.. new WeekdayAnomalyDetector().Find(queue.History(), context)];

    private static void Change(SyntheticQueue queue, string date, Func<double, double> change)
    {
        var (first, count) = queue.Day(date);
        for (var i = first; i < first + count; i++)
        {
            queue.Counts[i] = change(queue.Counts[i]);
        }
    }
}
