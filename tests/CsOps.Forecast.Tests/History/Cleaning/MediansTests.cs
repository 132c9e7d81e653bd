using CsOps.Forecast.History.Cleaning;

namespace CsOps.Forecast.Tests.History.Cleaning;

public class MediansTests
{
    [Fact]
    public void Of_is_the_middle_of_the_values_in_order_for_any_number_of_them()
    {
        var random = new Random(3);
        for (var count = 1; count < 400; count++)
        {
            // Few different values, so that many are equal.
            var values = Enumerable.Range(0, count).Select(_ => (double)random.Next(1 + (count / 2))).ToArray();
            var sorted = values.Order().ToArray();

            Assert.Equal((sorted[count / 2] + sorted[(count - 1) / 2]) / 2, Medians.Of(values));
        }
    }

    [Fact]
    public void Of_values_in_order_and_in_reverse_is_their_middle()
    {
        Assert.Equal(500, Medians.Of([.. Enumerable.Range(0, 1001).Select(i => (double)i)]));
        Assert.Equal(499.5, Medians.Of([.. Enumerable.Range(0, 1000).Select(i => 999.0 - i)]));
    }

    [Fact]
    public void Of_nothing_is_unknown() => Assert.Equal(double.NaN, Medians.Of([]));
}
