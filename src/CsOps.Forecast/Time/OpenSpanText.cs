using System.Collections.Immutable;

namespace CsOps.Forecast.Time;

/// <summary>Open spans as text: <c>08:00-12:00,13:00-17:00</c>.</summary>
internal static class OpenSpanText
{
    private const string Closed = "closed";
    private const string EndOfDay = "24:00";
    private static readonly string[] Formats = ["HH:mm", "H:mm"];

    /// <summary>The spans of a text in order of their start; none for <c>closed</c> or a blank text.</summary>
    /// <exception cref="FormatException">The text cannot be read or its spans overlap; the message names <paramref name="key"/>.</exception>
    public static ImmutableArray<OpenSpan> ParseList(string text, string key)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Trim().Equals(Closed, StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        var spans = text.Split(',').Select(part => Parse(part, key)).OrderBy(s => s.From).ToImmutableArray();
        for (var i = 1; i < spans.Length; i++)
        {
            if (spans[i - 1].CoversOnOwnDay(spans[i].From))
            {
                throw new FormatException($"Opening hours of '{key}': {Format(spans[i - 1])} and {Format(spans[i])} overlap.");
            }
        }

        return spans;
    }

    /// <summary>The text of spans; empty for none.</summary>
    public static string FormatList(ImmutableArray<OpenSpan> spans) => string.Join(',', spans.Select(Format));

    private static OpenSpan Parse(string part, string key)
    {
        var ends = part.Split('-');
        if (ends.Length != 2
            || !TryTime(ends[0], out var from)
            || !(ends[1].Trim() == EndOfDay ? Midnight(out var until) : TryTime(ends[1], out until)))
        {
            throw new FormatException($"Opening hours of '{key}': '{part.Trim()}' is no span; expected HH:mm-HH:mm, for example 08:00-20:00, or closed.");
        }

        return from == until && until != TimeOnly.MinValue
            ? throw new FormatException($"Opening hours of '{key}': '{part.Trim()}' begins and ends at once; expected 00:00-24:00 for a whole day.")
            : new OpenSpan(from, until);
    }

    private static bool TryTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    private static bool Midnight(out TimeOnly time)
    {
        time = TimeOnly.MinValue;
        return true;
    }

    private static string Format(OpenSpan span)
    {
        var until = span.Until == TimeOnly.MinValue ? EndOfDay : span.Until.ToString(Formats[0], CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{span.From:HH:mm}-{until}");
    }
}
