using CsOps.Forecast.Queueing.Transient.Kolmogorov;

namespace CsOps.Forecast.Queueing.Transient;

/// <summary>The exact day of a queue whose arrival rate and agents change from interval to interval: M(t)/M/n(t), with patience M(t)/M/n(t)+M.</summary>
public static class TransientSolver
{
    /// <summary>What happens to the contacts of each interval of a day.</summary>
    /// <param name="contactsPerInterval">Expected contacts of each interval (not an hour), from 0 to 100,000; the rate is even within the interval. At least one interval.</param>
    /// <param name="handleSeconds">Mean handle time in seconds, above 0, finite: one for all intervals, or one for each, which holds for every contact in service then.</param>
    /// <param name="agents">Agents on duty in each interval, 0 or more; those of the last one stay until everybody is served.</param>
    /// <param name="options">Length of the intervals, acceptable wait, patience, and what happens at the end of a shift.</param>
    /// <returns>The measures of each interval's arrivals, whenever they are answered, and the day's totals.</returns>
    /// <exception cref="ArgumentException">There are no intervals, or the lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    /// <remarks>
    /// The day starts with nobody in the system. Poisson arrivals, exponential handle times, exponential patience, first come first served.
    /// The Kolmogorov equations of the number in the system are solved forward by uniformisation (Jensen 1953; Grassmann 1977), with the time
    /// integrals of the distribution as sums of the same series, and the equations of a tagged contact backward. States are followed where
    /// their probability is above 1e-13 and numbers of jumps where theirs is above 1e-15 of the likeliest: each jump loses at most twice 1e-13,
    /// and measures are of what is left; on days with known answers probabilities were right to 1e-8. Where
    /// agents change within the acceptable wait, the last part of the interval is integrated by Gauss–Legendre, to about 1e-8.
    /// Cost: per interval (λ + nμ) · length jumps of as many states as the distribution is wide, some 16 standard deviations.
    /// </remarks>
    public static TransientDay Solve(ReadOnlySpan<double> contactsPerInterval, ReadOnlySpan<double> handleSeconds, ReadOnlySpan<int> agents, TransientOptions options)
    {
        TransientArguments.ThrowIfNotDay(contactsPerInterval, handleSeconds, options);
        TransientArguments.ThrowIfNotStaffing(agents, contactsPerInterval.Length);
        return new DaySolver(options).Solve(TransientArguments.RatesOf(contactsPerInterval, handleSeconds, agents, options), contactsPerInterval);
    }
}
