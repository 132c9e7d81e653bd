namespace CsOps.Forecast.Scheduling.Changes;

/// <summary>What a change of a roster costs, part by part, in the units of the scheduler's weights; negative where it saves.</summary>
/// <param name="Missing">Agents missing.</param>
/// <param name="Idle">Agents at work whom no skill requires.</param>
/// <param name="Paid">Paid time.</param>
/// <param name="BelowMinimum">Paid time below the contracts' minimum.</param>
/// <param name="Preferences">Day-off requests and preferences refused, days off against a pattern, allowances, and weekends of agents who worked on others lately.</param>
/// <param name="Rules">Soft rules broken.</param>
/// <param name="Changes">Changes of a roster that was to stay, where the problem has one (<see cref="RosterRevision"/>).</param>
public sealed record RosterCostChange(double Missing, double Idle, double Paid, double BelowMinimum, double Preferences, double Rules = 0, double Changes = 0)
{
    /// <summary>All parts together: over 0 where the roster becomes dearer.</summary>
    public double Total => Missing + Idle + Paid + BelowMinimum + Preferences + Rules + Changes;

    /// <summary>From one cost to another.</summary>
    /// <param name="before">What the roster cost.</param>
    /// <param name="after">What it costs.</param>
    public static RosterCostChange Between(RosterCost before, RosterCost after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new RosterCostChange(
            after.Missing - before.Missing, after.Idle - before.Idle, after.Paid - before.Paid, after.BelowMinimum - before.BelowMinimum, after.Preferences - before.Preferences,
            after.Rules - before.Rules, after.Changes - before.Changes);
    }
}
