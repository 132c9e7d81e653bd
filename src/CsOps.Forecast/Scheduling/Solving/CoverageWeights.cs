namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>What a roster is judged by: the price of a missing, an idle and a paid agent-hour. Only their proportions matter.</summary>
/// <remarks>
/// A slot in which skill <c>s</c> requires <c>r</c> agents and lacks <c>m</c> costs
/// <c>UnderStaffing · weight(s) · (m + Escalation · m² / r)</c> an hour: each further missing agent costs more, and the more so the fewer are
/// required, so that shortage is shared out. An idle agent costs <see cref="OverStaffing"/> an hour, an hour of pay <see cref="Paid"/>.
/// </remarks>
public sealed record CoverageWeights
{
    /// <summary>An agent-hour missing, for a skill of weight 1; over 0. Default: 10.</summary>
    public double UnderStaffing { get; init; } = 10;

    /// <summary>How much dearer a shortage is when all agents are missing than when one of many is; 0 or more. Default: 1, twice as dear.</summary>
    public double Escalation { get; init; } = 1;

    /// <summary>An agent-hour at work that no skill requires; 0 or more. Default: 3.</summary>
    public double OverStaffing { get; init; } = 3;

    /// <summary>A paid hour; 0 or more. Default: 1.</summary>
    public double Paid { get; init; } = 1;

    /// <summary>An hour below a contract's minimum; 0 or more. Default: 1000, above all that coverage can gain.</summary>
    public double MissingPaid { get; init; } = 1000;

    /// <summary>A day worked on a weekend, for each weekend worked in the recent past (<see cref="Agent.WeekendsWorked"/>); 0 or more. Default: 0.</summary>
    public double WeekendPerPastWeekend { get; init; }

    /// <summary>How much more each year of service makes a request or preference weigh, as a share of its weight; 0 or more. Default: 0.</summary>
    public double SeniorityPerYear { get; init; }

    /// <summary>Whether every weight is in its range.</summary>
    internal bool AreValid => IsPrice(UnderStaffing) && UnderStaffing > 0 && IsPrice(Escalation) && IsPrice(OverStaffing) && IsPrice(Paid) && IsPrice(MissingPaid)
        && IsPrice(WeekendPerPastWeekend) && IsPrice(SeniorityPerYear);

    private static bool IsPrice(double value) => double.IsFinite(value) && value >= 0;
}
