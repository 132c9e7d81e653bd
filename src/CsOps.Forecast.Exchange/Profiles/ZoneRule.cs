using CsOps.Forecast.Time;

namespace CsOps.Forecast.Exchange.Profiles;

/// <summary>Whose clock a format's times are by.</summary>
/// <param name="Zone">The zone that the format or its vendor sets; null when the user must name it.</param>
/// <param name="IsDefault">Whether the user may overrule it.</param>
internal sealed record ZoneRule(TimeZoneInfo? Zone, bool IsDefault)
{
    /// <summary>Reads <c>required</c>, <c>fixed NAME</c> or <c>default NAME</c>.</summary>
    /// <exception cref="FormatException">It is none of these, or there is no such zone.</exception>
    public static ZoneRule Parse(string text) => text.Split(' ', 2, StringSplitOptions.TrimEntries) switch
    {
        ["required"] => new ZoneRule(null, IsDefault: true),
        ["fixed", var name] => new ZoneRule(ZoneOf(name), IsDefault: false),
        ["default", var name] => new ZoneRule(ZoneOf(name), IsDefault: true),
        _ => throw new FormatException($"The zone rule '{text}' is unknown; expected 'required', 'fixed NAME' or 'default NAME', for example 'fixed UTC'."),
    };

    private static TimeZoneInfo ZoneOf(string name) => TimeZones.TryFind(name, out var zone, out var problem) ? zone : throw new FormatException(problem);
}
