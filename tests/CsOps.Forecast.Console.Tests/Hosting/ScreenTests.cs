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

    [Fact]
    public void Lines_are_broken_on_a_terminal_and_whole_in_a_pipe_and_tables_fit_either()
    {
        Assert.Equal(["a sentence", "of six", "words here", "  /a/long/path", "  x", "csops: a", "sentence", "of six", "words"], Written(10));
        Assert.Equal(["a sentence of six words here", "  /a/long/path x", "csops: a sentence of six words"], Written(null));
        Assert.Equal(TableOf(80), TableOf(null));
        Assert.All(TableOf(null).Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    private static string[] Written(int? width)
    {
        using var both = new StringWriter { NewLine = "\n" };
        var terminal = TerminalOf("") with { Output = both, Error = both, Width = width, ErrorWidth = width };
        var screen = new Screen(terminal);

        screen.Line("a sentence of six words here");
        screen.Paragraph("/a/long/path x", "  ");
        terminal.WriteError("csops: a sentence of six words");

        return both.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string TableOf(int? width)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new Screen(TerminalOf("") with { Output = output, Width = width }).Table([Column.Text("text", wraps: true), Column.Figure("n")], [[string.Join(' ', Enumerable.Repeat("word", 40)), "1"]]);
        return output.ToString();
    }

    private static Screen ScreenOf(string culture) => new(TerminalOf(culture));

    private static Terminal TerminalOf(string culture) => new()
    {
        Output = TextWriter.Null,
        Error = TextWriter.Null,
        Clock = new StoppedClock(),
        Culture = CultureInfo.GetCultureInfo(culture),
    };
}
