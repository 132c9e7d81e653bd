namespace CsOps.Forecast.History;

/// <summary>The years that a history can be about; an instant outside them is a misread date, and would cost memory for all the time between.</summary>
public static class HistoryRange
{
    private static readonly long FirstTicks = new DateTime(1970, 1, 1).Ticks;
    private static readonly long EndTicks = new DateTime(2100, 1, 1).Ticks;

    /// <summary>Whether ticks of a UTC or local date-time lie in the years 1970 to 2099.</summary>
    public static bool Contains(long ticks) => ticks >= FirstTicks && ticks < EndTicks;
}
