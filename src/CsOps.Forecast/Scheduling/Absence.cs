using CsOps.Forecast.Time;

namespace CsOps.Forecast.Scheduling;

/// <summary>Dates on which an agent cannot work, all day or for some hours.</summary>
/// <param name="Dates">The days, inclusive.</param>
/// <param name="Reason">Why, for the planner.</param>
public sealed record Absence(DateRange Dates, string Reason)
{
    /// <summary>
    /// The paid time that each day of the absence counts as in the week's contract hours, so that a week of paid holiday is not made up
    /// on the weekend. Zero or more. Default: zero, the hours are to be worked on other days.
    /// </summary>
    public TimeSpan PaidPerDay { get; init; }

    /// <summary>The hours of each of the dates, on the agent's clock, that no shift may touch. Default: null, the agent works no shift of these dates at all.</summary>
    public OpenSpan? Hours { get; init; }
}
