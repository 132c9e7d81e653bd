using CsOps.Forecast.Queueing.Distributions;

namespace CsOps.Forecast.Tests.Queueing.Distributions;

public class TimeDistributionTests
{
    private const int Draws = 100_000;

    public static TheoryData<string> Continuous => [.. Laws.Keys];

    private static Dictionary<string, TimeDistribution> Laws { get; } = new(StringComparer.Ordinal)
    {
        ["exponential"] = new Exponential(200),
        ["lognormal, narrow"] = new LogNormal(300, 0.5),
        ["lognormal, wide"] = new LogNormal(185, 1.5),
        ["weibull, hardening"] = new Weibull(120, 0.7),
        ["weibull, ageing"] = new Weibull(120, 3),
        ["gamma, wide"] = new Gamma(240, 0.6),
        ["Erlang of 4 stages"] = new Gamma(240, 4),
        ["hyperexponential"] = new HyperExponential([0.3, 0.7], [10, 400]),
        ["hyperexponential, balanced"] = HyperExponential.Balanced(180, 2),
    };

    [Theory]
    [MemberData(nameof(Continuous))]
    public void Sample_has_the_law_and_the_moments_it_states(string name)
    {
        var law = Laws[name];

        var draws = Sampled.From(law, Draws, 7);

        var deviation = law.MeanSeconds * law.CoefficientOfVariation;
        Assert.InRange(Sampled.Distance(draws, t => 1 - law.Survival(t)), 0, 2.2);
        Assert.Equal(law.MeanSeconds, draws.Average(), 5 * deviation / Math.Sqrt(Draws));
        Assert.Equal(1, Math.Sqrt(Sampled.Variance(draws)) / deviation, 0.05);
    }

    [Theory]
    [MemberData(nameof(Continuous))]
    public void Quantile_undoes_survival(string name)
    {
        var law = Laws[name];

        Assert.All([1e-6, 0.01, 0.5, 0.9, 0.999], p => Assert.Equal(1, law.Survival(law.Quantile(p)) / (1 - p), 1e-9));
        Assert.Equal(0, law.Quantile(0));
        Assert.Equal(double.PositiveInfinity, law.Quantile(1));
    }

    [Theory]
    [MemberData(nameof(Continuous))]
    public void IntegratedSurvival_is_the_integral_and_ends_at_the_mean(string name)
    {
        var law = Laws[name];

        Assert.All([0.001, 1, 60, 600], t => Assert.Equal(1, law.IntegratedSurvival(t) / Integral(law, t), 1e-7));
        Assert.Equal(0, law.IntegratedSurvival(0));
        Assert.Equal(1, law.IntegratedSurvival(double.PositiveInfinity) / law.MeanSeconds, 1e-14);
        Assert.Equal(1, law.IntegratedSurvival(1e9) / law.MeanSeconds, 1e-12);
    }

    [Theory]
    [MemberData(nameof(Continuous))]
    public void Survival_falls_from_1_to_0(string name)
    {
        var law = Laws[name];
        double[] values = [.. Enumerable.Range(0, 400).Select(i => law.Survival(i * 5.0))];

        Assert.Equal(1, values[0]);
        Assert.Equal(values.OrderDescending(), values);
        Assert.All(values, v => Assert.InRange(v, 0, 1));
        Assert.Equal(0, law.Survival(double.PositiveInfinity));
    }

    [Fact]
    public void Sample_of_the_same_seed_is_the_same()
    {
        var law = new LogNormal(300, 1.2);

        Assert.Equal(Sampled.From(law, 100, 3), Sampled.From(law, 100, 3));
        Assert.NotEqual(Sampled.From(law, 100, 3), Sampled.From(law, 100, 4));
    }

    [Fact]
    public void Deterministic_is_always_its_time()
    {
        var law = new Deterministic(90);

        Assert.Equal([90, 90], Sampled.From(law, 2, 1));
        Assert.Equal((1, 0), (law.Survival(89.9), law.Survival(90)));
        Assert.Equal((60, 90), (law.IntegratedSurvival(60), law.IntegratedSurvival(1000)));
        Assert.Equal(90, law.Quantile(0.2));
    }

    [Fact]
    public void Never_outlasts_everything()
    {
        var law = Never.Instance;

        Assert.Equal([double.PositiveInfinity], Sampled.From(law, 1, 1));
        Assert.Equal((1, 500), (law.Survival(1e300), law.IntegratedSurvival(500)));
        Assert.Equal(double.PositiveInfinity, law.MeanSeconds);
    }

    [Fact]
    public void Empirical_of_times_has_their_mean_spread_and_quantiles()
    {
        var law = Empirical.FromTimes([40, 10, 30, 20, 30]);

        Assert.Equal(26, law.MeanSeconds, 1e-12);
        Assert.Equal(Math.Sqrt((1.0 * ((14 * 14) + (16 * 16) + (4 * 4) + (6 * 6) + (4 * 4)) / 5)) / 26, law.CoefficientOfVariation, 1e-12);
        Assert.Equal([10, 20, 30, 30, 40], new[] { 0.2, 0.4, 0.6, 0.8, 1 }.Select(law.Quantile));
        Assert.Equal((1, 0.8, 0.2, 0), (law.Survival(9.9), law.Survival(10), law.Survival(30), law.Survival(40)));
        Assert.Equal(10 + (0.8 * 10) + (0.6 * 5), law.IntegratedSurvival(25), 1e-12);
    }

    [Fact]
    public void Empirical_draws_each_time_as_often_as_it_was_measured()
    {
        var law = Empirical.FromSurvival([5, 10, 60], [0.9, 0.25, 0.1]);

        var draws = Sampled.From(law, Draws, 5);

        Assert.Equal(0.10, draws.Count(d => d == 5) / (double)Draws, 0.005);
        Assert.Equal(0.65, draws.Count(d => d == 10) / (double)Draws, 0.008);
        Assert.Equal(0.15, draws.Count(d => d == 60) / (double)Draws, 0.006);
        Assert.Equal(0.10, draws.Count(double.IsPositiveInfinity) / (double)Draws, 0.005);
    }

    [Fact]
    public void Empirical_whose_last_step_is_above_0_lasts_for_ever_for_the_rest()
    {
        var law = Empirical.FromSurvival([10], [0.5]);

        Assert.Equal(double.PositiveInfinity, law.MeanSeconds);
        Assert.Equal((10, double.PositiveInfinity), (law.Quantile(0.5), law.Quantile(0.51)));
        Assert.Equal(10 + (0.5 * 90), law.IntegratedSurvival(100), 1e-12);
    }

    [Fact]
    public void Balanced_mixture_of_variation_1_is_the_exponential()
    {
        Assert.Equal(Math.Exp(-0.7), HyperExponential.Balanced(100, 1).Survival(70), 1e-15);
        Assert.Equal((180, 2), (Math.Round(HyperExponential.Balanced(180, 2).MeanSeconds, 10), Math.Round(HyperExponential.Balanced(180, 2).CoefficientOfVariation, 10)));
    }

    [Fact]
    public void Laws_of_impossible_parameters_are_refused_by_name()
    {
        Assert.Equal("meanSeconds", Assert.Throws<ArgumentOutOfRangeException>(() => new Exponential(0)).ParamName);
        Assert.Equal("meanSeconds", Assert.Throws<ArgumentOutOfRangeException>(() => new LogNormal(double.NaN, 1)).ParamName);
        Assert.Equal("coefficientOfVariation", Assert.Throws<ArgumentOutOfRangeException>(() => new LogNormal(300, 0)).ParamName);
        Assert.Equal("shape", Assert.Throws<ArgumentOutOfRangeException>(() => new Weibull(300, 0)).ParamName);
        Assert.Equal("shape", Assert.Throws<ArgumentOutOfRangeException>(() => new Gamma(300, double.PositiveInfinity)).ParamName);
        Assert.Equal("probabilities", Assert.Throws<ArgumentException>(() => new HyperExponential([0.5, 0.4], [1, 2])).ParamName);
        Assert.Equal("coefficientOfVariation", Assert.Throws<ArgumentOutOfRangeException>(() => HyperExponential.Balanced(300, 0.9)).ParamName);
        Assert.Equal("seconds", Assert.Throws<ArgumentException>(() => Empirical.FromSurvival([2, 1], [0.5, 0])).ParamName);
        Assert.Equal("probability", Assert.Throws<ArgumentOutOfRangeException>(() => new Exponential(1).Quantile(90)).ParamName);
    }

    /// <summary>Simpson's rule on the quantile-free scale u² = x, whose integrand is smooth where the survival starts steeply.</summary>
    private static double Integral(TimeDistribution law, double to)
    {
        const int panels = 4000;
        var sum = 0.0;
        for (var i = 0; i <= panels; i++)
        {
            var u = (double)i / panels;
            var weight = i is 0 or panels ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * law.Survival(to * u * u * u) * 3 * u * u;
        }

        return sum * to / (3 * panels);
    }
}
