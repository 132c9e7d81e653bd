namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>Discrete-event simulation of a contact centre.</summary>
/// <remarks>
/// Contacts arrive as a Poisson process, wait in the queue of their skill, first come first served, and are taken by the groups and in the order
/// that the centre states; nothing is interrupted but at the end of a shift, where that is asked for. Every skill has separate random streams for
/// arrivals, patience, handle times, redials and day factors, and a contact has its draws before it is routed: two staffings of one seed meet the same
/// customers. Confidence intervals come from independent replications. The result depends on the seed alone, not on the threads.
/// </remarks>
public static class CentreSimulation
{
    /// <summary>Simulates independent days, each from empty to the last contact, until the day's figures are known well enough.</summary>
    /// <param name="centre">The centre; arrivals and agents may change from interval to interval.</param>
    /// <param name="options">When to stop, the seed, the threads.</param>
    /// <param name="cancellation">Ends the simulation early with an exception.</param>
    /// <returns>The figures of the day and of each interval; fractions in [0, 1], waits in seconds, NaN where nothing was counted.</returns>
    /// <exception cref="ArgumentException">The centre or an option is impossible; the message names what.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <remarks>
    /// One skill with one group costs about 0.05 µs a contact where agents finish their contacts, any other centre about 0.15 µs; memory depends neither on
    /// contacts nor on days.
    /// </remarks>
    public static SimulationResult Day(SimulatedCentre centre, SimulationOptions options, CancellationToken cancellation = default)
    {
        OptionChecks.ThrowIfNotPossible(options);
        return new DayReplications(CentrePlanner.OfDay(centre), options, cancellation).Run();
    }

    /// <summary>Simulates the steady state of a centre whose arrivals and agents do not change.</summary>
    /// <param name="centre">The centre; one number of agents for each group, one rate for each skill, no day factors.</param>
    /// <param name="options">When to stop, the seed, the threads; days do not count.</param>
    /// <param name="cancellation">Ends the simulation early with an exception.</param>
    /// <returns>The figures; <see cref="SkillMeasures.Offered"/> and other counts are an hour's.</returns>
    /// <exception cref="ArgumentException">The centre or an option is impossible, or its queue would grow without end; the message names what.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <remarks>
    /// 32 independent runs, each from empty through a warm-up; of what follows, the first tenth is left out as well. The runs grow until the intervals
    /// from the 32 are narrow enough, which is looked at as seldom as a forecast of the need allows. What came by chance, contacts and work, is known beside
    /// what was to be expected: figures are regressed on both and read where they are as expected (control variates: S. Lavenberg and P. Welch, Management
    /// Science 27 (1981)), which saves half or more of the contacts where nobody gives up. <see cref="SkillMeasures.Offered"/> and other counts stay as counted.
    /// </remarks>
    public static SimulationResult SteadyState(SimulatedCentre centre, SimulationOptions options, CancellationToken cancellation = default)
    {
        OptionChecks.ThrowIfNotPossible(options);
        return new SteadyRuns(CentrePlanner.OfSteadyState(centre), options, cancellation).Run();
    }
}
