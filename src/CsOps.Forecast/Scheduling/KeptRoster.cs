using System.Collections.Immutable;

namespace CsOps.Forecast.Scheduling;

/// <summary>Makes no roster: takes shifts as they are, published and changed by hand, and judges them. For all that is made from a roster when it is not to be made anew.</summary>
/// <param name="shifts">The shifts, of agents of the problems it is asked about.</param>
public sealed class KeptRoster(ImmutableArray<Shift> shifts) : IScheduler
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A shift is of an unknown agent, or a time is not a whole minute.</exception>
    public Roster Solve(SchedulingProblem problem, CancellationToken cancellationToken = default) => Roster.Of(problem, shifts);
}
