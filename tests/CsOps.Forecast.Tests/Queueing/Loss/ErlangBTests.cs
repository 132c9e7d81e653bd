using CsOps.Forecast.Queueing.Loss;

namespace CsOps.Forecast.Tests.Queueing.Loss;

public class ErlangBTests
{
    [Theory]
    [InlineData(1, 1.0, 1.0 / 2)]
    [InlineData(2, 1.0, 1.0 / 5)]
    [InlineData(3, 1.0, 1.0 / 16)]
    [InlineData(2, 2.0, 2.0 / 5)]
    [InlineData(5, 3.0, 81.0 / 736)]
    public void Blocking_of_small_systems_is_the_fraction_done_by_hand(int agents, double load, double expected)
    {
        var blocking = ErlangB.Blocking(agents, load);

        Assert.Equal(expected, blocking, 1e-15);
    }

    [Theory]
    [InlineData(1, 1e-6)]
    [InlineData(7, 4.3)]
    [InlineData(40, 39.999)]
    [InlineData(60, 12.5)]
    [InlineData(60, 300.0)]
    [InlineData(200, 180.25)]
    [InlineData(200, 199.75)]
    public void Blocking_and_Carried_are_the_closed_form_in_exact_fractions(int agents, double load)
    {
        var exact = Rational.ErlangB(agents, Rational.Of(load));

        var blocking = ErlangB.Blocking(agents, load);
        var carried = ErlangB.Carried(agents, load);
        var log10 = ErlangB.Log10Blocking(agents, load);

        Close.AssertEqual(exact.ToDouble(), blocking, 1e-13);
        Close.AssertEqual((Rational.Of(load) * (1 - exact)).ToDouble(), carried, 1e-13);
        Close.AssertEqual(Math.Log10(exact.ToDouble()), log10, 1e-12);
    }

    [Theory]
    [InlineData(0, 0.0, 1.0)]
    [InlineData(0, 7.0, 1.0)]
    [InlineData(1, 0.0, 0.0)]
    [InlineData(10, 0.0, 0.0)]
    [InlineData(1000, 1e-6, 0.0)]
    [InlineData(int.MaxValue, 1.0, 0.0)]
    public void Blocking_at_the_limits_is_the_limit(int agents, double load, double expected)
    {
        Assert.Equal(expected, ErlangB.Blocking(agents, load));
    }

    [Fact]
    public void Blocking_of_an_endless_load_is_1()
    {
        Assert.Equal(1, ErlangB.Blocking(100, double.MaxValue), 1e-15);
    }

    [Fact]
    public void Blocking_of_a_long_recursion_is_that_of_every_term()
    {
        const double load = 30_000.5;
        var inverse = 1.0;
        for (var n = 1; n <= 30_100; n++)
        {
            inverse = 1 + (n / load * inverse);
        }

        var blocking = ErlangB.Blocking(30_100, load);

        Close.AssertEqual(1 / inverse, blocking, 1e-12);
    }

    [Theory]
    [InlineData(1000, 1.0)]
    [InlineData(250, 0.5)]
    [InlineData(300, 0.01)]
    public void Log10Blocking_where_the_probability_underflows_is_the_sum_of_logarithms(int agents, double load)
    {
        var exact = -Enumerable.Range(1, agents).Sum(k => Math.Log10(k / load)) - (load / Math.Log(10));

        var log10 = ErlangB.Log10Blocking(agents, load);

        Close.AssertEqual(exact, log10, 1e-12);
    }

    [Theory]
    [InlineData(1e300, 1.0)]
    [InlineData(4294967294.0, 0.5)]
    public void Blocking_of_the_most_agents_in_a_great_overload_is_what_they_cannot_carry(double load, double expected)
    {
        var blocking = ErlangB.Blocking(int.MaxValue, load);

        Close.AssertEqual(expected, blocking, 1e-9);
    }

    [Fact]
    public void Blocking_of_the_most_agents_at_as_much_load_is_the_limit_of_large_systems()
    {
        // B(n, n) = √(2 / (π n)) · (1 − √(8 / (9 π n)) + …).
        const double n = int.MaxValue;

        var blocking = ErlangB.Blocking(int.MaxValue, n);

        Close.AssertEqual(Math.Sqrt(2 / (Math.PI * n)) * (1 - (Math.Sqrt(8 / (Math.PI * n)) / 3)), blocking, 1e-8);
    }

    [Fact]
    public void Log10Blocking_without_load_is_minus_infinity_and_without_agents_0()
    {
        Assert.Equal(double.NegativeInfinity, ErlangB.Log10Blocking(3, 0));
        Assert.Equal(0, ErlangB.Log10Blocking(0, 3));
    }

    [Theory]
    [InlineData(-1, 1.0, "agents")]
    [InlineData(1, -0.5, "load")]
    [InlineData(1, double.NaN, "load")]
    [InlineData(1, double.PositiveInfinity, "load")]
    public void Blocking_of_impossible_arguments_names_the_argument(int agents, double load, string name)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => ErlangB.Blocking(agents, load));

        Assert.Equal(name, error.ParamName);
    }
}
