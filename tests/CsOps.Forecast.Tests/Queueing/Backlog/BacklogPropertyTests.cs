using CsOps.Forecast.Queueing.Backlog;
using FsCheck;
using FsCheck.Fluent;

namespace CsOps.Forecast.Tests.Queueing.Backlog;

/// <summary>What holds for every flow of deferred work.</summary>
public class BacklogPropertyTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(7, 3);

    /// <summary>Days with closed hours, empty hours, a backlog at the start or none, and amounts of any size.</summary>
    private static Arbitrary<Day> Days { get; } = Arb.From(
        from count in Gen.Choose(1, 40)
        from arrivals in Gen.Choose(-300, 1000).ArrayOf(count)
        from capacity in Gen.Choose(-300, 1000).ArrayOf(count)
        from clock in Gen.Choose(0, 3).ArrayOf(count)
        from opening in Gen.Choose(-500, 2000)
        from wait in Gen.Choose(0, 800)
        select new Day(
            [.. arrivals.Select(a => Math.Max(0, a) / 7.0)], [.. capacity.Select(c => Math.Max(0, c) / 5.0)], [.. clock.Select(c => c > 0)],
            Math.Max(0, opening) / 3.0, wait / 100.0));

    [Fact]
    public void Work_is_conserved() => Check(day =>
    {
        var flow = day.Flow(day.Capacity);
        var done = Enumerable.Range(0, flow.Count).Sum(flow.CompletedIn);
        return Near(day.Opening + day.Arrivals.Sum(), done + flow.BacklogAtEnd(flow.Count - 1))
            && Enumerable.Range(0, flow.Count).All(i => flow.CompletedIn(i) <= day.Capacity[i] + 1e-9 && flow.BacklogAtEnd(i) >= 0);
    });

    [Fact]
    public void More_capacity_never_makes_anything_worse() => Check(day =>
    {
        var (less, more) = (day.Flow(day.Capacity), day.Flow([.. day.Capacity.Select(c => c * 1.1)]));
        var (lessShares, moreShares) = (day.Shares(less), day.Shares(more));
        var (lessMeans, moreMeans) = (Means(less), Means(more));
        return Enumerable.Range(0, less.Count).All(i =>
            more.BacklogAtEnd(i) <= less.BacklogAtEnd(i) + 1e-9
            && !(moreShares[i] < lessShares[i] - 1e-9)
            && !(moreMeans[i] > lessMeans[i] + 1e-9)
            && !(double.IsNaN(moreMeans[i]) && !double.IsNaN(lessMeans[i])));
    });

    [Fact]
    public void Work_in_another_unit_gives_the_same_shares_and_times() => Check(day =>
    {
        var inParts = new Day([.. day.Arrivals.Select(a => a * 1024)], [.. day.Capacity.Select(c => c * 1024)], day.Clock, day.Opening * 1024, day.Wait);
        var (flow, other) = (day.Flow(day.Capacity), inParts.Flow(inParts.Capacity));
        return day.Shares(flow).SequenceEqual(inParts.Shares(other)) && Means(flow).SequenceEqual(Means(other)) && Ages(flow).SequenceEqual(Ages(other));
    });

    /// <summary>Who comes later is never done earlier: mean arrival plus mean response never falls.</summary>
    [Fact]
    public void First_in_is_first_out() => Check(day =>
    {
        var means = Means(day.Flow(day.Capacity));
        var done = means.Select((mean, i) => i + mean).Where(time => !double.IsNaN(time)).ToList();
        return done.Zip(done.Skip(1)).All(pair => pair.Second >= pair.First - 1e-9);
    });

    /// <summary>The work waiting over time is arrivals times their response (Little), where all is done and nothing waits at the start.</summary>
    [Fact]
    public void Waiting_work_is_arrivals_times_response() => Check(day =>
    {
        double[] arrivals = [.. day.Arrivals, 0];
        double[] capacity = [.. day.Capacity, day.Arrivals.Sum() + 1];
        var flow = new FluidBacklog(arrivals, capacity);
        var means = Means(flow);
        var response = arrivals.Zip(means).Where(pair => pair.First > 0).Sum(pair => pair.First * pair.Second);
        return Near(Area(arrivals, capacity), response);
    });

    [Fact]
    public void Two_classes_together_do_what_one_does() => Check(day =>
    {
        var whole = day.Flow(day.Capacity);
        var first = new FluidBacklog([.. day.Arrivals.Select(a => a * 0.3)], day.Capacity, day.Opening * 0.3);
        var second = first.Behind([.. day.Arrivals.Select(a => a * 0.7)], day.Opening * 0.7);
        return Enumerable.Range(0, whole.Count).All(i => Near(whole.BacklogAtEnd(i), first.BacklogAtEnd(i) + second.BacklogAtEnd(i)));
    });

    private static void Check(Func<Day, bool> property) => Prop.ForAll(Days, property).Check(Seeded);

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) <= 1e-9 * (1 + Math.Abs(expected));

    /// <summary>The area under the backlog, interval by interval in closed form.</summary>
    private static double Area(double[] arrivals, double[] capacity)
    {
        var (area, backlog) = (0.0, 0.0);
        for (var i = 0; i < arrivals.Length; i++)
        {
            var end = backlog + arrivals[i] - capacity[i];
            area += end >= 0 ? (backlog + end) / 2 : backlog / 2 * (backlog / (backlog - end));
            backlog = Math.Max(0, end);
        }

        return area;
    }

    private static double[] Means(FluidBacklog flow)
    {
        var means = new double[flow.Count];
        flow.MeanResponses(means);
        return means;
    }

    private static double[] Ages(FluidBacklog flow)
    {
        var ages = new double[flow.Count];
        flow.OldestAges(ages);
        return ages;
    }

    private sealed record Day(double[] Arrivals, double[] Capacity, bool[] Clock, double Opening, double Wait)
    {
        public FluidBacklog Flow(double[] capacity) => new(Arrivals, capacity, Opening);

        public double[] Shares(FluidBacklog flow)
        {
            var shares = new double[flow.Count];
            flow.SharesInTime(Clock, Wait, shares);
            return shares;
        }
    }
}
