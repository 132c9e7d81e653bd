namespace CsOps.Forecast.Files;

/// <summary>How a column writes lengths of time.</summary>
public enum DurationUnit
{
    /// <summary>A number of seconds.</summary>
    Seconds,

    /// <summary>A number of minutes.</summary>
    Minutes,

    /// <summary>A number of hours.</summary>
    Hours,

    /// <summary>A number of milliseconds.</summary>
    Milliseconds,

    /// <summary>On a clock: <c>H:MM</c> or <c>H:MM:SS</c>, hours beyond 24 and a leading minus allowed.</summary>
    Clock,

    /// <summary>On a stopwatch: <c>M:SS</c> or <c>H:MM:SS</c>, a leading minus allowed.</summary>
    Stopwatch,

    /// <summary>In words: <c>2h 15m</c>, <c>1d 3h</c>, <c>45s</c>.</summary>
    Words,
}
