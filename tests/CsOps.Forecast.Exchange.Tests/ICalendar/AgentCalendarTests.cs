using CsOps.Forecast.Exchange.ICalendar;
using CsOps.Forecast.Time;
using FsCheck;
using FsCheck.Fluent;

namespace CsOps.Forecast.Exchange.Tests.ICalendar;

public class AgentCalendarTests
{
    [Fact]
    public void Shift_is_an_event_in_universal_time_with_its_breaks_in_words()
    {
        var centre = Rosters.Centre("Søren");

        var calendar = StrictCalendar.Parse(AgentCalendar.Text(centre, centre.Agents[0], [Rosters.Shift("A1", Rosters.Week.First, 9, "late; 8,5h")], Rosters.Week));

        var shift = Assert.Single(calendar.Events);
        Assert.Equal(("20261102T080000Z", "20261102T160000Z"), (shift["DTSTART"], shift["DTEND"]));
        Assert.Equal("late; 8,5h", shift["SUMMARY"]);
        Assert.Equal(
            "09:00–11:00 work\n11:00–11:15 tea (paid)\n11:15–13:00 work\n13:00–13:30 lunch (unpaid)\n13:30–17:00 work\nPaid: 7.5 h\nSkills: voice, chat", shift["DESCRIPTION"]);
        Assert.Equal(("20261102T000000Z", "0", "CONFIRMED"), (shift["DTSTAMP"], shift["SEQUENCE"], shift["STATUS"]));
        Assert.Contains(calendar.Head, line => line == ("X-WR-CALNAME", "Søren – Ørestad\\; Kunde\\, service"));
        Assert.DoesNotContain("A1", shift["UID"], StringComparison.Ordinal);
    }

    [Fact]
    public void Breaks_are_events_of_their_own_where_that_is_asked_for()
    {
        var centre = Rosters.Centre("Søren");
        var options = new CalendarOptions { BreaksAsEvents = true, Stamp = new DateTimeOffset(2026, 10, 28, 12, 30, 0, TimeSpan.FromHours(1)) };

        var events = StrictCalendar.Parse(AgentCalendar.Text(centre, centre.Agents[0], [Rosters.Shift("A1", Rosters.Week.First, 9)], Rosters.Week, options)).Events;

        Assert.Equal(["day", "tea", "lunch"], events.Select(one => one["SUMMARY"]));
        Assert.Equal(["20261102T080000Z", "20261102T100000Z", "20261102T120000Z"], events.Select(one => one["DTSTART"]));
        Assert.All(events, one => Assert.Equal("20261028T113000Z", one["DTSTAMP"]));
        Assert.Equal(3, events.Select(one => one["UID"]).Distinct().Count());
    }

    /// <summary>Eight hours from 22:00 end at 05:00 by the clock where it goes back, and at 07:00 where it goes forward.</summary>
    [Theory]
    [InlineData(2026, 10, 24, "20261024T200000Z", "20261025T040000Z", "22:00+02:00–00:00+02:00 work", "02:30+02:00–05:00+01:00 work")]
    [InlineData(2027, 3, 27, "20270327T210000Z", "20270328T050000Z", "22:00+01:00–00:00+01:00 work", "03:30+02:00–07:00+02:00 work")]
    public void Night_on_which_clocks_change_is_eight_hours_long(int year, int month, int day, string start, string end, string first, string last)
    {
        var centre = Rosters.Centre("Søren");
        var date = new DateOnly(year, month, day);

        var night = StrictCalendar.Parse(AgentCalendar.Text(centre, centre.Agents[0], [Rosters.Shift("A1", date, 22)], DateRange.WeekFrom(date))).Events.Single();

        Assert.Equal((start, end), (night["DTSTART"], night["DTEND"]));
        Assert.StartsWith(first, night["DESCRIPTION"], StringComparison.Ordinal);
        Assert.Contains(last, night["DESCRIPTION"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("da-DK")]
    [InlineData("ko-KR")]
    [InlineData("ar-SA")]
    public void Same_roster_gives_the_same_text_in_every_culture_and_moved_shifts_keep_their_identifiers(string culture)
    {
        var centre = Rosters.Centre("Søren");
        string Text(int hour) => AgentCalendar.Text(centre, centre.Agents[0], [Rosters.Shift("A1", Rosters.Week.First, hour), Rosters.Shift("A1", Rosters.Week.Last, 10)], Rosters.Week);
        var expected = Text(9);

        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        Assert.Equal(expected, Text(9));
        Assert.Equal(StrictCalendar.Parse(expected).Events.Select(one => one["UID"]), StrictCalendar.Parse(Text(12)).Events.Select(one => one["UID"]));
    }

    [Fact]
    public void Agent_without_a_shift_has_no_calendar_and_two_shifts_of_a_day_are_two_events()
    {
        var centre = Rosters.Centre("Søren", "Bo");

        Assert.Empty(AgentCalendar.Text(centre, centre.Agents[1], [Rosters.Shift("A1", Rosters.Week.First, 9)], Rosters.Week));
        var two = StrictCalendar.Parse(AgentCalendar.Text(centre, centre.Agents[0], [Rosters.Shift("A1", Rosters.Week.First, 0), Rosters.Shift("A1", Rosters.Week.First, 15)], Rosters.Week));
        Assert.Equal(2, two.Events.Select(one => one["UID"]).Distinct().Count());
    }

    /// <summary>Whatever is in a name: lines of at most 75 octets that unfold and unescape to what was meant.</summary>
    [Fact]
    public void Any_text_survives_folding_and_escaping()
    {
        string[] pieces = ["æøå", "ö", "Кириллица", "한글 이름", "😀", "\\", ";", ",", "\n", "\r\n", "x", " ", "\t", "\0", ":", "\"", "e\u0301"];
        var texts = Gen.ListOf(Gen.Elements(pieces)).Select(parts => string.Concat(parts));
        Prop.ForAll(texts.ToArbitrary(), (string text) =>
        {
            var centre = Rosters.Centre("x");

            var read = StrictCalendar.Parse(AgentCalendar.Text(centre, centre.Agents[0], [Rosters.Shift("A1", Rosters.Week.First, 9, text)], Rosters.Week)).Events.Single();

            Assert.Equal(string.Concat(text.ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c))), read["SUMMARY"]);
        }).QuickCheckThrowOnFailure();
    }
}
