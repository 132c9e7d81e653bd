namespace CsOps.Forecast.Scheduling;

/// <summary>What kind of answer a roster is.</summary>
public enum ScheduleStatus
{
    /// <summary>Nothing was solved: cancelled before a first roster.</summary>
    NotSolved,

    /// <summary>Keeps every hard rule, and is proven to be the best.</summary>
    Optimal,

    /// <summary>Keeps every hard rule; how far from the best is not known.</summary>
    Feasible,

    /// <summary>Breaks a hard rule that cannot be kept; the violations name it.</summary>
    Infeasible,
}
