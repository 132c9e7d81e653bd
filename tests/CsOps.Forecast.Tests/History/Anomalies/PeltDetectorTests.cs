using CsOps.Forecast.History.Anomalies;

namespace CsOps.Forecast.Tests.History.Anomalies;

/// <summary>Power, false alarms and intervals of the detector of changes, on the Nile and on seeded series.</summary>
public class PeltDetectorTests
{
    private const int Year = 365;

    [Fact]
    public void Find_the_nile_falls_after_1898_by_248()
    {
        var point = Assert.Single(new PeltDetector(new PeltOptions { Reach = 100 }).Find(Nile.Flows));

        Assert.Equal(1899, Nile.FirstYear + point.Index);
        Assert.InRange(Nile.FirstYear + point.Earliest, 1895, 1898);
        Assert.InRange(Nile.FirstYear + point.Latest, 1899, 1902);
        Assert.Equal(1097.75, point.Before, 3.0); // of the years to 1898; the years beside are likely too
        Assert.Equal(849.97, point.After, 3.0);
    }

    [Theory]
    [InlineData(0.0, 0.05)]
    [InlineData(0.3, 0.05)]
    [InlineData(0.6, 0.10)]
    public void Find_in_two_years_of_days_without_change_finds_seldom_any(double correlation, double most)
    {
        const int Series = 60;

        var alarms = Enumerable.Range(1, Series).Count(seed => new PeltDetector().Find(Noise(seed, 2 * Year, 0.06, correlation)).Length > 0);

        Assert.True(alarms <= most * Series, $"{alarms} of {Series} series");
    }

    [Theory]
    [InlineData(0.05, 0.0, 0.5)]
    [InlineData(0.10, 0.0, 0.9)]
    [InlineData(0.10, 0.3, 0.6)]
    [InlineData(0.20, 0.6, 0.8)]
    public void Find_a_step_finds_it_alone_with_its_date_and_size(double step, double correlation, double leastPower)
    {
        const int Series = 60;
        var (found, dated, sized) = (0, 0, 0);

        for (var seed = 1; seed <= Series; seed++)
        {
            var values = Noise(seed, Year, 0.06, correlation);
            var at = 100 + seed;
            for (var i = at; i < values.Length; i++)
            {
                values[i] += step;
            }

            if (new PeltDetector().Find(values) is [var point] && Math.Abs(point.Index - at) <= 30)
            {
                found++;
                dated += point.Earliest <= at && at <= point.Latest ? 1 : 0;
                sized += Math.Abs(point.After - point.Before - step) <= 1.96 * point.StandardError ? 1 : 0;
            }
        }

        Assert.True(found >= leastPower * Series, $"{found} found");
        Assert.True(dated >= 0.85 * found, $"{dated} of {found} dated");
        Assert.True(sized >= 0.85 * found, $"{sized} of {found} sized"); // 95 % less three standard errors of 42
    }

    [Theory]
    [InlineData(0.2, 0)]
    [InlineData(0.2, 0.1)]
    [InlineData(-0.3, 0.2)]
    public void Find_a_slow_rise_and_a_yearly_wave_are_no_changes(double rise, double wave)
    {
        var alarms = 0;

        for (var seed = 1; seed <= 20; seed++)
        {
            var values = Noise(seed, 2 * Year, 0.06, 0.2);
            for (var i = 0; i < values.Length; i++)
            {
                values[i] += (rise * i / Year) + (wave * Math.Sin(2 * Math.PI * i / Year));
            }

            alarms += new PeltDetector(new PeltOptions { Cycle = Year }).Find(values).Length;
        }

        Assert.True(alarms <= 4, $"{alarms} in 40 years");
    }

    [Fact]
    public void Find_a_step_in_a_rise_has_its_own_size()
    {
        var values = Noise(9, 2 * Year, 0.05, 0.2);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] += (0.2 * i / Year) + (i >= 400 ? 0.15 : 0);
        }

        var point = Assert.Single(new PeltDetector(new PeltOptions { Cycle = Year }).Find(values));

        Assert.InRange(400, point.Earliest, point.Latest);
        Assert.Equal(0.15, point.After - point.Before, 2 * point.StandardError);
    }

    [Fact]
    public void Find_ignores_gaps_and_gives_the_index_in_the_series()
    {
        var values = Noise(5, 200, 0.05, 0);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = i % 7 > 4 ? double.NaN : values[i] + (i >= 98 ? 0.3 : 0);
        }

        Assert.Equal(98, Assert.Single(new PeltDetector().Find(values)).Index);
    }

    [Fact]
    public void Find_single_odd_values_are_no_levels()
    {
        var values = Noise(6, 200, 0.05, 0);
        (values[50], values[120], values[121]) = (5, -5, -5);

        Assert.Empty(new PeltDetector().Find(values));
    }

    [Fact]
    public void Find_with_few_or_constant_values_finds_none()
    {
        Assert.Empty(new PeltDetector().Find([]));
        Assert.Empty(new PeltDetector().Find([1, 2, 9, 9]));
        Assert.Empty(new PeltDetector().Find(Enumerable.Repeat(3.0, 100).ToArray()));
    }

    [Fact]
    public void Find_with_an_infinite_value_throws() =>
        Assert.Throws<ArgumentException>(() => new PeltDetector().Find([1, double.PositiveInfinity]));

    /// <summary>Autoregressive noise of the standard deviation stated.</summary>
    internal static double[] Noise(int seed, int count, double deviation, double correlation)
    {
        var random = new Random(seed);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        var values = new double[count];
        var last = Normal();
        for (var i = 0; i < count; i++)
        {
            last = (correlation * last) + (Math.Sqrt(1 - (correlation * correlation)) * Normal());
            values[i] = deviation * last;
        }

        return values;
    }
}
