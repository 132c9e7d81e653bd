using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Time;

public class OpeningHoursTextTests
{
    [Fact]
    public void Parse_reads_ranges_single_days_and_several_spans()
    {
        var hours = Parse(("mon-fri", "08:00-12:00, 13:00-17:00"), ("sat", "9:30-14:00"));

        Assert.Equal([Span("08:00", "12:00"), Span("13:00", "17:00")], hours.Week[DayOfWeek.Wednesday]);
        Assert.Equal([Span("09:30", "14:00")], hours.Week[DayOfWeek.Saturday]);
        Assert.False(hours.Week.ContainsKey(DayOfWeek.Sunday));
    }

    [Theory]
    [InlineData("mon", "1")]
    [InlineData("Monday", "1")]
    [InlineData("MON - WED", "123")]
    [InlineData("mon,wed,fri", "135")]
    [InlineData("mon-tue,sun", "012")]
    [InlineData("fri-mon", "0156")]
    [InlineData("weekdays", "12345")]
    [InlineData("weekend", "06")]
    [InlineData("daily", "0123456")]
    public void Parse_knows_the_days_of_a_key(string key, string days)
    {
        var hours = Parse((key, "08:00-20:00"));

        Assert.Equal(days, string.Concat(hours.Week.Keys.Order().Select(d => ((int)d).ToString(CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void Parse_lets_the_key_with_fewest_days_win_in_any_order()
    {
        var hours = Parse(("sun", "closed"), ("sat-sun", "10:00-12:00"), ("daily", "08:00-20:00"));
        var reversed = Parse(("daily", "08:00-20:00"), ("sat-sun", "10:00-12:00"), ("sun", "closed"));

        Assert.Equal(hours, reversed);
        Assert.Equal([Span("08:00", "20:00")], hours.Week[DayOfWeek.Friday]);
        Assert.Equal([Span("10:00", "12:00")], hours.Week[DayOfWeek.Saturday]);
        Assert.False(hours.IsOpenOn(new DateOnly(2024, 6, 2)));
    }

    [Theory]
    [InlineData("00:00-24:00")]
    [InlineData("00:00-00:00")]
    public void Parse_of_midnight_to_midnight_is_the_whole_day(string text)
    {
        Assert.Equal(OpeningHours.Always, Parse(("daily", text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("closed")]
    [InlineData(" Closed ")]
    public void Parse_of_no_span_is_closed(string text)
    {
        Assert.Empty(Parse(("daily", text)).Week);
    }

    [Fact]
    public void Parse_sorts_spans_by_their_start()
    {
        Assert.Equal([Span("08:00", "12:00"), Span("13:00", "17:00")], Parse(("mon", "13:00-17:00,08:00-12:00")).Week[DayOfWeek.Monday]);
    }

    [Theory]
    [InlineData("mon", "8-20", "'8-20' is no span")]
    [InlineData("mon", "08:00", "'08:00' is no span")]
    [InlineData("mon", "08:00-25:00", "'08:00-25:00' is no span")]
    [InlineData("mon", "24:00-08:00", "'24:00-08:00' is no span")]
    [InlineData("mon", "08:00-12:00;13:00-17:00", "is no span")]
    [InlineData("mon", "08:00-12:00,", "'' is no span")]
    [InlineData("mon", "08:00-08:00", "expected 00:00-24:00 for a whole day")]
    [InlineData("mon", "08:00-12:00,11:00-17:00", "08:00-12:00 and 11:00-17:00 overlap")]
    [InlineData("mon", "22:00-06:00,23:00-24:00", "22:00-06:00 and 23:00-24:00 overlap")]
    [InlineData("monfri", "08:00-12:00", "'monfri' names no days")]
    [InlineData("mon-wed-fri", "08:00-12:00", "'mon-wed-fri' names no days")]
    [InlineData("", "08:00-12:00", "'' names no days")]
    [InlineData("man", "08:00-12:00", "'man' names no days")]
    public void Parse_of_a_wrong_text_says_where_and_what_is_expected(string key, string text, string message)
    {
        var error = Assert.Throws<FormatException>(() => Parse((key, text)));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_of_two_keys_with_equal_right_is_an_error()
    {
        var error = Assert.Throws<FormatException>(() => Parse(("mon-tue", "08:00-12:00"), ("tue-wed", "09:00-12:00")));

        Assert.Contains("Tuesday is named by both 'mon-tue' and 'tue-wed'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Format_joins_neighbouring_days_with_the_same_hours()
    {
        var hours = Parse(("mon-thu", "08:00-20:00"), ("fri", "08:00-12:00,13:00-24:00"), ("sun", "22:00-06:00"));

        var text = OpeningHoursText.Format(hours);

        Assert.Equal([new("mon-thu", "08:00-20:00"), new("fri", "08:00-12:00,13:00-24:00"), new("sun", "22:00-06:00")], text);
    }

    [Fact]
    public void Format_of_always_is_daily()
    {
        Assert.Equal([new("daily", "00:00-24:00")], OpeningHoursText.Format(OpeningHours.Always));
    }

    [Fact]
    public void Parse_reads_what_Format_wrote_for_any_week()
    {
        var random = new Random(5);
        string[] texts = ["closed", "08:00-20:00", "00:00-24:00", "22:00-06:00", "07:15-11:45,12:30-16:00"];
        for (var i = 0; i < 100; i++)
        {
            var hours = Parse([.. DayKey.Week.Select(d => (d.ToString(), texts[random.Next(texts.Length)]))]);

            var again = OpeningHoursText.Parse(OpeningHoursText.Format(hours));

            Assert.Equal(hours, again);
        }
    }

    private static OpeningHours Parse(params (string Key, string Text)[] days) => OpeningHoursText.Parse(days.Select(d => KeyValuePair.Create(d.Key, d.Text)));

    private static OpenSpan Span(string from, string until) =>
        new(TimeOnly.Parse(from, CultureInfo.InvariantCulture), TimeOnly.Parse(until, CultureInfo.InvariantCulture));
}
