namespace CsOps.Forecast.Time;

/// <summary>Public holidays by date. Made by rule for a country, or read from a file.</summary>
public sealed class HolidayCalendar
{
    private readonly SortedDictionary<DateOnly, string> _names;

    /// <summary>Makes a calendar from dates and names; of two names for one date the first is kept.</summary>
    public HolidayCalendar(IEnumerable<KeyValuePair<DateOnly, string>> holidays)
    {
        ArgumentNullException.ThrowIfNull(holidays);
        _names = [];
        foreach (var (date, name) in holidays)
        {
            _names.TryAdd(date, name);
        }
    }

    /// <summary>A calendar without holidays.</summary>
    public static HolidayCalendar None { get; } = new([]);

    /// <summary>The holidays in order of date.</summary>
    public IReadOnlyCollection<KeyValuePair<DateOnly, string>> Holidays => _names;

    /// <summary>Whether <paramref name="date"/> is a holiday.</summary>
    public bool IsHoliday(DateOnly date) => _names.ContainsKey(date);

    /// <summary>The holiday's name, or null on an ordinary day.</summary>
    public string? NameOf(DateOnly date) => _names.GetValueOrDefault(date);
}
