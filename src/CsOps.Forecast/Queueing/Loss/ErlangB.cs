using CsOps.Forecast.Queueing.Numerics;

namespace CsOps.Forecast.Queueing.Loss;

/// <summary>Erlang's loss system (M/M/n/n): contacts that find every agent or line busy are lost.</summary>
/// <remarks>
/// Poisson arrivals, any distribution of handle time. B = (aⁿ/n!) / Σ aᵏ/k!, computed by the recursion on 1/B (never factorials);
/// A. K. Erlang (1917), and R. B. Cooper, "Introduction to Queueing Theory", 2nd edition, section 3.3. Relative error about 1e-15 · √a.
/// Cost O(√min(n, a) + max(0, n − a)). Nothing is allocated.
/// </remarks>
public static partial class ErlangB
{
    private const int FewAgents = 256;

    /// <summary>The fraction of contacts lost, in [0, 1]: 1 without agents, 0 without load; below 1e-307 it is answered as 0.</summary>
    /// <param name="agents">Agents or lines, 0 or more.</param>
    /// <param name="load">Offered load in erlangs, 0 or more, finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside those ranges.</exception>
    public static double Blocking(int agents, double load)
    {
        QueueArguments.ThrowIfNotAgents(agents);
        QueueArguments.ThrowIfNotLoad(load);
        return 1 / (1 + InverseBlocking.Excess(agents, load));
    }

    /// <summary>The decimal logarithm of <see cref="Blocking"/>, 0 or less: exact also where the probability itself is too small for a double.</summary>
    /// <inheritdoc cref="Blocking" path="/param"/>
    /// <inheritdoc cref="Blocking" path="/exception"/>
    public static double Log10Blocking(int agents, double load)
    {
        QueueArguments.ThrowIfNotAgents(agents);
        QueueArguments.ThrowIfNotLoad(load);
        var excess = InverseBlocking.Excess(agents, load);
        return double.IsPositiveInfinity(excess) ? Log10OfPoisson(agents, load) : -Elementary.LogOf1Plus(excess) / Math.Log(10);
    }

    /// <summary>The load that is carried, in erlangs: load · (1 − B), from 0 to the smaller of load and agents.</summary>
    /// <inheritdoc cref="Blocking" path="/param"/>
    /// <inheritdoc cref="Blocking" path="/exception"/>
    public static double Carried(int agents, double load)
    {
        QueueArguments.ThrowIfNotAgents(agents);
        QueueArguments.ThrowIfNotLoad(load);
        var excess = InverseBlocking.Excess(agents, load);
        return double.IsPositiveInfinity(excess) ? load : load * (excess / (1 + excess));
    }

    /// <summary>
    /// log₁₀ of the Poisson probability of n, which B equals to a relative 1e-300 where 1/B overflows: there the sum of all terms is e^a.
    /// </summary>
    private static double Log10OfPoisson(int agents, double load)
    {
        if (agents <= FewAgents)
        {
            var sum = load / Math.Log(10);
            for (var k = 1; k <= agents; k++)
            {
                sum += Math.Log10(k) - Math.Log10(load);
            }

            return -sum;
        }

        // Stirling with the deviance kept as one term (C. Loader, 2000), so that large terms do not cancel.
        double n = agents;
        var deviance = n * (Math.Log(n / load) - ((n - load) / n));
        var stirling = (Math.Log(2 * Math.PI * n) / 2) + (1 / (12 * n)) - (1 / (360 * n * n * n));
        return -(deviance + stirling) / Math.Log(10);
    }
}
