using CsOps.Forecast.Planning.Demo;

namespace CsOps.Forecast.Tests.Planning.Demo;

public class DemoHistoryTests
{
    private static readonly DateOnly Campaign = new(2026, 9, 14);

    [Theory]
    [InlineData("voice")]
    [InlineData("chat")]
    [InlineData("tickets")]
    [InlineData("chat-sales")]
    public void Rows_are_in_order_of_time_and_their_counts_add_up(string queue)
    {
        var rows = DemoFiles.History(queue);

        Assert.Equal(rows.OrderBy(r => r.Start).Select(r => r.Start).Distinct(), rows.Select(r => r.Start));
        Assert.All(rows, r => Assert.True(r.Handled == 0 || r.Offered == r.Handled + r.Abandoned + r.FlowedOut));
        Assert.All(rows, r => Assert.True(r.Handled > 0 ? r.HandleSeconds > 0 : r is { HandleSeconds: 0, WaitSeconds: 0 }));
    }

    [Theory]
    [InlineData("voice", 3500, 4500, 270, 300)]
    [InlineData("chat", 1700, 2300, 520, 560)]
    [InlineData("tickets", 1700, 2200, 410, 430)]
    [InlineData("chat-sales", 300, 500, 590, 640)]
    public void Weeks_and_handle_times_are_of_the_size_intended(string queue, double fewest, double most, double shortest, double longest)
    {
        var rows = DemoFiles.History(queue);
        var weeks = (rows[^1].Start - rows[0].Start).TotalDays / 7;

        Assert.InRange(rows.Sum(r => r.Offered) / weeks, fewest, most);
        Assert.InRange(rows.Sum(r => r.HandleSeconds) / (double)rows.Sum(r => r.Handled), shortest, longest);
    }

    [Theory]
    [InlineData(2025, 3, 30, 46)]
    [InlineData(2025, 10, 26, 50)]
    [InlineData(2026, 3, 29, 46)]
    [InlineData(2026, 10, 25, 50)]
    [InlineData(2026, 10, 24, 48)]
    [InlineData(2026, 2, 11, 0)]
    public void Tickets_have_a_row_for_each_half_hour_that_the_day_has(int year, int month, int day, int rows)
    {
        Assert.Equal(rows, DemoFiles.History("tickets").Count(r => r.Date == new DateOnly(year, month, day)));
    }

    [Fact]
    public void Tickets_on_the_day_the_clocks_go_back_have_two_o_clock_twice_with_two_offsets()
    {
        var twice = DemoFiles.History("tickets").Where(r => r.Date == new DateOnly(2026, 10, 25) && r.Start is { Hour: 2, Minute: 0 });

        Assert.Equal([2, 1], twice.Select(r => r.Start.Offset.TotalHours));
    }

    [Fact]
    public void Missing_day_is_in_no_file()
    {
        Assert.All(DemoQueues.All, q => Assert.DoesNotContain(DemoFiles.History(q.Name), r => r.Date == DemoCalendar.MissingDay));
    }

    [Theory]
    [InlineData(2025, 4, 17)]
    [InlineData(2025, 12, 24)]
    [InlineData(2025, 12, 25)]
    [InlineData(2026, 1, 1)]
    [InlineData(2026, 5, 14)]
    [InlineData(2026, 5, 15)]
    public void Voice_and_chat_have_no_row_on_closed_days_and_tickets_are_few(int year, int month, int day)
    {
        var date = new DateOnly(year, month, day);
        var tickets = DemoFiles.History("tickets");

        Assert.DoesNotContain(DemoFiles.History("voice"), r => r.Date == date);
        Assert.DoesNotContain(DemoFiles.History("chat"), r => r.Date == date);
        Assert.InRange(OnDay(tickets, date), 1, OnDay(tickets, date.AddDays(-14)) / 2);
    }

    [Fact]
    public void Campaign_lifts_its_two_weeks_by_about_its_uplift()
    {
        var rows = DemoFiles.History("voice");
        double InWeeks(int first, int count) =>
            rows.Where(r => r.Date >= Campaign.AddDays(7 * first) && r.Date < Campaign.AddDays(7 * (first + count))).Sum(r => r.Offered) / (double)count;

        var lift = InWeeks(0, 2) / ((InWeeks(-3, 3) + InWeeks(2, 3)) / 2);

        Assert.InRange(lift, 1.25, 1.45);
    }

    [Fact]
    public void Outage_leaves_nearly_nothing_of_the_calls_and_all_of_the_chats()
    {
        static bool InOutage(DemoRow r) => r.Date == new DateOnly(2026, 5, 19) && r.Start.Hour is >= 10 and < 13;

        Assert.InRange(DemoFiles.History("voice").Where(InOutage).Sum(r => r.Offered), 0, 25);
        Assert.InRange(DemoFiles.History("chat").Where(InOutage).Sum(r => r.Offered), 60, 120);
    }

    [Fact]
    public void New_queue_is_two_months_old()
    {
        var rows = DemoFiles.History("chat-sales");

        Assert.Equal(new DateOnly(2026, 9, 1), rows[0].Date);
        Assert.Equal(new DateOnly(2026, 10, 30), rows[^1].Date);
    }

    [Fact]
    public void Tickets_after_the_last_opening_wait_unhandled()
    {
        var late = DemoFiles.History("tickets").Where(r => r.Start >= new DateTimeOffset(2026, 10, 30, 18, 0, 0, TimeSpan.FromHours(1))).ToList();

        Assert.Equal(0, late.Sum(r => r.Handled));
        Assert.InRange(late.Sum(r => r.Offered), 300, 800);
    }

    [Fact]
    public void Tickets_of_a_friday_night_wait_until_monday()
    {
        var row = DemoFiles.History("tickets").First(r => r.Date == new DateOnly(2026, 9, 4) && r.Start.Hour == 20 && r.Handled > 0);

        Assert.InRange(row.WaitSeconds / row.Handled, 60 * 3600, 66 * 3600);
    }

    [Fact]
    public void Mondays_are_the_busiest_and_month_turns_heavier()
    {
        var days = DemoFiles.History("voice").GroupBy(r => r.Date).ToDictionary(g => g.Key, g => g.Sum(r => r.Offered));
        double Mean(Func<DateOnly, bool> on) => days.Where(d => on(d.Key)).Average(d => d.Value);

        var tuesdays = Mean(d => d.DayOfWeek == DayOfWeek.Tuesday);

        Assert.InRange(Mean(d => d.DayOfWeek == DayOfWeek.Monday) / tuesdays, 1.05, 1.25);
        Assert.InRange(Mean(d => d.DayOfWeek == DayOfWeek.Saturday) / tuesdays, 0.2, 0.4);
        Assert.InRange(Mean(d => d.DayOfWeek == DayOfWeek.Wednesday && d.Day <= 3) / Mean(d => d.DayOfWeek == DayOfWeek.Wednesday && d.Day is > 3 and < 28), 1.05, 1.4);
    }

    [Fact]
    public void Days_vary_more_than_Poisson_days_would()
    {
        // Tuesdays of two quiet months: the variance of day totals against their mean, which is 1 for Poisson counts.
        var totals = DemoFiles.History("chat")
            .Where(r => r.Date.DayOfWeek == DayOfWeek.Tuesday && r.Date.Day is > 3 and < 29 && r.Date.Month is 8 or 9 or 10 && r.Date < Campaign)
            .GroupBy(r => r.Date).Select(g => (double)g.Sum(r => r.Offered)).ToList();
        var mean = totals.Average();

        Assert.True(totals.Sum(t => (t - mean) * (t - mean)) / (totals.Count - 1) / mean > 1.5);
    }

    private static int OnDay(IEnumerable<DemoRow> rows, DateOnly date) => rows.Where(r => r.Date == date).Sum(r => r.Offered);
}
