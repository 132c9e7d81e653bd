using System.Collections.Immutable;

namespace CsOps.Forecast.Time;

/// <summary>Reads and writes opening hours as people write them: day keys with the spans of those days.</summary>
/// <remarks>
/// <code>
/// "mon-fri": "08:00-12:00,13:00-17:00"
/// "sat":     "10:00-14:00"
/// "daily":   "00:00-24:00"
/// </code>
/// A key names days by their English names or first three letters, in any case: one (<c>sat</c>), several (<c>mon,wed</c>), a range that may
/// run over the week's end (<c>fri-mon</c>), <c>weekdays</c> (Monday to Friday), <c>weekend</c> or <c>daily</c>. A day under several keys takes the
/// key that names fewest days, so that <c>daily</c> gives the rule and <c>sun</c> its exception. A day under no key is closed.
/// Spans are <c>HH:mm-HH:mm</c> on a 24-hour clock, separated by commas; <c>24:00</c> is the midnight that ends the day; an end before the start
/// is on the next day; <c>closed</c> or nothing is no span.
/// </remarks>
public static class OpeningHoursText
{
    /// <summary>The opening hours of texts by day key.</summary>
    /// <param name="days">Texts such as <c>08:00-20:00</c> by keys such as <c>mon-fri</c>; empty is always closed.</param>
    /// <returns>The hours, without closed dates.</returns>
    /// <exception cref="FormatException">A key or text cannot be read, spans overlap, or two keys name a day with equal right.</exception>
    public static OpeningHours Parse(IEnumerable<KeyValuePair<string, string>> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var entries = days.Select(d => (d.Key, Days: DayKey.Parse(d.Key), Spans: OpenSpanText.ParseList(d.Value, d.Key))).ToList();
        var week = ImmutableDictionary.CreateBuilder<DayOfWeek, ImmutableArray<OpenSpan>>();
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            var naming = entries.Where(e => e.Days.Contains(day)).OrderBy(e => e.Days.Count).Take(2).ToList();
            if (naming.Count == 2 && naming[0].Days.Count == naming[1].Days.Count)
            {
                throw new FormatException($"Opening hours: {day} is named by both '{naming[0].Key}' and '{naming[1].Key}'; expected one of them.");
            }

            if (naming.Count > 0 && !naming[0].Spans.IsEmpty)
            {
                week.Add(day, naming[0].Spans);
            }
        }

        return new OpeningHours { Week = week.ToImmutable() };
    }

    /// <summary>The texts of opening hours by day key, from which <see cref="Parse"/> reads the same hours; closed dates have no text.</summary>
    /// <returns>In order of the days from Monday, neighbours with the same hours under one key; a week of equal days under <c>daily</c>.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Format(OpeningHours hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        var texts = DayKey.Week.Select(day => hours.Week.TryGetValue(day, out var spans) ? OpenSpanText.FormatList(spans) : string.Empty).ToList();
        var result = new List<KeyValuePair<string, string>>();
        for (var first = 0; first < texts.Count;)
        {
            var next = first + 1;
            while (next < texts.Count && texts[next] == texts[first])
            {
                next++;
            }

            if (texts[first].Length > 0)
            {
                result.Add(new(DayKey.Format(first, next - 1), texts[first]));
            }

            first = next;
        }

        return result;
    }
}
