using System.Text;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Tests.Files;

public class NumberFormatTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("17", 17)]
    [InlineData(" 17 ", 17)]
    [InlineData("17.5", 17.5)]
    [InlineData("-3.25", -3.25)]
    [InlineData("1e3", 1000)]
    [InlineData("123456789012345678", 123456789012345678d)]
    [InlineData("1 234", 1234)]
    [InlineData("1\u00A0234\u00A0567", 1234567)]
    [InlineData("1\u202F234.5", 1234.5)]
    [InlineData("1'234", 1234)]
    public void TryParse_of_invariant_numbers_reads_them(string text, double expected)
    {
        Assert.True(default(NumberFormat).TryParse(Encoding.UTF8.GetBytes(text), out var value));

        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("17,5", 17.5)]
    [InlineData("1.234", 1234)]
    [InlineData("1.234.567,25", 1234567.25)]
    [InlineData("-1 234,5", -1234.5)]
    [InlineData("42", 42)]
    public void TryParse_with_decimal_comma_reads_point_as_thousands(string text, double expected)
    {
        Assert.True(NumberFormat.DecimalComma.TryParse(Encoding.UTF8.GetBytes(text), out var value));

        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("1,234", 1234)]
    [InlineData("12,345.5", 12345.5)]
    public void TryParse_with_thousands_comma_reads_groups_of_three(string text, double expected)
    {
        Assert.True(NumberFormat.ThousandsComma.TryParse(Encoding.UTF8.GetBytes(text), out var value));

        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("17,5")]
    [InlineData("1,234")]
    [InlineData("12 34")]
    [InlineData("1 2345")]
    [InlineData("abc")]
    [InlineData("12abc")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e999")]
    [InlineData("1.2.3")]
    [InlineData("--1")]
    [InlineData("٣")]
    public void TryParse_of_what_is_no_invariant_number_is_false(string text)
    {
        Assert.False(default(NumberFormat).TryParse(Encoding.UTF8.GetBytes(text), out _));
    }

    [Theory]
    [InlineData("17.5")]
    [InlineData("1.23,4")]
    [InlineData("1,234,5")]
    [InlineData(".234")]
    [InlineData("1,5.000")]
    public void TryParse_with_decimal_comma_refuses_a_misplaced_point(string text)
    {
        Assert.False(NumberFormat.DecimalComma.TryParse(Encoding.UTF8.GetBytes(text), out _));
    }
}
