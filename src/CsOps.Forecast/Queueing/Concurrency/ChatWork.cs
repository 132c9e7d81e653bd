using System.Collections.Immutable;

namespace CsOps.Forecast.Queueing.Concurrency;

/// <summary>Contacts of which one agent holds several at once, and which take longer the more of them he holds: chat.</summary>
/// <remarks>
/// <para>
/// An agent who holds k sessions finishes each at rate 1/h(k), up to c at once; a contact goes to the agent who holds fewest and waits when
/// all hold c. Poisson arrivals, exponential sessions and patience, first come first served, a steady state.
/// </para>
/// <para>
/// Assumed: sessions are always even over the agents, none holding two more than another. Then the number of sessions j alone is a birth and
/// death process with deaths μ(j) = r (f + 1)/h(f + 1) + (n − r) f/h(f), j = n·f + r, and everything is exact: Erlang C and A with c = 1,
/// n·c servers without slowdown, and one agent. In truth the agents get uneven while sessions end, and the even team is the faster one
/// where h grows: against the true system of two to four agents with two to four sessions and a slowdown of 20 to 50 %, busy from half of
/// what they can do, the probability of waiting comes out up to 0.013 lower, the mean wait up to 11 % (where waits are short), the sessions
/// up to 4 %. Compare P. Tezcan and J. Zhang, "Routing and
/// staffing in customer service chat systems with impatient customers", Operations Research 62 (2014).
/// </para>
/// </remarks>
public sealed record ChatWork
{
    private const int MostSlots = 100_000_000;

    /// <summary>Contacts per second, 0 or more, finite.</summary>
    public required double ArrivalsPerSecond { get; init; }

    /// <summary>
    /// Mean length of a session in seconds while its agent holds 1, 2, … c sessions (index 0 is one session), each above 0 and finite and none
    /// below the one before. Its length is c, the most that an agent holds.
    /// </summary>
    public required ImmutableArray<double> SessionSeconds { get; init; }

    /// <summary>Mean patience in seconds, above 0. Default: infinity, nobody gives up.</summary>
    public double PatienceSeconds { get; init; } = double.PositiveInfinity;

    /// <summary>Session lengths that grow evenly with the number held: alone · (1 + slowdown · (k − 1)).</summary>
    /// <param name="aloneSeconds">Mean length of a session that an agent holds alone, in seconds, above 0, finite.</param>
    /// <param name="concurrency">The most sessions of one agent, 1 to 1000.</param>
    /// <param name="slowdown">By what share of it each further session delays every other: 0 or more; 0 not at all, 1 as if one after the other.</param>
    /// <returns>One length for each number held.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Outside those ranges.</exception>
    public static ImmutableArray<double> EvenSlowdown(double aloneSeconds, int concurrency, double slowdown)
    {
        QueueArguments.ThrowIfNotHandleSeconds(aloneSeconds);
        QueueArguments.ThrowIfNotConcurrency(concurrency);
        QueueArguments.ThrowIfNotWait(slowdown);
        return [.. Enumerable.Range(0, concurrency).Select(others => aloneSeconds * (1 + (slowdown * others)))];
    }

    /// <summary>Everything about a number of agents on this work.</summary>
    /// <param name="agents">Agents, 1 or more; agents times concurrency at most 1e8.</param>
    /// <param name="acceptableWaitSeconds">The threshold of the service level in seconds, 0 or more, finite.</param>
    /// <returns>The team's figures; unstable when nobody gives up and arrivals reach n·c/h(c).</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument or a property is outside its range.</exception>
    /// <remarks>Cost O(agents · concurrency).</remarks>
    public ChatWorkResult Solve(int agents, double acceptableWaitSeconds)
    {
        ThrowIfNotWork();
        QueueArguments.ThrowIfNoAgents(agents);
        QueueArguments.ThrowIfNotWait(acceptableWaitSeconds);
        if ((long)agents * SessionSeconds.Length > MostSlots)
        {
            throw new ArgumentOutOfRangeException(nameof(agents), agents, $"Agents times {SessionSeconds.Length} sessions are at most {MostSlots}.");
        }

        return ChatWorkResult.Of(this, agents, EvenTeam.Of(this, agents), acceptableWaitSeconds);
    }

    /// <summary>The smallest number of agents who answer a fraction of the offered contacts in time.</summary>
    /// <param name="serviceLevel">The fraction, in [0, 1).</param>
    /// <param name="acceptableWaitSeconds">The threshold in seconds, 0 or more, finite.</param>
    /// <returns>0 without arrivals, else 1 or more; with endless patience enough for a stable queue.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument or a property is outside its range, or the answer is above 1e8 sessions.</exception>
    /// <remarks>More agents hold fewer sessions each and so are never slower: doubling, then bisection. Cost O(answer · concurrency · log answer).</remarks>
    public int MinimumAgents(double serviceLevel, double acceptableWaitSeconds)
    {
        QueueArguments.ThrowIfNotTargetFraction(serviceLevel);
        if (ArrivalsPerSecond == 0)
        {
            return 0;
        }

        bool IsMet(int agents) =>
            Solve(agents, acceptableWaitSeconds) is { State: QueueState.Stable } team && team.AnsweredWithin >= serviceLevel;
        var high = 1;
        while (!IsMet(high))
        {
            high = checked(2 * high);
        }

        var low = high / 2;
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = IsMet(middle) ? (low, middle) : (middle, high);
        }

        return high;
    }

    private void ThrowIfNotWork()
    {
        QueueArguments.ThrowIfNotArrivals(ArrivalsPerSecond);
        QueueArguments.ThrowIfNotConcurrency(SessionSeconds.IsDefault ? 0 : SessionSeconds.Length);
        QueueArguments.ThrowIfNotSessions(SessionSeconds.AsSpan());
        QueueArguments.ThrowIfNotPatience(PatienceSeconds);
    }
}
