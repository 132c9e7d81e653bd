using CsOps.Forecast.Files;
using CsOps.Forecast.Time;
using CsOps.Forecast.Time.Holidays;

namespace CsOps.Forecast.Tests.Time.Holidays;

public sealed class HolidayFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("holidays").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_of_csv_takes_dates_and_names_in_any_column_order()
    {
        var holidays = Csv("name,date,note\nJul,2024-12-25,x\n\"Nytår, første dag\",2025-01-01,\n");

        Assert.Equal([new(new DateOnly(2024, 12, 25), "Jul"), new(new DateOnly(2025, 1, 1), "Nytår, første dag")], holidays.Holidays);
    }

    [Theory]
    [InlineData("date,name\n2024-12-25,Jul\n25.12.2024,Jul\n", 3, "yyyy-MM-dd")]
    [InlineData("date,name\n2024-02-30,Jul\n", 2, "yyyy-MM-dd")]
    [InlineData("date,name\n2024-12-25,\n", 2, "no readable name")]
    [InlineData("date;name\n2024-12-25;\n", 2, "no readable name")]
    [InlineData("day,name\n2024-12-25,Jul\n", 1, "no such column")]
    [InlineData("", 0, "empty")]
    public void Read_of_bad_csv_says_where_and_what_is_expected(string text, long line, string message)
    {
        var error = Assert.Throws<ImportException>(() => Csv(text));

        Assert.Equal(line, error.Line);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Contains("h.csv", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_of_a_file_that_is_absent_says_so()
    {
        Assert.Throws<ImportException>(() => HolidayFile.Read(Path.Combine(_folder, "none.csv")));
        Assert.Throws<ImportException>(() => HolidayFile.Read(Path.Combine(_folder, "none.ics")));
    }

    [Fact]
    public void Read_of_ics_unfolds_lines_and_undoes_escapes()
    {
        var holidays = Ics("DTSTART;VALUE=DATE:20241225", "DTEND;VALUE=DATE:20241227", "SUMMARY;LANGUAGE=da:Juledag\\, fø", " rste\\; og anden", "\t dag");

        Assert.Equal(
            [new(new DateOnly(2024, 12, 25), "Juledag, første; og anden dag"), new(new DateOnly(2024, 12, 26), "Juledag, første; og anden dag")],
            holidays.Holidays);
    }

    [Fact]
    public void Read_of_ics_takes_only_the_events_and_not_what_is_in_them_or_beside_them()
    {
        var holidays = Ics(
            "BEGIN:VALARM", "SUMMARY:Alarm", "DTSTART:20200101T080000", "END:VALARM",
            "DTSTART;X-NOTE=\"a:b\";VALUE=DATE:20240101", "SUMMARY:New Year", "END:VEVENT",
            "BEGIN:VTODO", "DTSTART:20240601T080000Z", "END:VTODO",
            "BEGIN:VEVENT", "DTSTART:20240501", "STATUS:CANCELLED", "SUMMARY:May", "END:VEVENT",
            "BEGIN:VEVENT", "DTSTART:20240605", "DTEND:20240605");

        Assert.Equal([new(new DateOnly(2024, 1, 1), "New Year"), new(new DateOnly(2024, 6, 5), "Holiday")], holidays.Holidays);
    }

    [Theory]
    [InlineData("FREQ=YEARLY;COUNT=3", "2024 2025 2026")]
    [InlineData("FREQ=YEARLY;INTERVAL=2;UNTIL=20280101", "2024 2026")]
    [InlineData("FREQ=YEARLY;INTERVAL=2;UNTIL=20281225", "2024 2026 2028")]
    [InlineData("freq=yearly;interval=10;wkst=mo", "2024 2034 2044")]
    public void Read_of_ics_follows_yearly_rules(string rule, string years)
    {
        var holidays = Ics("DTSTART;VALUE=DATE:20241225", "RRULE:" + rule, "SUMMARY:Jul");

        Assert.Equal(years, string.Join(' ', holidays.Holidays.Select(h => h.Key.Year)));
    }

    [Fact]
    public void Read_of_ics_repeats_a_leap_day_in_leap_years()
    {
        var holidays = Ics("DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=YEARLY;COUNT=2", "SUMMARY:Leap");

        Assert.Equal([new(2024, 2, 29), new(2028, 2, 29)], holidays.Holidays.Select(h => h.Key));
    }

    [Theory]
    [InlineData("DTSTART:20241225T080000Z", 3, "expected DTSTART;VALUE=DATE:yyyyMMdd")]
    [InlineData("DTSTART:2024-12-25", 3, "expected DTSTART;VALUE=DATE:yyyyMMdd")]
    [InlineData("SUMMARY:Jul", 2, "the event has no DTSTART")]
    [InlineData("DTSTART:20241225\nDTEND:20241224", 2, "ends before it begins")]
    [InlineData("DTSTART:20241225\nRRULE:FREQ=MONTHLY", 4, "expected FREQ=YEARLY")]
    [InlineData("DTSTART:20241225\nRRULE:FREQ=YEARLY;BYDAY=1MO", 4, "'BYDAY=1MO' is not understood")]
    [InlineData("DTSTART:20241225\nRRULE:FREQ=YEARLY;COUNT=0", 4, "'COUNT=0' is not understood")]
    [InlineData("DTSTART:20241225\nRRULE:COUNT=2", 4, "no frequency")]
    [InlineData("DTSTART 20241225", 3, "expected NAME:VALUE")]
    [InlineData("END:VTODO", 3, "END:VTODO closes BEGIN:VEVENT")]
    public void Read_of_bad_ics_says_where_and_what_is_expected(string lines, long line, string message)
    {
        var error = Assert.Throws<ImportException>(() => Ics(lines.Split('\n')));

        Assert.Equal(line, error.Line);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "does not end")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20240101\n", "Maybe the file was cut off")]
    [InlineData("date,name\n2024-12-25,Jul\n", "expected NAME:VALUE")]
    [InlineData("SUMMARY:Jul\n", "expected BEGIN:VCALENDAR")]
    public void Read_of_a_file_that_is_no_calendar_says_so(string text, string message)
    {
        var error = Assert.Throws<ImportException>(() => Read("h.ics", text));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private HolidayCalendar Csv(string text) => Read("h.csv", text);

    private HolidayCalendar Ics(params string[] lines) =>
        Read("h.ics", string.Join("\r\n", ["BEGIN:VCALENDAR", "BEGIN:VEVENT", .. lines, "END:VEVENT", "END:VCALENDAR", ""]));

    private HolidayCalendar Read(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return HolidayFile.Read(path);
    }
}
