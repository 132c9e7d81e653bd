using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Selection;
using CsOps.Forecast.Forecasting.Totals;
using CsOps.Forecast.Forecasting.Workload;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Forecasting.Workload;

public class WorkloadForecastTests
{
    private static readonly double[] Scores = [-1.959964, -1.281552, 0, 1.281552, 1.959964];

    [Fact]
    public void Of_a_handle_time_that_is_certain_is_volume_times_it()
    {
        var work = WorkloadForecast.Of(Queue(Normal(50, 8), ForecastMapping.Make(4, (_, _) => 360))).AgentHours;

        Assert.Equal(5, work.Mean[0], 1e-12);
        Assert.Equal((50 + (8 * 1.959964)) / 10, work.P975[1], 1e-12);
        Assert.Equal(5, work.P50[2], 1e-12);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.4)]
    [InlineData(-0.6)]
    public void Of_both_unsure_has_the_mean_and_quantiles_of_a_simulation(double together)
    {
        // Volume normal (60, 12), handle time of the average of 60 contacts lognormal with log deviation 0.2, scores correlated.
        var handle = LogNormal(300, 0.2);
        var work = WorkloadForecast.Of(Queue(Normal(60, 12), handle) with { HandleTimeWithVolume = together }).AgentHours;

        var random = new Random(3);
        const int Draws = 100_000;
        var hours = new double[Draws];
        for (var i = 0; i < Draws; i++)
        {
            var z = MathNet.Numerics.Distributions.Normal.Sample(random, 0, 1);
            var contacts = Math.Max(0, 60 + (12 * z));
            var spread = Math.Log(1 + ((Math.Exp(0.04) - 1) * 60 / Math.Max(1, contacts)));
            var score = (together * z) + (Math.Sqrt(1 - (together * together)) * MathNet.Numerics.Distributions.Normal.Sample(random, 0, 1));
            hours[i] = contacts * 300 * Math.Exp((score * Math.Sqrt(spread)) - (spread / 2)) / 3600;
        }

        Array.Sort(hours);
        var mean = hours.Average();
        var deviation = Math.Sqrt(hours.Select(h => Math.Pow(h - mean, 2)).Average());
        Assert.Equal(mean, work.Mean[0], 3 * deviation / Math.Sqrt(Draws) + (0.002 * mean));
        for (var level = 0; level < 5; level++)
        {
            Assert.Equal(hours[(int)(SeriesForecast.Levels[level] * Draws)], work.Quantile(level)[0], 0.015 * work.Mean[0]);
        }
    }

    [Fact]
    public void Of_one_contact_or_none_is_as_unsure_as_one_contact()
    {
        // A contact comes in one of ten intervals and then takes 200 s, give or take: mean 20 s, and in 90 % of the intervals nothing.
        var volume = ForecastMapping.Make(4, (level, _) => level < 0 ? 0.1 : level == 4 ? 1 : 0);
        var work = WorkloadForecast.Of(Queue(volume, LogNormal(200, 0.8))).AgentHours;

        Assert.Equal(20 / 3600.0, work.Mean[0], 1e-12);
        Assert.InRange(work.P90[0], 0, 10 / 3600.0);
        Assert.InRange(work.P975[0], 50 / 3600.0, 500 / 3600.0);
    }

    [Fact]
    public void Totals_of_work_are_less_sure_where_handle_times_of_a_day_go_together()
    {
        var apart = Queue(Normal(60, 6, 80), LogNormal(300, 0.1, 80));
        var together = apart with { HandleSeconds = apart.HandleSeconds with { Correlation = new ErrorCorrelation(0.9, 0) } };
        int[] days = [.. Enumerable.Range(0, 80).Select(step => step / 20)];

        var sure = new JointTotals([apart], days, QueueCorrelation.None(1)).Of([[0]], days)[0].AgentHours;
        var unsure = new JointTotals([together], days, QueueCorrelation.None(1)).Of([[0]], days)[0].AgentHours;

        // Relative variance of a day: (0.1² volume + 0.1² handle time) / 20 apart; with handle times together 0.1² (0.9 + 0.1 / 20) + 0.1² / 20.
        Assert.Equal(100, sure.Mean[0], 1e-9);
        Assert.Equal(100 * 1.96 * Math.Sqrt(0.02 / 20), sure.P975.Average() - 100, 0.5);
        Assert.Equal(100 * 1.96 * Math.Sqrt((0.01 * 0.905) + (0.01 / 20)), unsure.P975.Average() - 100, 1.5);
    }

    private static SeriesForecast Normal(double mean, double deviation, int count = 4) =>
        ForecastMapping.Make(count, (level, _) => mean + (level < 0 ? 0 : deviation * Scores[level]));

    private static SeriesForecast LogNormal(double mean, double logDeviation, int count = 4) =>
        ForecastMapping.Make(count, (level, _) => level < 0 ? mean : mean * Math.Exp((Scores[level] * logDeviation) - (logDeviation * logDeviation / 2)));

    private static QueueForecast Queue(SeriesForecast volume, SeriesForecast handle) => new()
    {
        Queue = "voice",
        Grid = new IntervalGrid(new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero), TimeSpan.FromMinutes(60), volume.Horizon),
        Volume = volume,
        HandleSeconds = handle,
        Choice = new ModelChoice("test", "For the test.", ImmutableArray<ModelScore>.Empty),
        HandleTimeMethod = "Stated.",
    };
}
