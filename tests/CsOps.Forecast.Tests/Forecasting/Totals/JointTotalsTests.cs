using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Counts;
using CsOps.Forecast.Forecasting.Selection;
using CsOps.Forecast.Forecasting.Totals;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Forecasting.Totals;

public class JointTotalsTests
{
    private const int Slots = 20;
    private const int Days = 5;
    private static readonly double[] Scores = [-1.959964, -1.281552, 0, 1.281552, 1.959964];
    private static readonly int[] DayOf = [.. Enumerable.Range(0, Days * Slots).Select(step => step / Slots)];
    private static readonly int[] Whole = new int[Days * Slots];

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.6)]
    [InlineData(-0.5)]
    public void Of_two_queues_errs_as_their_correlation_says(double correlation)
    {
        // Daily totals of 20 steps of deviation 10 correlated by 0.5: variance 20² · 100 · 0.5 + 20 · 100 · 0.5 = 21,000 each.
        var forecasts = ImmutableArray.Create(Queue("a", Normal(100, 10)), Queue("b", Normal(100, 10)));
        var joint = new JointTotals(forecasts, DayOf, Correlated(correlation));

        var both = joint.Of([[0], [0, 1]], DayOf);

        var deviation = Math.Sqrt(2 * 21_000 * (1 + correlation));
        Assert.Equal(1.96 * Math.Sqrt(21_000), Average(both[0].Contacts.P975) - 2000, 12.0);
        Assert.Equal(1.96 * deviation, Average(both[1].Contacts.P975) - 4000, 0.06 * 1.96 * deviation);
        Assert.Equal(1.96 * deviation, 4000 - Average(both[1].Contacts.P025), 0.06 * 1.96 * deviation);
        Assert.All(both[1].Contacts.Mean, mean => Assert.Equal(4000, mean, 1e-9));
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.05)]
    [InlineData(0.3)]
    [InlineData(2.2)]
    public void Of_a_thin_queue_adds_up_to_its_mean(double mean)
    {
        // Poisson counts by themselves: a sum of 100 is Poisson of 100 times the mean.
        var thin = ForecastMapping.Make(Days * Slots, (level, _) => level < 0 ? mean : CountQuantile.Of(mean, mean, SeriesForecast.Levels[level]));
        var total = new JointTotals([Queue("thin", thin)], DayOf, QueueCorrelation.None(1)).Of([[0]], Whole)[0].Contacts;

        Assert.Equal(100 * mean, total.Mean[0], 1e-9);
        foreach (var level in new[] { 0, 1, 2, 3, 4 })
        {
            var expected = CountQuantile.Of(100 * mean, 100 * mean, SeriesForecast.Levels[level]);
            Assert.Equal(expected, total.Quantile(level)[0], 1 + (0.03 * 100 * mean));
        }
    }

    [Fact]
    public void Of_days_holds_95_of_100_simulated_days_of_two_queues()
    {
        // The truth: counts whose days share a factor of 10 %, half of it with the other queue.
        var random = new Random(5);
        var law = SimulatedStep(random);
        var forecast = ForecastMapping.Make(Days * Slots, (level, _) => level < 0 ? law.Mean : law.Quantiles[level]);
        var within = 0.1 * 0.1 * law.Mean * law.Mean / ((0.1 * 0.1 * law.Mean * law.Mean) + law.Mean);
        forecast = forecast with { Correlation = new ErrorCorrelation(within, 0) };
        var variance = Slots * (law.Mean + (Slots * 0.01 * law.Mean * law.Mean));
        var correlation = 0.5 * Slots * Slots * 0.01 * law.Mean * law.Mean / variance;

        var totals = new JointTotals([Queue("a", forecast), Queue("b", forecast)], DayOf, Correlated(correlation)).Of([[0, 1]], DayOf)[0].Contacts;

        const int Simulated = 4000;
        var inside = Enumerable.Range(0, Simulated).Count(_ => SimulatedDay(random, law.Mean) is var day && day >= totals.P025[0] && day <= totals.P975[0]);
        Assert.Equal(0.95, inside / (double)Simulated, 0.012);
    }

    /// <summary>A year by half-hours of a few queues once took 2.4 GB.</summary>
    [Fact]
    public void Of_many_periods_draws_them_block_by_block_in_bounded_memory()
    {
        const int Steps = 1500;
        int[] dayOf = [.. Enumerable.Range(0, Steps).Select(step => step / Slots)];
        int[] own = [.. Enumerable.Range(0, Steps)];
        var forecasts = ImmutableArray.Create(Queue("a", Normal(100, 10, Steps)), Queue("b", Normal(40, 10, Steps)));
        var joint = new JointTotals(forecasts, dayOf, Correlated(0.3));

        var before = GC.GetAllocatedBytesForCurrentThread();
        var all = joint.Of([[0], [0, 1], [1]], own);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var sums = joint.Of([[0, 1]], own)[0];

        // All at once would be 3 groups · 1,500 periods · 32,000 bytes = 144 MB.
        Assert.InRange(allocated, 20_000_000, 70_000_000);
        Assert.Equal(all[1].Contacts.P975, sums.Contacts.P975);
        Assert.Equal(all[1].AgentHours.P10, sums.AgentHours.P10);
        foreach (var part in new[] { (0, 500), (600, 500), (1170, 330) })
        {
            Assert.Equal(100 + (1.96 * 10), Mean(all[0].Contacts.P975, part), 0.3);
            Assert.InRange(Mean(sums.Contacts.P975, part), 140 + (1.96 * Math.Sqrt(200)), 140 + (1.96 * Math.Sqrt(200 * 1.3)));
        }

        static double Mean(ImmutableArray<double> values, (int First, int Count) part) => values.AsSpan(part.First, part.Count).ToArray().Average();
    }

    [Fact]
    public void Of_periods_that_are_not_in_a_row_are_those_of_their_steps()
    {
        int[] weekdays = [.. DayOf.Select(day => day % 2)];

        var sums = new JointTotals([Queue("a", Normal(100, 10))], DayOf, QueueCorrelation.None(1)).Of([[0]], weekdays)[0].Contacts;

        Assert.Equal(6000, sums.Mean[0], 1e-9);
        Assert.Equal(6000 + (1.96 * Math.Sqrt(3 * 21_000)), sums.P975[0], 25.0);
        Assert.Equal(4000 + (1.96 * Math.Sqrt(2 * 21_000)), sums.P975[1], 20.0);
    }

    [Fact]
    public void Of_weeks_holds_95_of_100_simulated_weeks_of_two_queues_whose_level_is_in_doubt()
    {
        // The truth: counts whose days share a factor of 8 % and whose week one of 6 %, half of each with the other queue.
        const double Mean = 12;
        const double Day = 0.08 * 0.08;
        const double Week = 0.06 * 0.06;
        var random = new Random(6);
        var draws = Enumerable.Range(0, 40_000).Select(_ => Count(random, Mean * (1 + (Math.Sqrt(Day + Week) * Gauss(random)))) + random.NextDouble() - 0.5).Order().ToArray();
        var forecast = ForecastMapping.Make(Days * Slots, (level, _) => level < 0 ? Mean : draws[(int)(SeriesForecast.Levels[level] * draws.Length)]);
        var variance = Mean + ((Day + Week) * Mean * Mean);
        forecast = forecast with { Correlation = new ErrorCorrelation((Day + Week) * Mean * Mean / variance, Week * Mean * Mean / variance) };
        var correlation = 0.5 * Slots * (Day + Week) * Mean * Mean / (Mean + (Slots * (Day + Week) * Mean * Mean));

        var totals = new JointTotals([Queue("a", forecast), Queue("b", forecast)], DayOf, Correlated(correlation)).Of([[0, 1]], Whole)[0].Contacts;

        const int Simulated = 3000;
        var inside = Enumerable.Range(0, Simulated).Count(_ => SimulatedWeek() is var week && week >= totals.P025[0] && week <= totals.P975[0]);
        Assert.Equal(0.95, inside / (double)Simulated, 0.015);

        double SimulatedWeek()
        {
            var sum = 0.0;
            double[] weeks = Shared(Math.Sqrt(Week));
            for (var day = 0; day < Days; day++)
            {
                sum += Shared(Math.Sqrt(Day)).Zip(weeks, (ofDay, ofWeek) => (double)Count(random, Slots * Mean * (1 + ofDay + ofWeek))).Sum();
            }

            return sum;
        }

        double[] Shared(double deviation)
        {
            var common = Gauss(random);
            return [.. Enumerable.Range(0, 2).Select(_ => deviation * Math.Sqrt(0.5) * (common + Gauss(random)))];
        }
    }

    [Fact]
    public void Of_is_the_same_every_time_and_refuses_what_does_not_fit()
    {
        var forecasts = ImmutableArray.Create(Queue("a", Normal(100, 10)), Queue("b", Normal(40, 10)));
        var joint = new JointTotals(forecasts, DayOf, Correlated(0.3));

        Assert.Equal(joint.Of([[0, 1]], DayOf)[0].Contacts.P90, joint.Of([[0, 1]], DayOf)[0].Contacts.P90);
        Assert.Throws<ArgumentException>(() => joint.Of([[0]], Whole.AsSpan(1)));
        Assert.Throws<ArgumentException>(() => new JointTotals(forecasts, DayOf, QueueCorrelation.None(3)));
        Assert.Throws<ArgumentException>(() => new JointTotals([], DayOf, QueueCorrelation.None(0)));
    }

    private static (double Mean, double[] Quantiles) SimulatedStep(Random random)
    {
        const double Mean = 12;
        var draws = Enumerable.Range(0, 40_000).Select(_ => Count(random, Mean * (1 + (0.1 * Gauss(random)))) + random.NextDouble() - 0.5).Order().ToArray();
        return (Mean, [.. SeriesForecast.Levels.Select(level => draws[(int)(level * draws.Length)])]);
    }

    private static double SimulatedDay(Random random, double mean)
    {
        var (common, sum) = (Gauss(random), 0.0);
        foreach (var own in new[] { Gauss(random), Gauss(random) })
        {
            var factor = 1 + (0.1 * ((Math.Sqrt(0.5) * common) + (Math.Sqrt(0.5) * own)));
            sum += Enumerable.Range(0, Slots).Sum(_ => Count(random, mean * factor));
        }

        return sum;
    }

    private static int Count(Random random, double mean) => MathNet.Numerics.Distributions.Poisson.Sample(random, Math.Max(0.01, mean));

    private static double Gauss(Random random) => MathNet.Numerics.Distributions.Normal.Sample(random, 0, 1);

    private static double Average(ImmutableArray<double> values) => values.Average();

    /// <summary>So many errors that their correlation is nearly the one given.</summary>
    private static QueueCorrelation Correlated(double correlation)
    {
        var random = new Random(9);
        return QueueCorrelation.Of(2, Enumerable.Range(0, 20_000).Select(_ =>
        {
            var (a, b) = (Gauss(random), Gauss(random));
            return (double[])[a, (correlation * a) + (Math.Sqrt(1 - (correlation * correlation)) * b)];
        }));
    }

    private static SeriesForecast Normal(double mean, double deviation, int steps = Days * Slots) =>
        ForecastMapping.Make(steps, (level, _) => mean + (level < 0 ? 0 : deviation * Scores[level])) with { Correlation = new ErrorCorrelation(0.5, 0) };

    private static QueueForecast Queue(string name, SeriesForecast volume) => new()
    {
        Queue = name,
        Grid = new IntervalGrid(new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero), TimeSpan.FromMinutes(60), volume.Horizon),
        Volume = volume,
        HandleSeconds = ForecastMapping.Make(volume.Horizon, (_, _) => 180),
        Choice = new ModelChoice("test", "For the test.", []),
        HandleTimeMethod = "Stated.",
    };
}
