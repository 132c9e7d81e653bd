namespace CsOps.Forecast.Tests.History.Cleaning;

/// <summary>What is found and what is left alone, on seeded series in which the truth is known.</summary>
public class OutlierFinderTests
{
    [Theory]
    [InlineData(0.3)]
    [InlineData(3)]
    [InlineData(30)]
    [InlineData(300)]
    public void Poisson_counts_without_fault_give_less_than_one_false_alarm_in_a_thousand(double peak)
    {
        var alarms = 0;
        var open = 0;
        for (var seed = 1; seed <= 5; seed++)
        {
            var queue = new SyntheticQueue(peak, weeks: 52, seed);
            alarms += queue.Clean().Changes.Length;
            open += queue.OpenCount;
        }

        Assert.True(alarms < 0.001 * open, $"{alarms} alarms in {open} intervals.");
    }

    [Fact]
    public void Counts_with_busy_and_quiet_days_give_less_than_one_false_alarm_in_a_thousand()
    {
        var queue = new SyntheticQueue(100, weeks: 78, seed: 7, dayNoise: 0.15);

        var alarms = queue.Clean().Changes.Length;

        Assert.True(alarms < 0.001 * queue.OpenCount, $"{alarms} alarms in {queue.OpenCount} intervals.");
    }

    [Theory]
    [InlineData(4)] // the zeros of a quiet queue are odd only together
    [InlineData(20)]
    [InlineData(200)]
    public void Zeros_for_two_hours_are_found(double peak)
    {
        var queue = new SyntheticQueue(peak);
        var at = queue.At("2024-04-10", 11);
        Array.Clear(queue.Counts, at, 4);

        Assert.Equal([at, at + 1, at + 2, at + 3], Found(queue));
    }

    [Theory]
    [InlineData("2024-04-10")]
    [InlineData("2024-07-05")] // the last Friday of the history
    public void A_tenfold_spike_is_found(string date)
    {
        var queue = new SyntheticQueue(20);
        var at = queue.At(date, 12);
        queue.Counts[at] *= 10;

        Assert.Equal([at], Found(queue));
    }

    [Theory]
    [InlineData("2024-04-10", 2)]
    [InlineData("2024-04-10", 50)]
    [InlineData("2024-07-05", 50)]
    public void A_whole_day_at_zero_is_found(string date, double peak)
    {
        var queue = new SyntheticQueue(peak);
        var (first, count) = queue.Day(date);
        Array.Clear(queue.Counts, first, count);

        var cleaned = queue.Clean();

        Assert.Equal(Enumerable.Range(first, count).Where(i => queue.Open[i]), Found(queue));
        Assert.All(cleaned.Changes, c => Assert.StartsWith("outlier: the day has 0, usual is ", c.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_day_at_half_strength_is_found_though_no_interval_of_it_is_odd()
    {
        var queue = new SyntheticQueue(8);
        var (first, count) = queue.Day("2024-04-10");
        for (var i = first; i < first + count; i++)
        {
            queue.Counts[i] = Math.Floor(queue.Counts[i] / 2);
        }

        Assert.Equal(24, Found(queue).Count);
    }

    [Theory]
    [InlineData(2.0)]
    [InlineData(0.4)]
    public void A_level_that_has_moved_is_no_outlier_once_the_next_week_agrees(double factor)
    {
        var queue = new SyntheticQueue(40);
        for (var i = queue.At("2024-04-08", 8); i < queue.Counts.Length; i++)
        {
            queue.Counts[i] = Math.Round(queue.Counts[i] * factor);
        }

        Assert.True(Found(queue).Count <= 2, $"{Found(queue).Count} found.");
    }

    [Fact]
    public void A_queue_that_opens_and_grows_is_no_outlier()
    {
        foreach (var before in new[] { 0, double.NaN })
        {
            var queue = new SyntheticQueue(60);
            var opens = queue.At("2024-04-08", 8);
            for (var i = 0; i < queue.Counts.Length; i++)
            {
                var weeks = 1 + ((i - opens) / (7 * 48));
                queue.Counts[i] = i < opens ? before : Math.Round(queue.Counts[i] * Math.Min(1, weeks / 6.0));
            }

            Assert.Empty(Found(queue));
        }
    }

    [Fact]
    public void Every_week_at_the_same_time_is_usual_however_high()
    {
        var queue = new SyntheticQueue(10);
        for (var i = 0; i < queue.Counts.Length; i++)
        {
            if (queue.Calendar.WeekdayOf(i) == DayOfWeek.Monday && queue.Calendar.SlotOf(i) == 18)
            {
                queue.Counts[i] = 150;
            }
        }

        Assert.Empty(Found(queue));
    }

    [Fact]
    public void Three_weeks_of_history_are_too_few_to_judge_the_last_by()
    {
        var queue = new SyntheticQueue(20, weeks: 3);
        queue.Counts[queue.At("2024-01-24", 12)] = 300;

        Assert.Empty(Found(queue));
    }

    private static List<int> Found(SyntheticQueue queue) => [.. queue.Clean().Changes.Select(c => queue.Calendar.Grid.IndexOf(c.Start))];
}
