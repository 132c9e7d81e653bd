namespace CsOps.Forecast.Time;

/// <summary>Finds time zones by the names that people and systems write.</summary>
public static class TimeZones
{
    private const string Expected = "an IANA name (Europe/Copenhagen), a Windows name (Romance Standard Time), one of Rails (Copenhagen) or a fixed offset (+02:00, UTC+01:00, UTC)";

    /// <summary>The zone of a name.</summary>
    /// <param name="name">
    /// An IANA name in any case (<c>Europe/Copenhagen</c>), old ones too (<c>US/Eastern</c>); a Windows name (<c>Romance Standard Time</c>); a name of Rails (<c>Copenhagen</c>,
    /// <c>Pacific Time (US &amp; Canada)</c>, <c>(GMT-05:00) Eastern Time (US &amp; Canada)</c>); or a fixed offset: <c>UTC</c>, <c>Z</c>, <c>+02:00</c>, <c>-0330</c>, <c>UTC+1</c>,
    /// from −14:00 to +14:00. Blanks around it are ignored.
    /// </param>
    /// <returns>The zone; one with a fixed offset is named <c>UTC+02:00</c>.</returns>
    /// <exception cref="ArgumentException">No zone has that name; the message names near ones.</exception>
    public static TimeZoneInfo Find(string name) => TryFind(name, out var zone, out var problem) ? zone : throw new ArgumentException(problem, nameof(name));

    /// <summary>The zone of a name, as <see cref="Find"/>, with the problem as a value.</summary>
    /// <returns>Whether there is one; if not, <paramref name="problem"/> says what was found and what was expected.</returns>
    public static bool TryFind(
        string name,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out TimeZoneInfo? zone,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(name);
        var wanted = name.Trim();
        zone = FixedOffset.Parse(wanted) ?? BySystemName(wanted) ?? (ZoneAliases.Find(wanted) is { } iana ? BySystemName(iana) : null);
        problem = zone is null ? Unknown(name, wanted) : null;
        return zone is not null;
    }

    private static TimeZoneInfo? BySystemName(string name)
    {
        // The names of zones become paths on some systems, so only what looks like one is asked for.
        if (name.Length == 0 || name[0] == '/' || name.Contains("..", StringComparison.Ordinal))
        {
            return null;
        }

        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
        {
            return zone;
        }

        var exact = Array.Find(Names(), n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase));
        return exact is not null && TimeZoneInfo.TryFindSystemTimeZoneById(exact, out zone) ? zone : null;
    }

    private static string Unknown(string name, string wanted)
    {
        var near = NearNames.Of(wanted, Names());
        var maybe = near.Count == 0 ? string.Empty : $"{Environment.NewLine}Maybe {string.Join(" or ", near)}.";
        return $"There is no time zone '{name}'; expected {Expected}.{maybe}";
    }

    private static string[] Names() => [.. TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id).Order(StringComparer.Ordinal)];
}
