namespace CsOps.Forecast.Scheduling;

/// <summary>A roster in a few figures.</summary>
/// <param name="RequiredHours">Agent-hours required, all skills and intervals.</param>
/// <param name="UnderHours">Agent-hours missing: the sum of every interval's and skill's shortage.</param>
/// <param name="OverHours">Agent-hours at work beyond what is required.</param>
/// <param name="PaidHours">Paid hours of all shifts, work and paid breaks.</param>
/// <param name="Cost">Paid hours at the cost of each agent's contract, in the centre's currency; 0 where no contract has a cost.</param>
/// <param name="CoveredShare">
/// The share, from 0 to 1, of intervals that require agents in which nothing is missing, counted per skill; 1 when nothing is required.
/// </param>
public sealed record RosterMetrics(
    double RequiredHours, double UnderHours, double OverHours, double PaidHours, decimal Cost, double CoveredShare)
{
    /// <summary>Shortages below this come of adding fractions.</summary>
    private const double Rounding = 1e-9;

    /// <summary>The share of the required agent-hours that is covered, from 0 to 1; 1 when nothing is required.</summary>
    public double Coverage => RequiredHours > 0 ? 1 - (UnderHours / RequiredHours) : 1;

    /// <summary>The figures of a roster.</summary>
    /// <param name="problem">The problem that it is a roster of.</param>
    /// <param name="roster">The roster.</param>
    public static RosterMetrics Of(SchedulingProblem problem, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(roster);
        var intervals = roster.Coverage.SelectMany(c => Enumerable.Range(0, c.Required.Length).Select(i => (Cover: c, Index: i))).ToList();
        var needing = intervals.Where(i => i.Cover.Required[i.Index] > 0).ToList();
        var hours = problem.Grid.Length.TotalHours;
        return new RosterMetrics(
            intervals.Sum(i => (long)i.Cover.Required[i.Index]) * hours,
            intervals.Sum(i => i.Cover.Under(i.Index)) * hours,
            intervals.Sum(i => i.Cover.Over(i.Index)) * hours,
            roster.Shifts.Sum(s => s.Paid.TotalHours),
            CostOf(problem, roster),
            needing.Count == 0 ? 1 : (double)needing.Count(i => i.Cover.Under(i.Index) < Rounding) / needing.Count);
    }

    private static decimal CostOf(SchedulingProblem problem, Roster roster)
    {
        var contracts = problem.Contracts.ToDictionary(c => c.Name, StringComparer.Ordinal);
        var costs = problem.Agents.ToDictionary(a => a.Id, a => contracts[a.Contract].CostPerHour, StringComparer.Ordinal);
        return roster.Shifts.Sum(s => costs[s.AgentId] * s.Paid.Ticks / TimeSpan.TicksPerHour);
    }
}
