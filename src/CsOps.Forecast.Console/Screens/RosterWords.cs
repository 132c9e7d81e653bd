using CsOps.Forecast.Scheduling;

namespace CsOps.Forecast.Console.Screens;

/// <summary>Agents, shifts and times of a roster in words, on the clock of the centre.</summary>
internal sealed class RosterWords
{
    private readonly Screen _screen;
    private readonly TimeZoneInfo _zone;
    private readonly Dictionary<string, string> _names;

    public RosterWords(Screen screen, IEnumerable<Agent> agents, TimeZoneInfo zone)
    {
        _screen = screen;
        _zone = zone;
        _names = agents.ToDictionary(agent => agent.Id, agent => agent.Name, StringComparer.Ordinal);
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

    /// <summary>Template and times.</summary>
    public string Shift(Shift shift) => $"{shift.Template} {Times(shift.Span)}";

    /// <summary>Template, times and breaks.</summary>
    public string ShiftWithBreaks(Shift shift) =>
        shift.Breaks.IsEmpty ? Shift(shift) : $"{Shift(shift)} ({string.Join(", ", shift.Breaks.Select(pause => $"{pause.Name} {Clock(pause.Span.Start)}"))})";

    /// <summary>From when to when.</summary>
    public string Times(Time.Interval span) => $"{Clock(span.Start)}–{Clock(span.End)}";

    /// <summary>The same with the date where it is another one.</summary>
    public string Times(Time.Interval span, DateOnly date)
    {
        var start = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(span.Start, _zone).DateTime);
        return start == date ? Times(span) : Span(span);
    }

    /// <summary>Date and times.</summary>
    public string Span(Time.Interval span) => $"{Date(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(span.Start, _zone).DateTime))} {Times(span)}";

    /// <summary>A number that is a change, with its sign.</summary>
    public string Signed(double value, int decimals = 1) => Math.Round(value, decimals) > 0 ? "+" + _screen.Number(value, decimals) : _screen.Number(value, decimals);

    private string Clock(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, _zone).ToString("HH:mm", CultureInfo.InvariantCulture);
}
