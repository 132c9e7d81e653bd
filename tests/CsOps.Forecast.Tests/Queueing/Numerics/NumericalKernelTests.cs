using CsOps.Forecast.Queueing.Loss;
using CsOps.Forecast.Queueing.Numerics;

namespace CsOps.Forecast.Tests.Queueing.Numerics;

/// <summary>The arithmetic under the formulas, against exact fractions.</summary>
public class NumericalKernelTests
{
    [Theory]
    [InlineData("0.8")]
    [InlineData("-12.25")]
    [InlineData("0.3333333333333333333333333333")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("0")]
    public void DoubleDouble_from_a_decimal_keeps_all_its_digits(string text)
    {
        var value = decimal.Parse(text, CultureInfo.InvariantCulture);
        var bits = decimal.GetBits(value);
        var whole = new decimal(bits[0], bits[1], bits[2], bits[3] < 0, 0);
        var exact = new Rational(new System.Numerics.BigInteger(whole), System.Numerics.BigInteger.Pow(10, (bits[3] >> 16) & 0xff));

        var converted = DoubleDouble.From(value);

        AssertClose(exact, converted);
    }

    [Fact]
    public void DoubleDouble_operations_are_right_to_30_digits()
    {
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
        {
            var (x, y) = (Any(random), Any(random));
            var (a, b) = (Exact(x), Exact(y));

            AssertClose(a + b, x + y);
            AssertClose(a - b, x - y);
            AssertClose(a * b, x * y);
            AssertClose(a / b, x / y);
        }
    }

    [Fact]
    public void DoubleDouble_exponential_obeys_its_law_and_its_known_value()
    {
        // e^-1 = 0.367879441171442321595523770161460867…
        var known = DoubleDouble.From(0.3678794411714423215955237702m);

        var minus1 = DoubleDouble.Exp(-1.0);
        var product = DoubleDouble.Exp(-300.25) * DoubleDouble.Exp(300.25);

        Assert.InRange(((minus1 - known) / known).High, -1e-27, 1e-27);
        Assert.InRange((product - 1).High, -1e-27, 1e-27);
        Assert.Equal(0, DoubleDouble.Exp(-800).High);
    }

    [Fact]
    public void ExcessExactly_is_the_closed_form_to_28_digits()
    {
        const double load = 28.3;
        var blocking = Rational.ErlangB(33, Rational.Of(load));

        var excess = InverseBlocking.ExcessExactly(33, load);

        AssertClose((1 - blocking) / blocking, excess, 1e-28);
    }

    [Fact]
    public void InverseBlockingAbove_is_the_recursion_within_1e12()
    {
        var random = new Random(11);
        var worst = 0.0;
        for (var i = 0; i < 2000; i++)
        {
            var load = TransitionExpansion.SmallestLoad * Math.Pow(1000, random.NextDouble());
            var agents = (int)load + 1;

            var expansion = TransitionExpansion.InverseBlockingAbove(agents, load);

            worst = Math.Max(worst, Math.Abs((expansion / (1 + InverseBlocking.Excess(agents, load))) - 1));
        }

        Assert.InRange(worst, 0, 1e-12);
    }

    [Theory]
    [InlineData(80.0)]
    [InlineData(80.999999)]
    [InlineData(1000.0)]
    [InlineData(99_999.999)]
    public void InverseBlockingAbove_on_both_edges_of_its_range_is_the_30_digit_value(double load)
    {
        var agents = (int)load + 1;
        var exact = 1 + InverseBlocking.ExcessExactly(agents, load);

        var expansion = TransitionExpansion.InverseBlockingAbove(agents, load);

        Close.AssertEqual(exact.High, expansion, 1e-13);
    }

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e-12)]
    [InlineData(0.01)]
    public void Elementary_functions_of_small_arguments_keep_their_digits(double x)
    {
        // The series to the fourth power: at 0.01 the next term is a relative 1e-10 · x⁴/120.
        var oneMinusExp = x * (1 - (x / 2 * (1 - (x / 3 * (1 - (x / 4 * (1 - (x / 5 * (1 - (x / 6))))))))));
        var log = x * (1 - (x * ((1.0 / 2) - (x * ((1.0 / 3) - (x * ((1.0 / 4) - (x * ((1.0 / 5) - (x * ((1.0 / 6) - (x / 7))))))))))));

        Close.AssertEqual(oneMinusExp, Elementary.OneMinusExpOfMinus(x), 1e-14);
        Close.AssertEqual(log, Elementary.LogOf1Plus(x), 1e-14);
    }

    [Fact]
    public void Elementary_functions_of_large_arguments_reach_their_limits()
    {
        Assert.Equal(1, Elementary.OneMinusExpOfMinus(double.PositiveInfinity));
        Assert.Equal(double.PositiveInfinity, Elementary.LogOf1Plus(double.PositiveInfinity));
    }

    private static DoubleDouble Any(Random random) =>
        new DoubleDouble(random.NextDouble() - 0.5, 0) + ((random.NextDouble() - 0.5) * 1e-17);

    private static Rational Exact(DoubleDouble value) => Rational.Of(value.High) + Rational.Of(value.Low);

    private static void AssertClose(Rational expected, DoubleDouble actual, double relative = 1e-29)
    {
        var error = (Exact(actual) - expected).ToDoubleOrZero();
        Assert.InRange(Math.Abs(error), 0, relative * Math.Abs(expected.ToDoubleOrZero()));
    }
}
