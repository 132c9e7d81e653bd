namespace CsOps.Forecast.Reporting.Tests;

public sealed class ReportFormatTests
{
    private static readonly ReportFormat Invariant = new(CultureInfo.InvariantCulture);
    private static readonly ReportFormat Danish = new(CultureInfo.GetCultureInfo("da-DK"));

    [Theory]
    [InlineData(1234.56, 1, "1,234.6")]
    [InlineData(2.5, 0, "3")]
    [InlineData(-0.04, 1, "0.0")]
    [InlineData(double.NaN, 1, "–")]
    [InlineData(double.PositiveInfinity, 0, "–")]
    public void Number_is_rounded_away_from_zero_and_a_dash_where_there_is_none(double value, int decimals, string expected)
    {
        Assert.Equal(expected, Invariant.Number(value, decimals));
    }

    [Theory]
    [InlineData(1.25, "+1.3")]
    [InlineData(-1.25, "−1.3")]
    [InlineData(0, "0.0")]
    [InlineData(0.01, "0.0")]
    public void Signed_has_a_sign_unless_it_rounds_to_zero(double value, string expected)
    {
        Assert.Equal(expected, Invariant.Signed(value, 1));
    }

    [Fact]
    public void Percent_never_breaks_over_two_lines()
    {
        Assert.Equal("85.1\u00A0%", Invariant.Percent(0.8512, 1));
        Assert.Equal("+1.2\u00A0%", Invariant.SignedPercent(0.012, 1));
        Assert.Equal("−0.4\u00A0%", Invariant.SignedPercent(-0.004, 1));
        Assert.Equal("–", Invariant.Percent(double.NaN));
    }

    [Fact]
    public void Culture_decides_separators_and_names()
    {
        var date = new DateOnly(2026, 10, 19);

        Assert.Equal("1.234,6", Danish.Number(1234.56, 1));
        Assert.Equal("Mon 19 Oct", Invariant.Day(date));
        Assert.StartsWith("man", Danish.Day(date), StringComparison.Ordinal);
        Assert.Equal("08:30", Invariant.Time(new TimeOnly(8, 30)));
        Assert.Equal("08.30", Danish.Time(new TimeOnly(8, 30)));
    }
}
