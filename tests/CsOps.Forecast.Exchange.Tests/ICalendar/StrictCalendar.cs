using System.Text;
using System.Text.RegularExpressions;

namespace CsOps.Forecast.Exchange.Tests.ICalendar;

/// <summary>Reads a calendar as strictly as RFC 5545 is written, apart from the code under test.</summary>
internal sealed partial class StrictCalendar
{
    private static readonly string[] Once = ["UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "STATUS", "SUMMARY", "DESCRIPTION"];

    private StrictCalendar(IReadOnlyList<(string Name, string Value)> head, IReadOnlyList<IReadOnlyDictionary<string, string>> events) => (Head, Events) = (head, events);

    public IReadOnlyList<(string Name, string Value)> Head { get; }

    /// <summary>The properties of each event, texts with their escapes undone.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Events { get; }

    public static StrictCalendar Parse(string text)
    {
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("\r", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.All(text.EnumerateRunes(), rune => Assert.NotEqual(Rune.ReplacementChar, rune));
        var lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n")[..^1].Select(Split).ToList();
        Assert.Equal([("BEGIN", "VCALENDAR"), ("END", "VCALENDAR")], [lines[0], lines[^1]]);

        var head = lines[1..^1].TakeWhile(line => line != ("BEGIN", "VEVENT")).ToList();
        Assert.Equal("2.0", head.Single(line => line.Name == "VERSION").Value);
        Assert.Single(head, line => line.Name == "PRODID");
        return new StrictCalendar(head, [.. EventsOf(lines[(1 + head.Count)..^1])]);
    }

    private static (string Name, string Value) Split(string line)
    {
        Assert.Matches(ContentLine(), line);
        return (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);
    }

    private static IEnumerable<IReadOnlyDictionary<string, string>> EventsOf(List<(string Name, string Value)> lines)
    {
        Assert.NotEmpty(lines);
        for (var at = 0; at < lines.Count;)
        {
            Assert.Equal(("BEGIN", "VEVENT"), lines[at]);
            var end = lines.FindIndex(at, line => line == ("END", "VEVENT"));
            var one = lines[(at + 1)..end];
            Assert.Empty(Once.Except(one.Select(line => line.Name)));
            Assert.All(one, line => Assert.Single(one, other => other.Name == line.Name));
            yield return one.ToDictionary(line => line.Name, line => line.Name is "SUMMARY" or "DESCRIPTION" ? Unescape(line.Value) : line.Value, StringComparer.Ordinal);
            at = end + 1;
        }
    }

    private static string Unescape(string value)
    {
        Assert.Matches(TextValue(), value);
        return Escape().Replace(value, match => match.Value is "\\n" or "\\N" ? "\n" : match.Value[1..]);
    }

    [GeneratedRegex(@"^[A-Z0-9-]+(;[A-Z0-9-]+=[^:;,""]*)*:[^\x00-\x08\x0A-\x1F\x7F]*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex ContentLine();

    [GeneratedRegex(@"^([^\\;,\x00-\x1F]|\\[\\;,nN])*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex TextValue();

    [GeneratedRegex(@"\\.", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Escape();
}
