using System.Text;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Tests.Files;

public class DateTimePatternTests
{
    [Theory]
    [InlineData("yyyy-MM-dd HH:mm:ss", "2026-10-25 02:16:07", "2026-10-25T02:16:07")]
    [InlineData("yyyy-MM-dd HH:mm", "2026-10-25 02:16", "2026-10-25T02:16:00")]
    [InlineData("yyyy-MM-ddTHH:mm:ss.f", "2026-10-25T02:16:07.1234567", "2026-10-25T02:16:07.1234567")]
    [InlineData("ddd, dd MMM yyyy HH:mm:ss", "Mon, 02 Nov 2026 08:07:00", "2026-11-02T08:07:00")]
    [InlineData("dd/MM/yyyy H:mm", "02/11/2026 8:07", "2026-11-02T08:07:00")]
    [InlineData("M/d/yy h:mm tt", "11/2/26 8:00 PM", "2026-11-02T20:00:00")]
    [InlineData("M/d/yy h:mm tt", "1/12/26 12:00 am", "2026-01-12T00:00:00")]
    [InlineData("M/d/yy h:mm tt", "1/12/26 12:30 pm", "2026-01-12T12:30:00")]
    [InlineData("dd/MMM/yy h:mm tt", "24/Oct/26 11:58 PM", "2026-10-24T23:58:00")]
    [InlineData("dd MMMM yyyy", "24 September 2026", "2026-09-24T00:00:00")]
    [InlineData("MMddyyyy HH:mm", "10252026 01:30", "2026-10-25T01:30:00")]
    [InlineData("yyyyMMdd", "20240229", "2024-02-29T00:00:00")]
    [InlineData("dd-MM-yyyy HH:mm", "25-10-2026 02:16", "2026-10-25T02:16:00")]
    [InlineData("d.M.yyyy 'kl.' HH.mm", "5.1.2026 kl. 02.16", "2026-01-05T02:16:00")]
    public void TryParse_of_a_fitting_text_reads_the_clock(string pattern, string text, string expected)
    {
        Assert.True(DateTimePattern.Compile(pattern).TryParse(Encoding.UTF8.GetBytes(text), out var reading));

        Assert.Equal(DateTime.Parse(expected, CultureInfo.InvariantCulture), new DateTime(reading.LocalTicks));
        Assert.Null(reading.OffsetMinutes);
    }

    [Theory]
    [InlineData("2026-11-02T08:00:00Z", 0)]
    [InlineData("2026-11-02T08:00:00+01:00", 60)]
    [InlineData("2026-11-02T08:00:00-0330", -210)]
    [InlineData("2026-11-02T08:00:00+05", 300)]
    public void TryParse_of_an_offset_reads_it(string text, int expected)
    {
        Assert.True(DateTimePattern.Compile("yyyy-MM-ddTHH:mm:ssK").TryParse(Encoding.UTF8.GetBytes(text), out var reading));

        Assert.Equal(new DateTime(2026, 11, 2, 8, 0, 0), new DateTime(reading.LocalTicks));
        Assert.Equal(expected, reading.OffsetMinutes);
    }

    [Fact]
    public void TryParse_of_a_time_alone_gives_ticks_since_midnight()
    {
        var pattern = DateTimePattern.Compile("H:mm:ss");

        Assert.True(pattern.TryParse("7:05:09"u8, out var reading));

        Assert.False(pattern.HasDate);
        Assert.Equal(new TimeSpan(7, 5, 9).Ticks, reading.LocalTicks);
    }

    [Theory]
    [InlineData("yyyy-MM-dd", "2026-02-29")]
    [InlineData("yyyy-MM-dd", "2026-13-01")]
    [InlineData("yyyy-MM-dd", "2026-00-01")]
    [InlineData("yyyy-MM-dd", "2026-1-01")]
    [InlineData("yyyy-MM-dd", "2026-01-01 ")]
    [InlineData("yyyy-MM-dd", "2026-01-011")]
    [InlineData("yyyy-MM-dd", "0000-01-01")]
    [InlineData("yyyy-MM-dd", "")]
    [InlineData("yyyy-MM-dd", "2026-01")]
    [InlineData("HH:mm", "24:00")]
    [InlineData("HH:mm", "23:60")]
    [InlineData("h:mm tt", "13:00 PM")]
    [InlineData("h:mm tt", "0:10 AM")]
    [InlineData("h:mm tt", "1:00 XM")]
    [InlineData("dd MMM yyyy", "02 Foo 2026")]
    [InlineData("HH:mmK", "08:00")]
    [InlineData("HH:mmK", "08:00+15:00")]
    [InlineData("HH:mmK", "08:00+1")]
    public void TryParse_of_what_does_not_fit_or_exist_is_false(string pattern, string text)
    {
        Assert.False(DateTimePattern.Compile(pattern).TryParse(Encoding.UTF8.GetBytes(text), out _));
    }

    [Fact]
    public void TryParse_of_every_hour_of_four_years_agrees_with_the_framework()
    {
        const string Format = "ddd, dd MMM yyyy HH:mm:ss";
        var pattern = DateTimePattern.Compile(Format);

        for (var at = new DateTime(2023, 1, 1); at.Year < 2027; at = at.AddMinutes(61).AddSeconds(7))
        {
            Assert.True(pattern.TryParse(Encoding.UTF8.GetBytes(at.ToString(Format, CultureInfo.InvariantCulture)), out var reading));
            Assert.Equal(at.Ticks, reading.LocalTicks);
        }
    }

    [Theory]
    [InlineData("yyyy-MM-dd xx", "'xx'")]
    [InlineData("yyy", "'yyy'")]
    [InlineData("yyyy-MM", "a year, a month and a day")]
    [InlineData("'open", "not closed")]
    public void Compile_of_a_senseless_pattern_says_why(string pattern, string expected)
    {
        var failure = Assert.Throws<FormatException>(() => DateTimePattern.Compile(pattern));

        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }
}
