namespace CsOps.Forecast.Scheduling;

/// <summary>What a roster costs, part by part, in the units of the scheduler's weights. Each is 0 or more.</summary>
/// <param name="Missing">Agents missing.</param>
/// <param name="Idle">Agents at work whom no skill requires.</param>
/// <param name="Paid">Paid time.</param>
/// <param name="BelowMinimum">Paid time below the contracts' minimum.</param>
/// <param name="Preferences">Day-off requests and preferences refused, days off against a pattern, allowances, and weekends of agents who worked on others lately.</param>
/// <param name="Rules">Soft rules broken.</param>
/// <param name="Changes">Changes of the published roster.</param>
public sealed record RosterCost(double Missing, double Idle, double Paid, double BelowMinimum, double Preferences, double Rules = 0, double Changes = 0)
{
    /// <summary>All parts together: what a search makes small.</summary>
    public double Total => Missing + Idle + Paid + BelowMinimum + Preferences + Rules + Changes;
}
