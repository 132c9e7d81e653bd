using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Time;

public class DurationTextTests
{
    [Theory]
    [InlineData("8h", 28800)]
    [InlineData("7h30m", 27000)]
    [InlineData("30m", 1800)]
    [InlineData(" 20s ", 20)]
    [InlineData("2d", 172800)]
    [InlineData("1d2h3m4s", 93784)]
    [InlineData("90m", 5400)]
    [InlineData("0s", 0)]
    public void TryParse_numbers_with_units_is_their_sum(string text, double seconds)
    {
        Assert.Equal(seconds, DurationText.TryParse(text)?.TotalSeconds);
    }

    [Theory]
    [InlineData(37 * 3600, "37h")]
    [InlineData(8100, "2h15m")]
    [InlineData(1800, "30m")]
    [InlineData(90.5, "1m30.5s")]
    [InlineData(-3600, "-1h")]
    [InlineData(0, "0h")]
    public void Of_a_length_is_as_it_would_be_typed(double seconds, string text)
    {
        Assert.Equal(text, DurationText.Of(TimeSpan.FromSeconds(seconds)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("8")]
    [InlineData("8H")]
    [InlineData("h")]
    [InlineData("-8h")]
    [InlineData("7.5h")]
    [InlineData("30m8h")]
    [InlineData("8h8h")]
    [InlineData("8h 30m")]
    [InlineData("9999999s")]
    [InlineData("8hx")]
    public void TryParse_anything_else_is_null(string text)
    {
        Assert.Null(DurationText.TryParse(text));
    }
}
