namespace CsOps.Forecast.Scheduling.Explaining;

/// <summary>Hours and lists in words.</summary>
internal static class HourWords
{
    /// <summary>Hours with at most two decimals.</summary>
    public static string Of(TimeSpan time) => time.TotalHours.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>One, another and a third.</summary>
    public static string And(IReadOnlyList<string> items) => items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}";

    /// <summary>A number of people.</summary>
    public static string People(int count) => count == 1 ? "1 person" : string.Create(CultureInfo.InvariantCulture, $"{count} people");

    /// <summary>A number with its noun, which has an s at its end for several.</summary>
    public static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
