using CsOps.Forecast.Queueing.Loss;
using CsOps.Forecast.Queueing.Numerics;

namespace CsOps.Forecast.Queueing.Waiting;

public static partial class ErlangC
{
    private const double AgentTolerance = 1e-14;

    /// <summary>Everything about one queue with a real number of agents: the continuous extension of <see cref="Solve"/>.</summary>
    /// <param name="agents">Agents, 0 or more, finite and at most 1e9; need not be whole. Agents ≤ load is an unstable queue.</param>
    /// <param name="load">Offered load in erlangs, 0 or more, finite.</param>
    /// <param name="handleSeconds">Mean handle time in seconds, above 0, finite.</param>
    /// <param name="acceptableWaitSeconds">The threshold of the service level in seconds, 0 or more, finite.</param>
    /// <returns>The queue's figures; at whole agents those of <see cref="Solve"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Outside those ranges.</exception>
    /// <remarks>
    /// C = n / ((n − a)/B + a) with 1/B(n, a) = a · ∫₀^∞ e^(−a·u) (1 + u)ⁿ du. Not a queue that exists: use it for sums and to compare plans.
    /// Relative error about 1e-15 · √load, and of the service level not below 1e-16 / agents where there is less than one agent.
    /// Cost O(√a + n − a).
    /// </remarks>
    public static ErlangCResult SolveFractional(double agents, double load, double handleSeconds, double acceptableWaitSeconds)
    {
        QueueArguments.ThrowIfNotFractionalAgents(agents);
        QueueArguments.ThrowIfNotLoad(load);
        QueueArguments.ThrowIfNotHandleSeconds(handleSeconds);
        QueueArguments.ThrowIfNotWait(acceptableWaitSeconds);
        return Of(agents, load, handleSeconds, acceptableWaitSeconds, ExcessOf(agents, load));
    }

    /// <summary>The smallest real number of agents that answers a fraction of contacts in time.</summary>
    /// <param name="load">Offered load in erlangs, from 0 to 1e9.</param>
    /// <param name="handleSeconds">Mean handle time in seconds, above 0, finite.</param>
    /// <param name="serviceLevel">The fraction to answer in time, in [0, 1).</param>
    /// <param name="acceptableWaitSeconds">The threshold in seconds, 0 or more, finite.</param>
    /// <returns>
    /// 0 for a load of 0, the load itself when nothing is asked, otherwise more than the load and at most <see cref="MinimumAgents(double, double, double, double)"/>,
    /// which is this number rounded up; relative error 1e-12.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">Outside those ranges.</exception>
    /// <remarks>
    /// For sums: agents of many small queues each rounded up overstate the people needed in all; add these and round up once. By bisection and
    /// secants between the load and the whole number, about ten times the cost of <see cref="SolveFractional"/>.
    /// </remarks>
    public static double FractionalAgents(double load, double handleSeconds, double serviceLevel, double acceptableWaitSeconds)
    {
        var most = MinimumAgents(load, handleSeconds, serviceLevel, acceptableWaitSeconds);
        if (load == 0 || serviceLevel == 0)
        {
            return load;
        }

        var logAllowed = Elementary.LogOf1Plus(-serviceLevel);
        double Excess(double agents) => LogMiss(agents, load, acceptableWaitSeconds / handleSeconds) - logAllowed;
        double low = Math.Max(load, most - 1), lowExcess = low == load ? -logAllowed : Excess(low);
        double high = most, highExcess = Excess(high);
        for (var step = 0; step < MostSteps && high - low > AgentTolerance * high; step++)
        {
            var secant = low + ((high - low) * lowExcess / (lowExcess - highExcess));
            var agents = step % 3 == 2 || !(secant > low && secant < high) ? (low + high) / 2 : secant;
            var excess = Excess(agents);
            if (excess > 0)
            {
                (low, lowExcess, highExcess) = (agents, excess, highExcess / 2);
            }
            else
            {
                (high, highExcess, lowExcess) = (agents, excess, lowExcess / 2);
            }
        }

        return high;
    }

    /// <summary>The probability of waiting for real agents to about 30 digits, for a stable queue whose 1/B is a finite number.</summary>
    internal static DoubleDouble WaitProbabilityExactly(double agents, double load) =>
        agents == Math.Floor(agents)
            ? WaitProbabilityExactly((int)agents, (DoubleDouble)load)
            : agents / ((((DoubleDouble)agents - load) * FractionalBlocking.InverseExactly(agents, load)) + load);

    /// <summary>ln P(wait &gt; t) for agents above the load; 1/B that overflows is no wait at all.</summary>
    private static double LogMiss(double agents, double load, double waitInHandleTimes)
    {
        var spare = agents - load;
        return Math.Log(agents / ((spare * (1 + ExcessOf(agents, load))) + load)) - (spare * waitInHandleTimes);
    }

    private static double ExcessOf(double agents, double load) => agents == Math.Floor(agents)
        ? InverseBlocking.Excess((int)agents, load)
        : load == 0 ? double.PositiveInfinity : FractionalBlocking.Excess(agents, load);
}
