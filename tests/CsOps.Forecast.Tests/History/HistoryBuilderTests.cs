using CsOps.Forecast.History;

namespace CsOps.Forecast.Tests.History;

public class HistoryBuilderTests
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Add_of_the_same_row_again_is_repeated_and_of_another_is_contradicting()
    {
        var builder = new HistoryBuilder(TimeSpan.FromMinutes(30), TimeZoneInfo.Utc);
        var queue = builder.QueueOf("A"u8);

        Assert.Equal(RowFate.Added, builder.Add(queue, Start, Row(3)));
        Assert.Equal(RowFate.Repeated, builder.Add(queue, Start, Row(3)));
        Assert.Equal(RowFate.Contradicting, builder.Add(queue, Start, Row(2)));
        Assert.Equal(RowFate.OffGrid, builder.Add(queue, Start.AddMinutes(1), Row(4)));
        Assert.Equal([3], builder.Build()[0].Offered.ToArray());
    }

    [Fact]
    public void Add_of_a_contradicting_row_with_more_contacts_takes_the_place_of_the_other_and_names_its_file()
    {
        var builder = new HistoryBuilder(TimeSpan.FromMinutes(30), TimeZoneInfo.Utc);
        var queue = builder.QueueOf("A"u8);
        builder.BeginSource("a1.csv");
        builder.Add(queue, Start, Row(3));
        builder.BeginSource("a2.csv");

        Assert.Equal(RowFate.Replacing, builder.Add(queue, Start, Row(5)));

        Assert.Equal("a1.csv", builder.ContradictedSource);
        Assert.Equal([5], builder.Build()[0].Offered.ToArray());
    }

    [Fact]
    public void Build_of_an_interval_of_which_a_part_is_missing_is_not_observed_and_counted()
    {
        var builder = new HistoryBuilder(TimeSpan.FromMinutes(30), TimeZoneInfo.Utc);
        var queue = builder.QueueOf("A"u8);
        int[] minutes = [0, 15, 30, 60, 75];

        foreach (var minute in minutes)
        {
            builder.AddPart(queue, Start.AddMinutes(minute), Quarter, Row(10), default);
        }

        Assert.Equal([20, double.NaN, 20], builder.Build()[0].Offered.ToArray());
        Assert.Equal(new IncompleteIntervals(1, 1, 10), builder.Incomplete);
    }

    [Fact]
    public void Incomplete_counts_the_rows_and_contacts_that_are_left_out_of_all_queues()
    {
        var builder = new HistoryBuilder(TimeSpan.FromMinutes(30), TimeZoneInfo.Utc);
        var (a, b) = (builder.QueueOf("A"u8), builder.QueueOf("B"u8));

        builder.AddPart(a, Start, Quarter, Row(3), "Danish"u8);
        builder.AddPart(a, Start, Quarter, Row(4), "Swedish"u8);
        builder.AddPart(b, Start.AddMinutes(15), Quarter, IntervalRow.NotObserved, default);
        builder.Add(b, Start.AddMinutes(60), Row(9));

        Assert.Equal(new IncompleteIntervals(2, 3, 7), builder.Incomplete);
    }

    [Fact]
    public void AddPart_of_a_length_that_does_not_divide_the_interval_says_so()
    {
        var builder = new HistoryBuilder(TimeSpan.FromMinutes(30), TimeZoneInfo.Utc);
        var queue = builder.QueueOf("A"u8);

        Assert.Throws<ArgumentOutOfRangeException>(() => builder.AddPart(queue, Start, TimeSpan.FromMinutes(20), Row(1), default));
    }

    [Fact]
    public void AddPart_sums_parts_and_leaves_out_the_same_part_again()
    {
        var builder = new HistoryBuilder(TimeSpan.FromMinutes(30), TimeZoneInfo.Utc);
        var queue = builder.QueueOf("A"u8);

        Assert.Equal(RowFate.Added, builder.AddPart(queue, Start, Quarter, Row(3), "Danish"u8));
        Assert.Equal(RowFate.Added, builder.AddPart(queue, Start, Quarter, Row(4), "Swedish"u8));
        Assert.Equal(RowFate.Added, builder.AddPart(queue, Start.AddMinutes(15), Quarter, Row(5), "Danish"u8));
        Assert.Equal(RowFate.Repeated, builder.AddPart(queue, Start, Quarter, Row(9), "Danish"u8));
        Assert.Equal([12], builder.Build()[0].Offered.ToArray());
        Assert.Equal([double.NaN], builder.Build()[0].Handled.ToArray());
    }

    [Fact]
    public void Build_grows_at_both_ends_and_keeps_gaps_as_not_observed()
    {
        var builder = new HistoryBuilder(TimeSpan.FromMinutes(30), TimeZoneInfo.Utc);
        var queue = builder.QueueOf("A"u8);
        int[] hours = [0, -5000, 7000, -4999];

        foreach (var hour in hours)
        {
            builder.Add(queue, Start.AddHours(hour), Row(hour + 5001));
        }

        var history = Assert.Single(builder.Build());
        Assert.Equal(Start.AddHours(-5000), history.Grid.Start);
        Assert.Equal(24001, history.Grid.Count);
        Assert.Equal(4, history.Offered.ToArray().Count(v => !double.IsNaN(v)));
        Assert.All(hours, hour => Assert.Equal(hour + 5001, HistoryAt(history, Start.AddHours(hour))));
    }

    [Fact]
    public void Add_of_a_row_that_knows_nothing_leaves_room_for_one_that_does()
    {
        var builder = new HistoryBuilder(TimeSpan.FromMinutes(30), TimeZoneInfo.Utc);
        var queue = builder.QueueOf("A"u8);

        Assert.Equal(RowFate.Added, builder.Add(queue, Start, IntervalRow.NotObserved));
        Assert.Equal(RowFate.Added, builder.Add(queue, Start, Row(3)));
        Assert.Equal([3], builder.Build()[0].Offered.ToArray());
    }

    [Fact]
    public void Add_of_a_row_that_differs_only_in_what_it_does_not_know_is_contradicting()
    {
        var builder = new HistoryBuilder(TimeSpan.FromMinutes(30), TimeZoneInfo.Utc);
        var queue = builder.QueueOf("A"u8);
        builder.Add(queue, Start, Row(3) with { Handled = 2 });

        Assert.Equal(RowFate.Contradicting, builder.Add(queue, Start, Row(3)));
        Assert.Equal([2], builder.Build()[0].Handled.ToArray());
    }

    [Fact]
    public void AddPart_knows_parts_by_queue_instant_and_key_together()
    {
        var builder = new HistoryBuilder(TimeSpan.FromMinutes(30), TimeZoneInfo.Utc);
        var (a, b) = (builder.QueueOf("A"u8), builder.QueueOf("B"u8));

        Assert.Equal(RowFate.Added, builder.AddPart(a, Start, 2 * Quarter, Row(1), "x"u8));
        Assert.Equal(RowFate.Added, builder.AddPart(b, Start, 2 * Quarter, Row(2), "x"u8));
        Assert.Equal(RowFate.Added, builder.AddPart(a, Start, 2 * Quarter, Row(4), []));
        Assert.Equal(RowFate.Added, builder.AddPart(a, Start.AddMinutes(30), 2 * Quarter, Row(8), "x"u8));
        Assert.Equal([5, 8], builder.Build()[0].Offered.ToArray());
        Assert.Equal([2], builder.Build()[1].Offered.ToArray());
    }

    [Fact]
    public void Build_leaves_out_a_queue_without_rows_and_keeps_the_order_in_which_they_came()
    {
        var builder = new HistoryBuilder(TimeSpan.FromMinutes(30), TimeZoneInfo.Utc);
        var (b, empty, a) = (builder.QueueOf("B"u8), builder.QueueOf("empty"u8), builder.QueueOf("A"u8));
        builder.Add(a, Start, Row(1));
        builder.Add(b, Start, Row(2));

        Assert.Equal(1, empty);
        Assert.Equal(["B", "A"], builder.Build().Select(q => q.Queue));
    }

    private static double HistoryAt(QueueHistory history, DateTimeOffset at) => history.Offered[history.Grid.IndexOf(at)];

    private static IntervalRow Row(double offered) => IntervalRow.NotObserved with { Offered = offered };
}
