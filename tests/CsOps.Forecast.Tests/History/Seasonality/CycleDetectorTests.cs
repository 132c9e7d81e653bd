using CsOps.Forecast.History.Seasonality;

namespace CsOps.Forecast.Tests.History.Seasonality;

/// <summary>Seasons of seeded series of which they are known, and the rate at which one is found where there is none.</summary>
public class CycleDetectorTests
{
    [Fact]
    public void Find_a_day_and_a_week_finds_both() =>
        Assert.Equal([48, 336], Periods(Noisy(8 * 336, step => DayShape(step) * (step / 48 % 7 < 5 ? 1.2 : 0.5))));

    [Fact]
    public void Find_days_that_are_alike_finds_no_week() =>
        Assert.Equal([48], Periods(Noisy(4 * 336, DayShape)));

    [Fact]
    public void Find_a_weak_week_around_a_strong_day_finds_both() =>
        Assert.Equal([24, 168], Periods(Noisy(10 * 168, step => (20 * Math.Sin(2 * Math.PI * step / 24)) + (step / 24 % 7))));

    [Fact]
    public void Find_days_that_fall_through_the_week_evenly_finds_the_week_alone() =>
        Assert.Equal([6], Periods(Noisy(26 * 6, step => 20 - (2.0 * (step % 6)))));

    [Fact]
    public void Find_two_humps_a_day_are_no_half_days() =>
        Assert.Equal([24], Periods(Noisy(20 * 24, step => (step % 24) switch { >= 8 and < 11 => 10, >= 18 and < 22 => 6, _ => 0 })));

    [Theory]
    [InlineData(0)]
    [InlineData(0.02)]
    [InlineData(-0.05)]
    public void Find_with_a_trend_or_a_new_level_finds_the_same(double slope)
    {
        var values = Noisy(26 * 7, step => 10 + (slope * step) + (step >= 100 ? 6 : 0) + (step % 7 < 5 ? 4 : 0));

        Assert.Equal([7], Periods(values));
    }

    [Fact]
    public void Find_with_gaps_and_gross_errors_finds_the_same()
    {
        var values = Noisy(26 * 7, step => 20 + (step % 7 < 5 ? 6 : 0));
        for (var i = 3; i < values.Length; i += 11)
        {
            values[i] = i % 2 == 0 ? double.NaN : 10 * values[i];
        }

        Assert.Equal([7], Periods(values));
    }

    [Fact]
    public void Find_of_one_cycle_again_and_again_is_as_alike_as_can_be()
    {
        var season = Assert.Single(new CycleDetector().Find([.. Enumerable.Range(0, 60).Select(step => step % 5 == 2 ? 3.0 : 0)]));

        Assert.Equal(5, season.Period);
        Assert.Equal(1, season.Likeness, 1e-6);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(1.0)]
    public void Find_in_series_without_a_season_finds_seldom_one(double kept)
    {
        var alarms = Enumerable.Range(1, 60).Count(seed => new CycleDetector().Find(Walk(seed, 300, kept)).Length > 0);

        Assert.True(alarms <= 3, $"{alarms} of 60"); // 1 % is stated; four and more of sixty have a chance of 0.3 % then
    }

    [Fact]
    public void Find_in_few_or_constant_or_no_values_finds_none()
    {
        Assert.Empty(new CycleDetector().Find([]));
        Assert.Empty(new CycleDetector().Find([1, 2, 3, 1, 2, 3, 1, 2]));
        Assert.Empty(new CycleDetector().Find(Enumerable.Repeat(0.1, 100).ToArray()));
        Assert.Empty(new CycleDetector().Find([.. Enumerable.Range(0, 200).Select(step => 0.1 * step)]));
        Assert.Empty(new CycleDetector().Find(Enumerable.Repeat(double.NaN, 100).ToArray()));
    }

    [Fact]
    public void Find_with_an_infinite_value_throws() =>
        Assert.Throws<ArgumentException>(() => new CycleDetector().Find([1, double.NegativeInfinity]));

    private static int[] Periods(double[] values) => [.. new CycleDetector().Find(values).Select(season => season.Period)];

    private static double DayShape(int step) => 10 * Math.Pow(Math.Sin(Math.PI * (step % 48) / 48), 4);

    private static double[] Noisy(int count, Func<int, double> value)
    {
        var noise = Walk(1, count, 0);
        return [.. noise.Select((error, step) => value(step) + error)];
    }

    private static double[] Walk(int seed, int count, double kept)
    {
        var random = new Random(seed);
        var (values, last) = (new double[count], 0.0);
        for (var i = 0; i < count; i++)
        {
            last = (kept * last) + (Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
            values[i] = last;
        }

        return values;
    }
}
