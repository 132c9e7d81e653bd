using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Console.Screens;

namespace CsOps.Forecast.Console.Tests.Hosting;

public class ScreenTests
{
    [Theory]
    [InlineData("", 0.0004, "<0.001")]
    [InlineData("da-DK", 0.0, "<0,001")]
    [InlineData("da-DK", 0.0123, "0,012")]
    [InlineData("", 0.001, "0.001")]
    [InlineData("", double.NaN, "–")]
    public void Chance_too_small_to_show_is_below_the_smallest(string culture, double chance, string shown)
    {
        Assert.Equal(shown, ScreenOf(culture).Chance(chance));
    }

    /// <summary>As in reports and exports, so that one figure is the same everywhere.</summary>
    [Theory]
    [InlineData(1702.5, 0, "1,703")]
    [InlineData(-0.5, 0, "-1")]
    [InlineData(0.125, 2, "0.13")]
    [InlineData(-0.4, 0, "0")]
    public void Half_a_unit_is_rounded_away_from_zero(double value, int decimals, string shown)
    {
        Assert.Equal(shown, ScreenOf("").Number(value, decimals));
    }

    private static Screen ScreenOf(string culture) => new(new Terminal
    {
        Output = TextWriter.Null,
        Error = TextWriter.Null,
        Clock = new StoppedClock(),
        Culture = CultureInfo.GetCultureInfo(culture),
    });
}
