namespace CsOps.Forecast.Scheduling;

/// <summary>What a pattern says of a day.</summary>
public enum PatternDayKind
{
    /// <summary>The scheduler decides.</summary>
    Free,

    /// <summary>A day off, always.</summary>
    Off,

    /// <summary>A day worked, wherever that is possible.</summary>
    Work,
}
