using CsOps.Forecast.History.Anomalies;
using CsOps.Forecast.Tests.History.Cleaning;

namespace CsOps.Forecast.Tests.History.Anomalies;

/// <summary>The false-alarm rate that is stated, on seeded counts in which nothing is wrong.</summary>
public class CleanCountsTests
{
    [Theory]
    [InlineData(0.5, 0, 0)]
    [InlineData(3, 0, 0)]
    [InlineData(30, 0, 0)]
    [InlineData(3, 0.1, 0)]
    [InlineData(30, 0.1, 0.1)]
    [InlineData(100, 0.2, 0)]
    [InlineData(100, 0, 0.25)]
    [InlineData(300, 0.05, 0.1)]
    public void Find_in_clean_overdispersed_counts_stays_within_the_rate_stated(double peak, double dayNoise, double stepNoise)
    {
        const double Rate = 1;
        var (alarms, open) = (0, 0);
        for (var seed = 1; seed <= 4; seed++)
        {
            var queue = new SyntheticQueue(peak, weeks: 52, seed, dayNoise, stepNoise);
            alarms += new WeekdayAnomalyDetector(new AnomalyOptions { FalseAlarmsPerThousand = Rate }).Find(queue.History(), queue.Context()).Length;
            open += queue.OpenCount;
        }

        Assert.True(alarms <= Rate / 1000 * open, $"{alarms} alarms in {open} intervals.");
    }

    [Fact]
    public void Find_with_the_default_rate_in_clean_counts_finds_about_one_in_a_year_at_the_most()
    {
        var (alarms, years) = (0, 8);
        for (var seed = 1; seed <= years; seed++)
        {
            var queue = new SyntheticQueue(seed % 2 == 0 ? 4 : 60, weeks: 52, seed, dayNoise: 0.1, stepNoise: 0.1);
            alarms += new WeekdayAnomalyDetector().Find(queue.History(), queue.Context()).Length;
        }

        Assert.True(alarms <= years, $"{alarms} alarms in {years} years.");
    }

    [Fact]
    public void Find_with_a_higher_rate_finds_no_less()
    {
        var queue = new SyntheticQueue(20, weeks: 52, seed: 3, dayNoise: 0.2, stepNoise: 0.3);

        var found = new[] { 0.01, 0.1, 1, 10 }
            .Select(rate => new WeekdayAnomalyDetector(new AnomalyOptions { FalseAlarmsPerThousand = rate }).Find(queue.History(), queue.Context()).Length)
            .ToList();

        Assert.Equal(found.Order(), found);
        Assert.True(found[^1] > found[0]);
    }
}
