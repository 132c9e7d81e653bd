using CsOps.Forecast.Scheduling;

namespace CsOps.Forecast.Console.Screens;

/// <summary>Agents, shifts and times of a roster in words, on the clock of the centre; of agents by another clock on that too.</summary>
internal sealed class RosterWords
{
    private readonly Screen _screen;
    private readonly TimeZoneInfo _zone;
    private readonly Dictionary<string, string> _names;
    private readonly Dictionary<string, TimeZoneInfo> _zones;

    public RosterWords(Screen screen, IEnumerable<Agent> agents, TimeZoneInfo zone)
    {
        _screen = screen;
        _zone = zone;
        var known = agents.ToList();
        _names = known.ToDictionary(agent => agent.Id, agent => agent.Name, StringComparer.Ordinal);
        _zones = known.ToDictionary(agent => agent.Id, agent => agent.Zone ?? zone, StringComparer.Ordinal);
    }

    /// <summary>Name and id.</summary>
    public string Agent(string id) => _names.TryGetValue(id, out var name) && name != id ? $"{name} ({id})" : id;

    /// <summary>A preference for shifts.</summary>
    public string Preference(ShiftPreference preference)
    {
        string?[] parts =
        [
            preference.Template,
            preference.NotBefore is { } begin ? $"not before {begin.ToString("HH:mm", CultureInfo.InvariantCulture)}" : null,
            preference.NotAfter is { } end ? $"not after {end.ToString("HH:mm", CultureInfo.InvariantCulture)}" : null,
            preference.Days.IsEmpty ? null : $"on {string.Join(", ", preference.Days.Select(day => _screen.Culture.DateTimeFormat.GetAbbreviatedDayName(day)))}",
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    /// <summary>Weekday and date.</summary>
    public string Date(DateOnly date) => $"{_screen.Culture.DateTimeFormat.GetAbbreviatedDayName(date.DayOfWeek)} {_screen.Date(date)}";

    /// <summary>Template and times, with the date where it is not the shift's: that is by the agent's clock.</summary>
    public string Shift(Shift shift) => $"{Bare(shift)}{InBrackets([OwnClock(shift)])}";

    /// <summary>Template, times and breaks.</summary>
    public string ShiftWithBreaks(Shift shift) => $"{Bare(shift)}{InBrackets([string.Join(", ", shift.Breaks.Select(pause => $"{pause.Name} {Clock(pause.Span.Start)}")), OwnClock(shift)])}";

    /// <summary>From when to when.</summary>
    public string Times(Time.Interval span) => $"{Clock(span.Start)}–{Clock(span.End)}";

    /// <summary>The same with the date where it is another one.</summary>
    public string Times(Time.Interval span, DateOnly date) => DateOf(span, _zone) == date ? Times(span) : Span(span);

    /// <summary>Date and times.</summary>
    public string Span(Time.Interval span) => $"{Date(DateOf(span, _zone))} {Times(span)}";

    /// <summary>A number that is a change, with its sign.</summary>
    public string Signed(double value, int decimals = 1) => Math.Round(value, decimals, MidpointRounding.AwayFromZero) > 0 ? "+" + _screen.Number(value, decimals) : _screen.Number(value, decimals);

    /// <summary>The date of a span's start on a clock.</summary>
    internal static DateOnly DateOf(Time.Interval span, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(span.Start, zone).DateTime);

    private static string InBrackets(IEnumerable<string> words) => string.Join("; ", words.Where(word => word.Length > 0)) is { Length: > 0 } all ? $" ({all})" : "";

    private string Bare(Shift shift) => $"{shift.Template} {Times(shift.Span, shift.Date)}";

    /// <summary>The times on the agent's own clock; empty where it shows the same as the centre's.</summary>
    private string OwnClock(Shift shift) =>
        _zones.TryGetValue(shift.AgentId, out var zone) && zone.GetUtcOffset(shift.Span.Start) != _zone.GetUtcOffset(shift.Span.Start)
            ? $"{Screen.Clock(shift.Span.Start, zone)}–{Screen.Clock(shift.Span.End, zone)} in {zone.Id}"
            : "";

    private string Clock(DateTimeOffset instant) => Screen.Clock(instant, _zone);
}
