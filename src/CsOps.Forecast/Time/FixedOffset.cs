using System.Text.RegularExpressions;

namespace CsOps.Forecast.Time;

/// <summary>Zones that are a fixed distance from UTC, by the way they are written.</summary>
internal static partial class FixedOffset
{
    private static readonly TimeSpan Largest = TimeSpan.FromHours(14);

    /// <summary>The zone of <c>UTC</c>, <c>GMT</c>, <c>Z</c>, <c>+02:00</c>, <c>+0200</c>, <c>UTC+2</c> and the like, or null.</summary>
    public static TimeZoneInfo? Parse(string text)
    {
        if (Pattern().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var minutes = match.Groups["m"] is { Success: true } m ? int.Parse(m.ValueSpan, CultureInfo.InvariantCulture) : 0;
        var hours = match.Groups["h"] is { Success: true } h ? int.Parse(h.ValueSpan, CultureInfo.InvariantCulture) : 0;
        var size = new TimeSpan(hours, minutes, 0);
        return minutes > 59 || size > Largest ? null : Zone(match.Groups["sign"].ValueSpan is "-" ? -size : size);
    }

    private static TimeZoneInfo Zone(TimeSpan offset)
    {
        if (offset == TimeSpan.Zero)
        {
            return TimeZoneInfo.Utc;
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"UTC{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm}");
        return TimeZoneInfo.CreateCustomTimeZone(name, offset, name, name);
    }

    [GeneratedRegex(
        "^(?:Z|(?:UTC|GMT)|(?:UTC|GMT)?(?<sign>[+-])(?<h>[0-9]{1,2})(?::?(?<m>[0-9]{2}))?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
