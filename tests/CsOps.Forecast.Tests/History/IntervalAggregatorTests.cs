using System.Text;
using CsOps.Forecast.History;

namespace CsOps.Forecast.Tests.History;

public class IntervalAggregatorTests
{
    private static readonly TimeZoneInfo Copenhagen = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");
    private static readonly HashSet<HistoryMeasure> All = [.. Enum.GetValues<HistoryMeasure>()];

    [Fact]
    public void Build_without_contacts_is_empty()
    {
        Assert.Empty(new IntervalAggregator(TimeSpan.FromMinutes(30), Copenhagen).Build(CoverageRule.LoggedDays, All));
    }

    [Fact]
    public void Build_counts_each_outcome_in_the_interval_of_arrival()
    {
        var log = new IntervalAggregator(TimeSpan.FromMinutes(30), Copenhagen);
        var queue = log.QueueOf("Billing"u8);

        log.Add(queue, At("2026-03-02T08:00:00Z"), ContactOutcome.Handled, 100, 5);
        log.Add(queue, At("2026-03-02T08:29:59Z"), ContactOutcome.Handled, 50, 15);
        log.Add(queue, At("2026-03-02T08:10:00Z"), ContactOutcome.Abandoned, 999, 999);
        log.Add(queue, At("2026-03-02T08:10:00Z"), ContactOutcome.FlowedOut, 999, 999);
        log.Add(queue, At("2026-03-02T08:30:00Z"), ContactOutcome.Waiting, 999, 999);

        var history = Assert.Single(log.Build(CoverageRule.LoggedDays, All));
        Assert.Equal("Billing", history.Queue);
        Assert.Equal(At("2026-03-02T08:00:00Z"), history.Grid.Start);
        Assert.Equal([4, 1], history.Offered.ToArray());
        Assert.Equal([2, 0], history.Handled.ToArray());
        Assert.Equal([1, 0], history.Values(HistoryMeasure.Abandoned).ToArray());
        Assert.Equal([1, 0], history.Values(HistoryMeasure.FlowedOut).ToArray());
        Assert.Equal([150, 0], history.HandleSeconds.ToArray());
        Assert.Equal([20, 0], history.Values(HistoryMeasure.WaitSeconds).ToArray());
    }

    [Theory]
    [InlineData(CoverageRule.PlausibleSilence, 0, double.NaN)]
    [InlineData(CoverageRule.LoggedDays, 0, double.NaN)]
    [InlineData(CoverageRule.WholeLog, 0, 0)]
    [InlineData(CoverageRule.ContactsOnly, double.NaN, double.NaN)]
    public void Build_of_intervals_without_contacts_follows_the_coverage_rule(CoverageRule rule, double onLoggedDay, double onOtherDay)
    {
        var log = new IntervalAggregator(TimeSpan.FromHours(1), Copenhagen);
        var a = log.QueueOf("A"u8);
        log.Add(a, At("2026-03-02T08:00:00Z"), ContactOutcome.Handled, 1, 1);
        log.Add(a, At("2026-03-04T08:00:00Z"), ContactOutcome.Handled, 1, 1);

        var history = Assert.Single(log.Build(rule, All));

        Assert.Equal(onLoggedDay, history.Offered[history.Grid.IndexOf(At("2026-03-02T15:00:00Z"))]);
        Assert.Equal(onOtherDay, history.Offered[history.Grid.IndexOf(At("2026-03-03T08:00:00Z"))]);
        Assert.Equal(onLoggedDay, history.Offered[history.Grid.IndexOf(At("2026-03-03T23:00:00Z"))]);
        Assert.Equal(1, history.Offered[^1]);
    }

    [Fact]
    public void Build_of_a_queue_begins_at_its_first_contact_and_ends_with_the_log()
    {
        var log = new IntervalAggregator(TimeSpan.FromHours(1), Copenhagen);
        log.Add(log.QueueOf("old"u8), At("2026-03-02T08:00:00Z"), ContactOutcome.Handled, 1, 1);
        log.Add(log.QueueOf("new"u8), At("2026-03-03T10:00:00Z"), ContactOutcome.Handled, 1, 1);
        log.Add(log.QueueOf("old"u8), At("2026-03-03T14:00:00Z"), ContactOutcome.Handled, 1, 1);

        var histories = log.Build(CoverageRule.LoggedDays, All);

        Assert.Equal(["old", "new"], histories.Select(h => h.Queue));
        Assert.Equal([1, 0, 0, 0, 0], histories[1].Offered.ToArray());
    }

    [Fact]
    public void Build_marks_measures_that_the_log_cannot_tell_as_not_observed()
    {
        var log = new IntervalAggregator(TimeSpan.FromHours(1), Copenhagen);
        log.Add(log.QueueOf("A"u8), At("2026-03-02T08:00:00Z"), ContactOutcome.Waiting, double.NaN, double.NaN);

        var history = Assert.Single(log.Build(CoverageRule.LoggedDays, new HashSet<HistoryMeasure>()));

        Assert.Equal([1], history.Offered.ToArray());
        Assert.Equal([double.NaN], history.Handled.ToArray());
        Assert.Equal([double.NaN], history.HandleSeconds.ToArray());
    }

    [Fact]
    public void Build_fills_unknown_handle_times_with_the_mean_of_the_interval()
    {
        var log = new IntervalAggregator(TimeSpan.FromHours(1), Copenhagen);
        var a = log.QueueOf("A"u8);
        log.Add(a, At("2026-03-02T08:00:00Z"), ContactOutcome.Handled, 100, 1);
        log.Add(a, At("2026-03-02T08:05:00Z"), ContactOutcome.Handled, double.NaN, 1);
        log.Add(a, At("2026-03-02T09:05:00Z"), ContactOutcome.Handled, double.NaN, 1);

        var history = Assert.Single(log.Build(CoverageRule.LoggedDays, All));

        Assert.Equal([200, double.NaN], history.HandleSeconds.ToArray());
    }

    [Fact]
    public void Build_of_contacts_in_random_order_is_the_same_as_in_order()
    {
        var random = new Random(7);
        var start = At("2025-01-01T00:00:00Z");
        var contacts = Enumerable.Range(0, 5000).Select(_ => start.AddSeconds(random.Next(400 * 86400))).ToList();

        var shuffled = OfferedOf(contacts);
        var ordered = OfferedOf(contacts.Order());

        Assert.Equal(ordered, shuffled);
        Assert.Equal(5000, ordered.Where(v => !double.IsNaN(v)).Sum());
    }

    [Fact]
    public void Build_on_the_day_clocks_go_back_has_25_hours()
    {
        var log = new IntervalAggregator(TimeSpan.FromHours(1), Copenhagen);
        var a = log.QueueOf("A"u8);
        log.Add(a, At("2026-10-25T00:00:00+02:00"), ContactOutcome.Handled, 1, 1);
        log.Add(a, At("2026-10-25T02:30:00+02:00"), ContactOutcome.Handled, 1, 1);
        log.Add(a, At("2026-10-25T02:30:00+01:00"), ContactOutcome.Handled, 1, 1);
        log.Add(a, At("2026-10-25T23:59:59+01:00"), ContactOutcome.Handled, 1, 1);

        var history = Assert.Single(log.Build(CoverageRule.LoggedDays, All));

        Assert.Equal(25, history.Grid.Count);
        Assert.Equal([1, 1], history.Offered[2..4].ToArray());
    }

    [Fact]
    public void Build_of_hours_in_a_half_hour_zone_begins_on_the_clock()
    {
        var log = new IntervalAggregator(TimeSpan.FromHours(1), TimeZoneInfo.FindSystemTimeZoneById("Asia/Kolkata"));
        log.Add(log.QueueOf("A"u8), At("2026-03-02T09:45:00+05:30"), ContactOutcome.Handled, 1, 1);

        var history = Assert.Single(log.Build(CoverageRule.LoggedDays, All));

        Assert.Equal(At("2026-03-02T09:00:00+05:30"), history.Grid.Start);
    }

    [Fact]
    public void IsNew_is_false_for_an_id_that_came_before()
    {
        var log = new IntervalAggregator(TimeSpan.FromHours(1), Copenhagen);
        var ids = Enumerable.Range(0, 20000).Select(i => Encoding.UTF8.GetBytes($"3000000{i}")).ToList();

        Assert.True(ids.TrueForAll(id => log.IsNew(id)));
        Assert.True(ids.TrueForAll(id => !log.IsNew(id)));
        Assert.False(log.ForgotIds);
    }

    [Fact]
    public void Expect_changes_no_answer()
    {
        var log = new IntervalAggregator(TimeSpan.FromHours(1), Copenhagen);
        var ids = Enumerable.Range(0, 5000).Select(i => Encoding.UTF8.GetBytes($"3000000{i}")).ToList();

        ids.ForEach(id => log.Expect(id));

        Assert.True(ids.TrueForAll(id => log.IsNew(id)));
        ids.ForEach(id => log.Expect(id));
        Assert.True(ids.TrueForAll(id => !log.IsNew(id)));
    }

    [Fact]
    public void IsNew_beyond_the_limit_says_that_it_forgets()
    {
        var log = new IntervalAggregator(TimeSpan.FromHours(1), Copenhagen, idLimit: 2);

        Assert.True(log.IsNew("1"u8) && log.IsNew("2"u8) && log.IsNew("3"u8));

        Assert.True(log.ForgotIds);
        Assert.False(log.IsNew("1"u8));
        Assert.True(log.IsNew("3"u8));
    }

    [Fact]
    public void QueueOf_numbers_many_names_in_the_order_in_which_they_come()
    {
        var log = new IntervalAggregator(TimeSpan.FromHours(1), Copenhagen);
        var names = Enumerable.Range(0, 500).Select(i => Encoding.UTF8.GetBytes($"queue {i}")).ToList();

        Assert.Equal(Enumerable.Range(0, 500), names.ConvertAll(n => log.QueueOf(n)));
        Assert.Equal(Enumerable.Range(0, 500), names.ConvertAll(n => log.QueueOf(n)));
    }

    [Fact]
    public void Add_allocates_nothing_once_the_range_is_known()
    {
        var log = new IntervalAggregator(TimeSpan.FromMinutes(30), Copenhagen);
        var start = At("2026-03-02T08:00:00Z");
        var queue = log.QueueOf("A"u8);
        log.Add(queue, start.AddDays(1), ContactOutcome.Handled, 1, 1);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 10000; i++)
        {
            log.Add(log.QueueOf("A"u8), start.AddSeconds(i), ContactOutcome.Handled, 1, 1);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 30000);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(0)]
    [InlineData(2880)]
    public void Constructor_with_a_length_that_does_not_divide_a_day_says_so(int minutes)
    {
        var failure = Assert.Throws<ArgumentOutOfRangeException>(() => new IntervalAggregator(TimeSpan.FromMinutes(minutes), Copenhagen));

        Assert.Contains("divides a day", failure.Message, StringComparison.Ordinal);
    }

    private static double[] OfferedOf(IEnumerable<DateTimeOffset> contacts)
    {
        var log = new IntervalAggregator(TimeSpan.FromMinutes(15), Copenhagen);
        foreach (var contact in contacts)
        {
            log.Add(log.QueueOf("A"u8), contact, ContactOutcome.Handled, 1, 1);
        }

        return log.Build(CoverageRule.LoggedDays, All)[0].Offered.ToArray();
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
