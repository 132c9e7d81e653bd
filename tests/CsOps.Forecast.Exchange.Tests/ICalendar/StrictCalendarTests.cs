using CsOps.Forecast.Exchange.ICalendar;

namespace CsOps.Forecast.Exchange.Tests.ICalendar;

/// <summary>The check of calendars finds what is wrong with one: it would prove nothing otherwise.</summary>
public class StrictCalendarTests
{
    [Theory]
    [InlineData("\r\n", "\n")] // ends of lines
    [InlineData("\r\n ", "")] // lines that are not folded
    [InlineData("\\,", ",")] // a comma that is not escaped
    [InlineData("UID:", "X-ID:")]
    [InlineData("SEQUENCE:0\r\n", "")]
    [InlineData("SEQUENCE:0\r\n", "SEQUENCE:0\r\nSEQUENCE:1\r\n")]
    [InlineData("VERSION:2.0", "VERSION:1.0")]
    [InlineData("PRODID:", "NO COLON")]
    [InlineData("END:VCALENDAR\r\n", "")]
    [InlineData("BEGIN:VEVENT\r\n", "")]
    public void Damaged_calendar_is_refused(string good, string bad)
    {
        var centre = Rosters.Centre("Søren, der den Namen einer sehr langen Zeile hat, die gefaltet werden muss");
        var text = AgentCalendar.Text(centre, centre.Agents[0], [Rosters.Shift("A1", Rosters.Week.First, 9)], Rosters.Week);

        Assert.Single(StrictCalendar.Parse(text).Events);
        Assert.Contains(good, text, StringComparison.Ordinal);
        Assert.ThrowsAny<Exception>(() => StrictCalendar.Parse(text.Replace(good, bad, StringComparison.Ordinal)));
    }
}
