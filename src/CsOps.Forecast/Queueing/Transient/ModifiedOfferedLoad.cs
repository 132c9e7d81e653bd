using CsOps.Forecast.Queueing.Numerics;

namespace CsOps.Forecast.Queueing.Transient;

/// <summary>
/// The load that each interval of a day carries when contacts outlast the interval they arrive in: the mean number that would be with an
/// agent if there were always one.
/// </summary>
public static class ModifiedOfferedLoad
{
    /// <summary>The load of each interval, averaged over it.</summary>
    /// <param name="contactsPerInterval">Expected contacts of each interval (not an hour), from 0 to 100,000, evenly within the interval.</param>
    /// <param name="handleSeconds">Mean handle time in seconds, above 0, finite: one for all intervals, or one for each.</param>
    /// <param name="intervalSeconds">The length of every interval in seconds, above 0, finite.</param>
    /// <param name="loads">Receives one load an interval, in erlangs.</param>
    /// <exception cref="ArgumentException">A length differs.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    /// <remarks>
    /// Solves m′ = λ − m/h from m = 0 exactly, interval by interval. Feeding the result to Erlang C, or to Erlang A where customers abandon,
    /// staffs a day better than the load λ·h of each interval by itself: after a rise the load comes one handle time later, and after a fall
    /// it stays. The load is that of unlimited agents; what waits or abandons is left to the model it is fed to. The agents are not exact:
    /// <see cref="TransientStaffing"/> is. Cost O(intervals). Source: Jennings, Mandelbaum, Massey and Whitt, Management Science 42 (1996),
    /// section 3.
    /// </remarks>
    public static void Average(ReadOnlySpan<double> contactsPerInterval, ReadOnlySpan<double> handleSeconds, double intervalSeconds, Span<double> loads)
    {
        TransientArguments.ThrowIfNotDay(contactsPerInterval, handleSeconds, new TransientOptions { IntervalSeconds = intervalSeconds });
        if (loads.Length != contactsPerInterval.Length)
        {
            throw new ArgumentException($"There is room for {loads.Length} loads of {contactsPerInterval.Length} intervals.", nameof(loads));
        }

        var load = 0.0;
        for (var i = 0; i < contactsPerInterval.Length; i++)
        {
            var handle = handleSeconds[handleSeconds.Length == 1 ? 0 : i];
            var lasting = contactsPerInterval[i] / intervalSeconds * handle;
            var settled = Elementary.OneMinusExpOfMinus(intervalSeconds / handle);
            loads[i] = lasting + ((load - lasting) * settled * handle / intervalSeconds);
            load += (lasting - load) * settled;
        }
    }
}
