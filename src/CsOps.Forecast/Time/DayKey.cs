using System.Collections.Immutable;

namespace CsOps.Forecast.Time;

/// <summary>Keys that name days of the week, such as <c>mon-fri</c>, <c>sat</c> and <c>daily</c>.</summary>
internal static class DayKey
{
    private const string Daily = "daily";

    /// <summary>The days from Monday to Sunday.</summary>
    public static ImmutableArray<DayOfWeek> Week { get; } =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];

    /// <summary>The days that a key names.</summary>
    /// <exception cref="FormatException">It names none.</exception>
    public static IReadOnlySet<DayOfWeek> Parse(string key) => key.Trim().ToUpperInvariant() switch
    {
        "DAILY" => Week.ToHashSet(),
        "WEEKDAYS" => Week[..5].ToHashSet(),
        "WEEKEND" => Week[5..].ToHashSet(),
        _ => key.Split(',').SelectMany(part => Range(part, key)).ToHashSet(),
    };

    /// <summary>The key of the days from one to another, by their positions in <see cref="Week"/>.</summary>
    public static string Format(int first, int last) => (first, last) switch
    {
        (0, 6) => Daily,
        _ when first == last => Short(first),
        _ => $"{Short(first)}-{Short(last)}",
    };

    private static IEnumerable<DayOfWeek> Range(string part, string key)
    {
        var ends = part.Split('-');
        if (ends.Length > 2)
        {
            throw Unreadable(key);
        }

        var (first, last) = (Position(ends[0], key), Position(ends[^1], key));
        var count = ((last - first + Week.Length) % Week.Length) + 1;
        return Enumerable.Range(first, count).Select(i => Week[i % Week.Length]);
    }

    private static int Position(string name, string key)
    {
        var wanted = name.Trim();
        for (var i = 0; i < Week.Length; i++)
        {
            if (wanted.Equals(Short(i), StringComparison.OrdinalIgnoreCase) || wanted.Equals(Week[i].ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        throw Unreadable(key);
    }

    private static string Short(int position) => Week[position].ToString()[..3].ToLowerInvariant();

    private static FormatException Unreadable(string key) =>
        new($"Opening hours: '{key}' names no days; expected for example mon, mon-fri, sat,sun, weekdays, weekend or daily.");
}
