using CsOps.Forecast.Exchange.ICalendar;
using CsOps.Forecast.Files;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Tests.Shared;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Exchange.Tests.ICalendar;

public sealed class CalendarFolderTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    private string Target => _temporary.PathOf("calendars");

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void Folder_has_a_file_for_each_agent_at_work_named_in_the_agents_own_letters()
    {
        string[] names = ["Søren Ærø", "Jörg Häkkinen", "Иван Петров", "김 한글", "a/b\\c:*?\"<>|", "Off Duty"];
        var centre = Rosters.Centre(names);

        var files = CalendarFolder.Write(centre, centre.Agents[..^1].Select(agent => Rosters.Shift(agent.Id, Rosters.Week.First, 9)), Rosters.Week, Target);

        Assert.Equal(["A1 Søren Ærø.ics", "A2 Jörg Häkkinen.ics", "A3 Иван Петров.ics", "A4 김 한글.ics", "A5 a_b_c_______.ics"], files.Select(Path.GetFileName));
        Assert.Equal(files.Order(StringComparer.Ordinal), Directory.GetFiles(Target).Order(StringComparer.Ordinal));
        Assert.All(files.Zip(names), file => Assert.Contains(StrictCalendar.Parse(File.ReadAllText(file.First)).Head, line => line.Name == "NAME" && line.Value.StartsWith(file.Second.Replace("\\", "\\\\"), StringComparison.Ordinal)));
        Assert.Equal(["calendars"], Directory.GetFileSystemEntries(_temporary.Root).Select(Path.GetFileName));
    }

    [Fact]
    public void File_names_are_told_apart_and_fit_every_system()
    {
        (string, string)[] agents = [("a1", "Bo"), ("A1", "bo"), ("A1 B", "o"), ("A1", "B o"), ("CON", "x"), ("lpt1", ""), ("..", "."), ("x", new string('한', 200)), ("e\u0301", "é"), ("é", "e\u0301")];

        var names = CalendarFileNames.Of(agents).ToArray();

        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(["a1 Bo.ics", "A1 bo (2).ics", "A1 B o.ics", "A1 B o (2).ics", "_CON x.ics", "_lpt1.ics", "_.ics"], names[..7]);
        Assert.All(names, name => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(name), 5, 200));
    }

    /// <summary>Of three shifts one stays, one moves and one goes; the next week is another period.</summary>
    [Fact]
    public void Publishing_again_tells_what_moved_and_what_was_cancelled_and_keeps_other_weeks()
    {
        var centre = Rosters.Centre("Søren");
        Shift On(int day, int hour) => Rosters.Shift("A1", Rosters.Week.First.AddDays(day), hour);
        var next = DateRange.WeekFrom(Rosters.Week.Last.AddDays(1));

        CalendarFolder.Write(centre, [On(0, 9), On(1, 9), On(2, 9)], Rosters.Week, Target);
        var first = Events();
        CalendarFolder.Write(centre, [On(0, 9), On(1, 11)], Rosters.Week, Target, new CalendarOptions { Stamp = new DateTimeOffset(2026, 11, 3, 0, 0, 0, TimeSpan.Zero) });
        var second = Events();
        CalendarFolder.Write(centre, [On(7, 9)], next, Target);
        var third = Events();
        CalendarFolder.Write(centre, [On(0, 9), On(1, 11), On(2, 9)], Rosters.Week, Target);
        var fourth = Events();

        Assert.Equal(["0", "0", "0"], first.Select(one => one["SEQUENCE"]));
        Assert.Equal(["0 CONFIRMED 20261102T000000Z", "1 CONFIRMED 20261103T000000Z", "1 CANCELLED 20261103T000000Z"], second.Select(one => $"{one["SEQUENCE"]} {one["STATUS"]} {one["DTSTAMP"]}"));
        Assert.Equal(first.Select(one => one["UID"]), second.Select(one => one["UID"]));
        Assert.Equal(["0 CONFIRMED", "1 CONFIRMED", "1 CANCELLED", "0 CONFIRMED"], third.Select(one => $"{one["SEQUENCE"]} {one["STATUS"]}"));
        Assert.Equal(["0 CONFIRMED", "1 CONFIRMED", "2 CONFIRMED", "0 CONFIRMED"], fourth.Select(one => $"{one["SEQUENCE"]} {one["STATUS"]}"));
    }

    [Fact]
    public void Calendar_of_an_agent_who_is_called_otherwise_goes_on_under_the_new_name()
    {
        Shift On(int hour) => Rosters.Shift("A1", Rosters.Week.First, hour);

        CalendarFolder.Write(Rosters.Centre("Ida Holm"), [On(9), Rosters.Shift("A1", Rosters.Week.First.AddDays(1), 9)], Rosters.Week, Target);
        var before = Events();
        CalendarFolder.Write(Rosters.Centre("Ida Berg"), [On(11)], Rosters.Week, Target);
        var after = Events();

        Assert.Equal(["A1 Ida Berg.ics"], Directory.GetFiles(Target).Select(Path.GetFileName));
        Assert.Equal(before.Select(one => one["UID"]), after.Select(one => one["UID"]));
        Assert.Equal(["1 CONFIRMED", "1 CANCELLED"], after.Select(one => $"{one["SEQUENCE"]} {one["STATUS"]}"));
    }

    [Fact]
    public void Publishing_the_same_again_changes_no_byte()
    {
        var centre = Rosters.Centre("Søren", "Bo");
        Shift[] shifts = [Rosters.Shift("A1", Rosters.Week.First, 9), Rosters.Shift("A2", Rosters.Week.Last, 22)];
        var bytes = CalendarFolder.Write(centre, shifts, Rosters.Week, Target).Select(File.ReadAllBytes).ToArray();

        Assert.Equal(bytes, CalendarFolder.Write(centre, shifts, Rosters.Week, Target).Select(File.ReadAllBytes));
    }

    [Theory]
    [InlineData("notes.txt", "keep me", "is not a calendar of a roster")]
    [InlineData("family.ics", "BEGIN:VCALENDAR\r\nPRODID:-//Home//EN\r\nEND:VCALENDAR\r\n", "is not a calendar of a roster")]
    [InlineData("A1 Søren.ics", "BEGIN:VCALENDAR\r\nPRODID:-//CsOps.Forecast//Roster//EN\r\nBEGIN:VEVENT\r\nUID:mine\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", "of no roster")]
    public void Folder_with_other_things_is_refused_and_left_as_it_is(string name, string text, string words)
    {
        _temporary.Write(Path.Combine("calendars", name), System.Text.Encoding.UTF8.GetBytes(text));
        var centre = Rosters.Centre("Søren");

        var error = Assert.ThrowsAny<Exception>(() => CalendarFolder.Write(centre, [Rosters.Shift("A1", Rosters.Week.First, 9)], Rosters.Week, Target));

        Assert.True(error is IOException or ImportException, error.ToString());
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(Path.Combine(Target, name)));
        Assert.Equal(["calendars"], Directory.GetFileSystemEntries(_temporary.Root).Select(Path.GetFileName));
    }

    private IReadOnlyList<IReadOnlyDictionary<string, string>> Events() => StrictCalendar.Parse(File.ReadAllText(Directory.GetFiles(Target).Single())).Events;
}
