using System.Text;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Tests.Files;

public class DurationFormatTests
{
    [Theory]
    [InlineData(DurationUnit.Seconds, "90", 90)]
    [InlineData(DurationUnit.Seconds, "-90.5", -90.5)]
    [InlineData(DurationUnit.Minutes, "1.5", 90)]
    [InlineData(DurationUnit.Hours, "45", 162000)]
    [InlineData(DurationUnit.Milliseconds, "271000", 271)]
    [InlineData(DurationUnit.Clock, "0:30", 1800)]
    [InlineData(DurationUnit.Clock, "00:01:32", 92)]
    [InlineData(DurationUnit.Clock, "48:32:17", 174737)]
    [InlineData(DurationUnit.Clock, "-1:15", -4500)]
    [InlineData(DurationUnit.Clock, "-0:15", -900)]
    [InlineData(DurationUnit.Clock, "0:00:01.5", 1.5)]
    [InlineData(DurationUnit.Stopwatch, "3:05", 185)]
    [InlineData(DurationUnit.Stopwatch, "1:03:05", 3785)]
    [InlineData(DurationUnit.Words, "2h 15m", 8100)]
    [InlineData(DurationUnit.Words, "1d 2 hours 3min 4s", 93784)]
    [InlineData(DurationUnit.Words, "-15m", -900)]
    [InlineData(DurationUnit.Words, "250ms", 0.25)]
    public void TryParse_of_a_length_of_time_gives_its_seconds(DurationUnit unit, string text, double expected)
    {
        Assert.True(new DurationFormat(unit).TryParse(Encoding.UTF8.GetBytes(text), out var seconds));

        Assert.Equal(expected, seconds, 9);
    }

    [Theory]
    [InlineData(DurationUnit.Seconds, "0:30")]
    [InlineData(DurationUnit.Seconds, "")]
    [InlineData(DurationUnit.Clock, "30")]
    [InlineData(DurationUnit.Clock, "1:60")]
    [InlineData(DurationUnit.Clock, "1:5")]
    [InlineData(DurationUnit.Clock, "1:05:5")]
    [InlineData(DurationUnit.Clock, "1:05.5:00")]
    [InlineData(DurationUnit.Clock, ":05")]
    [InlineData(DurationUnit.Clock, "1:-5")]
    [InlineData(DurationUnit.Clock, "1:02:03:04")]
    [InlineData(DurationUnit.Words, "-")]
    [InlineData(DurationUnit.Words, "2x")]
    [InlineData(DurationUnit.Words, "15")]
    public void TryParse_of_another_notation_is_false(DurationUnit unit, string text)
    {
        Assert.False(new DurationFormat(unit).TryParse(Encoding.UTF8.GetBytes(text), out _));
    }

    [Fact]
    public void TryParse_with_decimal_comma_reads_hours()
    {
        var format = new DurationFormat(DurationUnit.Hours, NumberFormat.DecimalComma);

        Assert.True(format.TryParse("37,32"u8, out var seconds));

        Assert.Equal(134352, seconds, 6);
    }
}
