using CsOps.Forecast.Queueing.Loss;

namespace CsOps.Forecast.Queueing.Abandonment;

/// <summary>Erlang A with redials ("Erlang X"): some of the contacts that abandon try again, and are offered to the queue again.</summary>
/// <remarks>
/// <para>
/// Redials come so much later than the attempt before that they are as good as new arrivals: all attempts together are Poisson with the
/// effective load x, the root of x · (1 − r · abandonment(x)) = load. Every attempt, the first or not, meets the same queue, and abandons
/// with the same patience. Nobody is blocked, so nobody redials for that. After G. Koole, "Call Center Optimization" (2013), chapter 7.
/// </para>
/// <para>
/// The root is alone, because with more attempts more are answered, and lies between the load and load / (1 − r): it is bracketed and always
/// found. Where everybody redials (r = 1) and the agents do not exceed the load, attempts grow without end: a stated result. Relative
/// accuracy about 1e-12, less where nearly every agent is always busy and the root hangs on the few that are not. Cost: about ten times
/// that of Erlang A. Nothing is allocated.
/// </para>
/// </remarks>
public static class ErlangX
{
    private const int MostSteps = 200;
    private const double Tolerance = 4e-16;

    /// <summary>Everything about one queue.</summary>
    /// <param name="agents">Agents, 0 or more.</param>
    /// <param name="load">Load of the first attempts in erlangs (contacts per second × handle seconds), 0 or more, finite.</param>
    /// <param name="handleSeconds">Mean handle time in seconds, above 0, finite.</param>
    /// <param name="patienceSeconds">Mean patience in seconds of every attempt, above 0; may be infinite, and then nobody redials.</param>
    /// <param name="redialProbability">The share of the attempts that abandon after which another follows, in [0, 1].</param>
    /// <param name="acceptableWaitSeconds">The threshold of the service level in seconds, 0 or more, finite.</param>
    /// <returns>The queue as every attempt finds it, and what becomes of contacts over all their attempts.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Outside those ranges.</exception>
    public static ErlangXResult Solve(
        int agents, double load, double handleSeconds, double patienceSeconds, double redialProbability, double acceptableWaitSeconds)
    {
        QueueArguments.ThrowIfNotAgents(agents);
        QueueArguments.ThrowIfNotLoad(load);
        QueueArguments.ThrowIfNotHandleSeconds(handleSeconds);
        QueueArguments.ThrowIfNotPatience(patienceSeconds);
        QueueArguments.ThrowIfNotProbability(redialProbability);
        QueueArguments.ThrowIfNotWait(acceptableWaitSeconds);
        var effective = EffectiveLoad(agents, load, ErlangA.PatienceInHandleTimes(patienceSeconds, handleSeconds), redialProbability);
        if (double.IsFinite(effective))
        {
            var attempts = ErlangA.Solve(agents, effective, handleSeconds, patienceSeconds, acceptableWaitSeconds);
            return new ErlangXResult(load, redialProbability, attempts);
        }

        var overwhelmed = ErlangA.Overwhelmed(agents, effective, handleSeconds, patienceSeconds, acceptableWaitSeconds);
        return new ErlangXResult(load, redialProbability, overwhelmed with { State = QueueState.Unstable });
    }

    /// <summary>The smallest number of agents with which every attempt meets a target.</summary>
    /// <param name="load">Load of the first attempts in erlangs, from 0 to 1e9.</param>
    /// <param name="handleSeconds">Mean handle time in seconds, above 0, finite.</param>
    /// <param name="patienceSeconds">Mean patience in seconds of every attempt, above 0; may be infinite.</param>
    /// <param name="redialProbability">The share of the attempts that abandon after which another follows, in [0, 1].</param>
    /// <param name="target">What must hold; shares are of attempts.</param>
    /// <returns>0 for a load of 0, else 1 or more: with the attempts that this number of agents leads to, it and all larger ones meet the target.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Outside those ranges, or a part of the target outside its own.</exception>
    public static int MinimumAgents(double load, double handleSeconds, double patienceSeconds, double redialProbability, in QueueTarget target)
    {
        QueueArguments.ThrowIfNotProbability(redialProbability);
        var high = ErlangA.MinimumAgents(load, handleSeconds, patienceSeconds, target);
        var low = high - 1;
        for (var step = 1; !IsMet(high, load, handleSeconds, patienceSeconds, redialProbability, target); step *= 2)
        {
            (low, high) = (high, (int)Math.Min((long)high + step, int.MaxValue));
        }

        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = IsMet(middle, load, handleSeconds, patienceSeconds, redialProbability, target) ? (low, middle) : (middle, high);
        }

        return high;
    }

    private static bool IsMet(
        int agents, double load, double handleSeconds, double patienceSeconds, double redialProbability, in QueueTarget target)
    {
        var effective = EffectiveLoad(agents, load, ErlangA.PatienceInHandleTimes(patienceSeconds, handleSeconds), redialProbability);
        return effective <= QueueArguments.LargestLoad
            && ErlangA.MinimumAgents(effective, handleSeconds, patienceSeconds, target) <= agents;
    }

    /// <summary>The root x, from the load upwards; infinite where attempts grow without end.</summary>
    private static double EffectiveLoad(int agents, double load, double patienceInHandleTimes, double redialProbability)
    {
        if (load == 0 || redialProbability == 0 || !double.IsFinite(patienceInHandleTimes))
        {
            return load;
        }

        if (redialProbability == 1 && agents <= load)
        {
            return double.PositiveInfinity;
        }

        var most = load / (1 - redialProbability);
        if (agents == 0 || most == load)
        {
            return most;
        }

        double low = load, lowExcess = Excess(agents, load, low, patienceInHandleTimes, redialProbability);
        double high = low, highExcess = lowExcess;
        while (highExcess < 0 && high < most)
        {
            (low, lowExcess) = (high, highExcess);
            high = Math.Min(most, 2 * high);
            highExcess = double.IsFinite(high) ? Excess(agents, load, high, patienceInHandleTimes, redialProbability) : 0;
        }

        return highExcess <= 0 ? high : Root(agents, load, patienceInHandleTimes, redialProbability, low, lowExcess, high, highExcess);
    }

    /// <summary>Regula falsi in the Illinois form, between two loads of which the larger has too few new contacts left over.</summary>
    private static double Root(
        int agents, double load, double patience, double redials, double low, double lowExcess, double high, double highExcess)
    {
        for (var step = 0; step < MostSteps && high - low > Tolerance * high; step++)
        {
            var middle = Math.Clamp(high - (highExcess * (high - low) / (highExcess - lowExcess)), low, high);
            var excess = Excess(agents, load, middle, patience, redials);
            if (excess == 0 || middle == low || middle == high)
            {
                return middle;
            }

            if (excess > 0)
            {
                (high, highExcess, lowExcess) = (middle, excess, lowExcess / 2);
            }
            else
            {
                (low, lowExcess, highExcess) = (middle, excess, highExcess / 2);
            }
        }

        return high;
    }

    /// <summary>How many more erlangs of attempts end for good, answered or given up, than begin: rises with the attempts.</summary>
    private static double Excess(int agents, double load, double attempts, double patienceInHandleTimes, double redialProbability)
    {
        var wait = OfferedWait.Of(InverseBlocking.ExcessForSearch(agents, attempts), agents, attempts, patienceInHandleTimes, 0);
        return (attempts * (wait.Served + ((1 - redialProbability) * wait.Abandoned))) - load;
    }
}
