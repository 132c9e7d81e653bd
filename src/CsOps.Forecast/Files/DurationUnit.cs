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

    /// <summary>On a clock: <c>H:MM</c> or <c>H:MM:SS</c>, hours beyond 24 and a leading minus allowed; points as in Danish and Finnish times (<c>1.30.00</c>) too.</summary>
    Clock,

    /// <summary>On a stopwatch: <c>M:SS</c> or <c>H:MM:SS</c>, a leading minus allowed.</summary>
    Stopwatch,

    /// <summary>In words: <c>2h 15m</c>, <c>1d 3h</c>, <c>45s</c>, <c>2 t 15 min</c>, <c>2 ч 15 мин</c>, <c>2시간 15분</c>, or as ISO 8601 has it: <c>PT2H15M</c>.</summary>
    Words,
}
