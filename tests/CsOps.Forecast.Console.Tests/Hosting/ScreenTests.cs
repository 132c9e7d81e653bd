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
        var screen = new Screen(new Terminal
        {
            Output = TextWriter.Null,
            Error = TextWriter.Null,
            Clock = new StoppedClock(),
            Culture = CultureInfo.GetCultureInfo(culture),
        });

        Assert.Equal(shown, screen.Chance(chance));
    }
}
