using CsOps.Forecast.Staffing.Immediate;

namespace CsOps.Forecast.Staffing;

/// <summary>The agents that a number of contacts in an interval needs, the interval by itself: what an error of a forecast is worth in people.</summary>
/// <remarks>
/// Immediate queues: the fewest agents for the target in a steady state, by Erlang C, or Erlang A where a patience is stated, as <see cref="RequirementCalculator"/> has them.
/// Deferred ones: load, contacts · handle time / interval / concurrency, without rounding, since their work may wait. Before shrinkage. Immutable and thread-safe.
/// </remarks>
public sealed class IntervalAgents
{
    private readonly AgentSearch? _search;
    private readonly double _loadOfOne;
    private readonly double _handleSeconds;

    private IntervalAgents(AgentSearch? search, double loadOfOne, double handleSeconds) => (_search, _loadOfOne, _handleSeconds) = (search, loadOfOne, handleSeconds);

    /// <summary>Of a queue answered at once.</summary>
    /// <param name="interval">The length of an interval, above zero.</param>
    /// <param name="handleTime">Mean handle time of a contact, above zero.</param>
    /// <param name="options">Target, concurrency and patience.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is not above zero, or a part of the options is outside its range.</exception>
    public static IntervalAgents Immediate(TimeSpan interval, TimeSpan handleTime, StaffingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new IntervalAgents(new AgentSearch(options), LoadOfOne(interval, handleTime, options.Concurrency), handleTime.TotalSeconds / (double)options.Concurrency);
    }

    /// <summary>Of deferred work.</summary>
    /// <param name="interval">The length of an interval, above zero.</param>
    /// <param name="handleTime">Mean handle time of a contact, above zero.</param>
    /// <param name="concurrency">Contacts one agent works on at once, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside those ranges.</exception>
    public static IntervalAgents Deferred(TimeSpan interval, TimeSpan handleTime, decimal concurrency = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(concurrency, 1);
        return new IntervalAgents(null, LoadOfOne(interval, handleTime, concurrency), handleTime.TotalSeconds);
    }

    /// <summary>The agents needed; 0 for none.</summary>
    /// <param name="contacts">Contacts in the interval, 0 or more; need not be whole. Below 0 counts as 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The load is above 1e9 erlangs.</exception>
    public double For(double contacts)
    {
        var load = Math.Max(0, contacts) * _loadOfOne;
        return _search is null ? load : _search.Agents(load, _handleSeconds);
    }

    private static double LoadOfOne(TimeSpan interval, TimeSpan handleTime, decimal concurrency)
    {
        ThrowIfNotPositive(interval, nameof(interval));
        ThrowIfNotPositive(handleTime, nameof(handleTime));
        return handleTime.TotalSeconds / interval.TotalSeconds / (double)concurrency;
    }

    private static void ThrowIfNotPositive(TimeSpan length, string name)
    {
        if (length <= TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(name, length, "A length of time here is above zero.\nMaybe its unit is missing: 180s, 3m.");
        }
    }
}
