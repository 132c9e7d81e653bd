namespace CsOps.Forecast.Time;

/// <summary>Lengths of time as people write them: <c>8h</c>, <c>7h30m</c>, <c>30m</c>, <c>20s</c>, <c>2d</c>.</summary>
public static class DurationText
{
    /// <summary>What <see cref="TryParse"/> expects, for error texts.</summary>
    public const string Expected = "a length of time such as 8h, 7h30m, 30m or 20s";

    private const string Units = "dhms";

    /// <summary>Reads a length of time: whole numbers each followed by its unit <c>d</c>, <c>h</c>, <c>m</c> or <c>s</c>, larger units first.</summary>
    /// <param name="text">The text; blanks around it are ignored, case is not.</param>
    /// <returns>The length, zero or more; null when the text is not one (a number without unit is not: nobody could tell which it has).</returns>
    public static TimeSpan? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rest = text.AsSpan().Trim();
        var total = TimeSpan.Zero;
        var lastUnit = -1;
        do
        {
            var digits = rest.IndexOfAnyExceptInRange('0', '9');
            var unit = digits is > 0 and <= 6 ? Units.IndexOf(rest[digits], StringComparison.Ordinal) : -1;
            if (unit <= lastUnit)
            {
                return null;
            }

            total += int.Parse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture) * LengthOf(Units[unit]);
            lastUnit = unit;
            rest = rest[(digits + 1)..];
        }
        while (!rest.IsEmpty);

        return total;
    }

    /// <summary>A length as it would be typed, in hours however many there are (<c>37h</c>, <c>2h15m</c>), less than a minute in seconds; below zero with a minus.</summary>
    internal static string Of(TimeSpan length)
    {
        var (hours, minutes, seconds) = ((long)length.Duration().TotalHours, length.Duration().Minutes, length.Duration().TotalSeconds % 60);
        var text = (hours > 0 ? string.Create(CultureInfo.InvariantCulture, $"{hours}h") : "")
            + (minutes > 0 ? string.Create(CultureInfo.InvariantCulture, $"{minutes}m") : "")
            + (seconds > 0 ? string.Create(CultureInfo.InvariantCulture, $"{seconds:0.###}s") : "");
        return text.Length == 0 ? "0h" : length < TimeSpan.Zero ? $"-{text}" : text;
    }

    private static TimeSpan LengthOf(char unit) => unit switch
    {
        'd' => TimeSpan.FromDays(1),
        'h' => TimeSpan.FromHours(1),
        'm' => TimeSpan.FromMinutes(1),
        _ => TimeSpan.FromSeconds(1),
    };
}
