namespace CsOps.Forecast.Time;

/// <summary>One open spell on the local clock, from <paramref name="From"/> until <paramref name="Until"/> (not in it).</summary>
/// <param name="From">The clock time at which it opens.</param>
/// <param name="Until">
/// The clock time at which it closes. 00:00 is the midnight that ends the day; a time not after <paramref name="From"/> is on the next day.
/// </param>
/// <remarks><c>default</c> is the whole day, from midnight to midnight.</remarks>
public readonly record struct OpenSpan(TimeOnly From, TimeOnly Until)
{
    /// <summary>Whether it covers <paramref name="time"/> on the day on which it opens.</summary>
    public bool CoversOnOwnDay(TimeOnly time) => time >= From && (Until <= From || time < Until);

    /// <summary>Whether it covers <paramref name="time"/> on the day after the one on which it opens.</summary>
    public bool CoversOnNextDay(TimeOnly time) => Until <= From && time < Until;
}
