using CsOps.Forecast.Queueing.Numerics;

namespace CsOps.Forecast.Queueing.Loss;

public static partial class ErlangB
{
    /// <summary>Relative distance below which 30 digits call two sides equal; different doubles are never so close.</summary>
    private const double ExactTie = 1e-26;

    /// <summary>Relative distance from the target within which 16 digits are not trusted.</summary>
    private const double Doubtful = 1e-9;

    private const double LargestDouble = 1e290;

    private const int MostSteps = 200;

    /// <summary>The smallest number of agents or lines that loses at most a fraction of contacts: the inverse of <see cref="Blocking"/> in agents.</summary>
    /// <param name="load">Offered load in erlangs, from 0 to 1e9.</param>
    /// <param name="maxBlocking">The largest fraction lost, above 0 and at most 1.</param>
    /// <returns>0 for a load of 0 or a fraction of 1; otherwise the answer for these two doubles exactly, ties met.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Outside those ranges.</exception>
    /// <remarks>
    /// B(n, a) is at least 1 − n/a, so the search starts at a · (1 − fraction) and goes up by the recursion of 1/B; a comparison that 16 digits
    /// cannot decide is made with 32. Cost O(√a + max(0, answer − a)).
    /// </remarks>
    public static int MinimumAgents(double load, double maxBlocking)
    {
        QueueArguments.ThrowIfNotLoad(load, QueueArguments.LargestLoad);
        if (!(maxBlocking is > 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(maxBlocking), maxBlocking, "A largest blocking is above 0 and at most 1.\nMaybe it was given in percent: 2 % is 0.02.");
        }

        if (load == 0)
        {
            return 0;
        }

        var agents = Math.Max(0, (int)(load * (1 - maxBlocking)) - 1);
        var excess = InverseBlocking.Excess(agents, load);
        while (!IsMet(agents, load, excess, maxBlocking))
        {
            agents++;
            excess = agents * (1 + excess) / load;
        }

        return agents;
    }

    /// <summary>The largest load of which a number of agents or lines loses at most a fraction: the inverse of <see cref="Blocking"/> in load.</summary>
    /// <param name="agents">Agents or lines, 0 or more.</param>
    /// <param name="maxBlocking">The largest fraction lost, in [0, 1).</param>
    /// <returns>Erlangs: the largest double whose blocking is at most the fraction; 0 without agents or when nothing may be lost.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Outside those ranges.</exception>
    /// <remarks>
    /// Newton's method for ln(1/B − 1) as a function of ln a, whose slope is −(n − a(1 − B))/(1 − B), kept inside a bracket; the last digits are
    /// found with 32. Cost O(√n) per step, about ten steps.
    /// </remarks>
    public static double LargestLoad(int agents, double maxBlocking)
    {
        QueueArguments.ThrowIfNotAgents(agents);
        QueueArguments.ThrowIfNotTargetFraction(maxBlocking);
        if (agents == 0 || maxBlocking == 0)
        {
            return 0;
        }

        var load = NearLargestLoad(agents, Elementary.LogOf1Plus(-maxBlocking) - Math.Log(maxBlocking));
        return InverseBlocking.Excess(agents, load) < LargestDouble ? Polished(agents, load, maxBlocking) : load;
    }

    /// <summary>Newton's steps for the load with 1/B − 1 = e^<paramref name="logExcess"/>, to about 15 digits.</summary>
    private static double NearLargestLoad(int agents, double logExcess)
    {
        double low = double.NegativeInfinity, high = double.PositiveInfinity;
        var x = Math.Log(agents);
        for (var step = 0; step < MostSteps; step++)
        {
            var load = Math.Exp(x);
            var excess = InverseBlocking.Excess(agents, load);
            var distance = Math.Log(excess) - logExcess;
            if (distance >= 0)
            {
                low = x;
            }
            else
            {
                high = x;
            }

            var carriedFraction = excess / (1 + excess);
            var next = x + (distance * carriedFraction / (agents - (load * carriedFraction)));
            next = next > low && next < high ? next : Between(low, high, x);
            if (Math.Abs(next - x) <= 4e-16 * Math.Max(1, Math.Abs(x)))
            {
                break;
            }

            x = next;
        }

        return Math.Exp(x);
    }

    /// <summary>A point inside the bracket where Newton's step left it, or is not a number because 1/B overflowed.</summary>
    private static double Between(double low, double high, double x) =>
        double.IsInfinity(low) ? x - 1 : double.IsInfinity(high) ? x + 1 : (low + high) / 2;

    /// <summary>One step with 32 digits, then double by double to the last that is met.</summary>
    private static double Polished(int agents, double load, double maxBlocking)
    {
        var excess = InverseBlocking.ExcessExactly(agents, load);
        var distance = ((double)((((1 + excess) * maxBlocking) - 1) / (excess * maxBlocking)));
        var carriedFraction = (double)(excess / (1 + excess));
        load += load * distance * carriedFraction / (agents - (load * carriedFraction));
        while (!IsMetExactly(agents, load, maxBlocking))
        {
            load = Math.BitDecrement(load);
        }

        while (IsMetExactly(agents, Math.BitIncrement(load), maxBlocking))
        {
            load = Math.BitIncrement(load);
        }

        return load;
    }

    private static bool IsMet(int agents, double load, double excess, double maxBlocking)
    {
        var supply = maxBlocking * (1 + excess);
        return supply > 1 + Doubtful || (supply >= 1 - Doubtful && IsMetExactly(agents, load, maxBlocking));
    }

    private static bool IsMetExactly(int agents, double load, double maxBlocking) =>
        (1 - ExactTie) <= (1 + InverseBlocking.ExcessExactly(agents, load)) * maxBlocking;
}
