using System.Text.Json;
using CsOps.Forecast.Queueing.Backlog;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Tests.Queueing.Backlog;

public class FluidBacklogTests
{
    /// <summary>10, 20, 0, 0, 5 against 8 an hour: 14 wait after two hours and are done in 1 h 45, so a wait of 2 h is kept by all.</summary>
    [Theory]
    [InlineData(2, 1, 1)]
    [InlineData(1, 1, 0.5)]
    [InlineData(0, 0, 0)]
    public void SharesInTime_by_hand(double wait, double first, double second)
    {
        var shares = Shares([10, 20, 0, 0, 5], [8, 8, 8, 8, 8], [true, true, true, true, true], wait, out var backlog);

        Assert.Equal([2, 14, 6, 0, 0], backlog);
        Assert.Equal(first, shares[0], 1e-12);
        Assert.Equal(second, shares[1], 1e-12);
        Assert.True(double.IsNaN(shares[2]));
        Assert.Equal(1, shares[4]);
    }

    [Fact]
    public void SharesInTime_of_what_is_neither_done_nor_due_is_not_known()
    {
        var shares = Shares([10, 10], [8, 8], [true, true], 3, out _);

        Assert.Equal(1, shares[0]);
        Assert.True(double.IsNaN(shares[1]));
    }

    [Fact]
    public void SharesInTime_on_a_clock_that_stands_gives_the_night_no_wait()
    {
        // 4 arrive while closed, 2 an interval are done after it: one interval of the clock is enough for half of them.
        var shares = Shares([4, 0, 0, 0], [0, 0, 2, 2], [false, false, true, true], 1, out _);

        Assert.Equal(0.5, shares[0], 1e-12);
    }

    [Fact]
    public void SharesInTime_never_falls_with_more_capacity_or_a_longer_wait()
    {
        var random = new Random(5);
        var arrivals = Enumerable.Range(0, 40).Select(_ => 10 * random.NextDouble()).ToArray();
        var clock = Enumerable.Range(0, 40).Select(i => i % 10 >= 4).ToArray();

        double Done(double capacity, double wait) => Shares(arrivals, [.. clock.Select(open => open ? capacity : 0)], clock, wait, out _)
            .Take(10).Zip(arrivals).Sum(pair => pair.First * pair.Second);

        for (var step = 1; step < 60; step++)
        {
            Assert.True(Done(8 + (0.2 * step), 1.3) >= Done(8 + (0.2 * (step - 1)), 1.3) - 1e-9);
            Assert.True(Done(9, 0.1 * step) >= Done(9, 0.1 * (step - 1)) - 1e-9);
        }
    }

    [Fact]
    public void Arguments_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new FluidBacklog([1, 2], [1]).BacklogAtEnd(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FluidBacklog([1], [1], -1).BacklogAtEnd(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shares([1], [1], [true], double.NaN, out _));
        Assert.Throws<ArgumentException>(() => Shares([1], [1], [true, false], 1, out _));
    }

    /// <summary>Exact fractions. What they leave open although it is done by the end, because it is due after it, is in time.</summary>
    [Theory]
    [InlineData("backlog_b1_hand.json")]
    [InlineData("backlog_b2_email_business_8h.json")]
    public void Every_reference_row_is_answered(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.Require("queueing", file)));
        var reference = document.RootElement;
        double[] Fractions(string name) => [.. reference.GetProperty(name).EnumerateArray().Select(Fraction)];
        var (arrivals, capacity) = (Fractions("arrivals"), Fractions("capacity"));
        var business = string.Equals(reference.GetProperty("clock").GetString(), "business", StringComparison.Ordinal);
        var clock = reference.GetProperty("business_open").EnumerateArray().Select(open => !business || open.GetInt32() == 1).ToArray();
        var wait = Fraction(reference.GetProperty("sla_hours")) / Fraction(reference.GetProperty("interval_hours"));

        var shares = Shares(arrivals, capacity, clock, wait, out var backlog, Fraction(reference.GetProperty("opening_backlog")));

        var rows = reference.GetProperty("rows").EnumerateArray().ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            Assert.Equal(rows[i].GetProperty("backlog_end").GetDouble(), backlog[i], 1e-9);
            if (rows[i].GetProperty("sla_met") is { ValueKind: JsonValueKind.Number } met)
            {
                Assert.Equal(met.GetDouble(), shares[i], 1e-9);
            }
            else
            {
                Assert.True(double.IsNaN(shares[i]) || shares[i] == 1, $"row {i} is {shares[i]}");
            }
        }
    }

    private static double[] Shares(double[] arrivals, double[] capacity, bool[] clock, double wait, out double[] backlogs, double opening = 0)
    {
        var backlog = new FluidBacklog(arrivals, capacity, opening);
        var shares = new double[arrivals.Length];
        backlog.SharesInTime(clock, wait, shares);
        backlogs = new double[arrivals.Length];
        for (var i = 0; i < backlogs.Length; i++)
        {
            backlogs[i] = backlog.BacklogAtEnd(i);
        }

        return shares;
    }

    private static double Fraction(JsonElement text)
    {
        var parts = text.GetString()!.Split('/');
        var top = double.Parse(parts[0], CultureInfo.InvariantCulture);
        return parts.Length == 1 ? top : top / double.Parse(parts[1], CultureInfo.InvariantCulture);
    }
}
