namespace CsOps.Forecast.Scheduling.Explaining;

/// <summary>A term that can stand in the way of a contract's hours.</summary>
public enum ConflictTermKind
{
    /// <summary>Days on which the agent is absent.</summary>
    Absence,

    /// <summary>The hours of the week at which the agent can work.</summary>
    Availability,

    /// <summary>The pattern of days that the agent works by.</summary>
    Pattern,

    /// <summary>The shift templates that the contract allows.</summary>
    AllowedTemplates,

    /// <summary>Most days a week.</summary>
    MaximumDays,

    /// <summary>Most days in a row.</summary>
    MaximumConsecutiveDays,

    /// <summary>Rest between shifts.</summary>
    MinimumRest,

    /// <summary>Most paid time a week.</summary>
    MaximumPaid,

    /// <summary>Hard rules about how long a day and a week may be worked.</summary>
    WorkRules,

    /// <summary>The times at which shifts may start.</summary>
    StartTimes,
}
