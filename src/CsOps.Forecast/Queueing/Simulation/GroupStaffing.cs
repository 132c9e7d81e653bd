namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>The agents that groups with different skills need, by search with the simulation in the loop.</summary>
public static class GroupStaffing
{
    /// <summary>The cheapest agents by group found with which every skill meets its service level in the steady state.</summary>
    /// <param name="centre">The centre; its numbers of agents are not looked at.</param>
    /// <param name="target">Service levels and costs.</param>
    /// <param name="options">Seed, half width and threads of the simulation; the last check of what is answered has this half width.</param>
    /// <param name="cancellation">Ends the search early with an exception.</param>
    /// <returns>The agents with their figures; null when no number is enough, as for a skill that no group serves in time.</returns>
    /// <exception cref="ArgumentException">The centre, the target or an option is impossible; the message names what.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <remarks>
    /// Every staffing meets the same customers, so differences are those of the staff. From each group's share of the work and the root of it as a
    /// reserve, agents are added where they help the unmet skills most for their cost, and then moves are tried that save: one less; one less here and
    /// one more where it is cheaper; two less and one more. The answer is a staffing from which no such move leads to a cheaper one that meets the
    /// targets by its estimates: a local optimum, on the instances tried the global one. Each staffing is simulated roughly first, and again only
    /// while its interval holds the target.
    /// </remarks>
    public static GroupStaffingResult? SteadyState(
        SimulatedCentre centre, GroupStaffingTarget target, SimulationOptions options, CancellationToken cancellation = default)
    {
        OptionChecks.ThrowIfNotPossible(options);
        var problem = GroupTargetChecks.Problem(target, centre) ?? GroupTargetChecks.Problem(centre);
        if (problem is not null)
        {
            throw new ArgumentException(problem, nameof(target));
        }

        return new GroupSearch(centre, target, options, cancellation).Run();
    }
}
