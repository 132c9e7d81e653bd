using CsOps.Forecast.Queueing.Loss;

namespace CsOps.Forecast.Queueing.Waiting;

public static partial class ErlangC
{
    private const int MostSteps = 100;
    private const double LoadTolerance = 1e-10;

    /// <summary>The largest load with which a number of agents still answers a fraction of contacts in time: the inverse of <see cref="MinimumAgents(double, double, double, double)"/>.</summary>
    /// <param name="agents">Agents, 0 or more.</param>
    /// <param name="handleSeconds">Mean handle time in seconds, above 0, finite.</param>
    /// <param name="serviceLevel">The fraction to answer in time, in [0, 1).</param>
    /// <param name="acceptableWaitSeconds">The threshold in seconds, 0 or more, finite.</param>
    /// <returns>Erlangs, from 0 to <paramref name="agents"/>, to a relative 1e-10 of the agents, never above the true value by more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Outside those ranges.</exception>
    public static double LargestLoad(int agents, double handleSeconds, double serviceLevel, double acceptableWaitSeconds)
    {
        QueueArguments.ThrowIfNotAgents(agents);
        QueueArguments.ThrowIfNotHandleSeconds(handleSeconds);
        QueueArguments.ThrowIfNotTargetFraction(serviceLevel);
        QueueArguments.ThrowIfNotWait(acceptableWaitSeconds);
        return LargestLoadMeeting(agents, 1 - serviceLevel, acceptableWaitSeconds / handleSeconds, double.PositiveInfinity);
    }

    /// <summary>The largest load with which a number of agents still keeps the mean wait at or below a target.</summary>
    /// <param name="agents">Agents, 0 or more.</param>
    /// <param name="handleSeconds">Mean handle time in seconds, above 0, finite.</param>
    /// <param name="averageSpeedOfAnswerSeconds">The target in seconds, above 0, finite.</param>
    /// <returns>Erlangs, from 0 to <paramref name="agents"/>, to a relative 1e-10 of the agents.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Outside those ranges.</exception>
    public static double LargestLoadForAverageSpeedOfAnswer(int agents, double handleSeconds, double averageSpeedOfAnswerSeconds)
    {
        QueueArguments.ThrowIfNotAgents(agents);
        QueueArguments.ThrowIfNotHandleSeconds(handleSeconds);
        QueueArguments.ThrowIfNotTargetWait(averageSpeedOfAnswerSeconds);
        return LargestLoadMeeting(agents, 1, 0, averageSpeedOfAnswerSeconds / handleSeconds);
    }

    /// <summary>Regula falsi in the Illinois form between a load of 0, which meets every target, and a load of as many erlangs as agents.</summary>
    /// <remarks>A mean wait of infinity, and an allowed miss of 1, ask for nothing.</remarks>
    internal static double LargestLoadMeeting(int agents, double allowedMiss, double waitInHandleTimes, double meanWaitInHandleTimes)
    {
        if (agents == 0)
        {
            return 0;
        }

        double low = 0, lowExcess = -1;
        double high = agents, highExcess = Excess(agents, high, allowedMiss, waitInHandleTimes, meanWaitInHandleTimes);
        for (var step = 0; step < MostSteps && highExcess > 0 && high - low > LoadTolerance * agents; step++)
        {
            var load = Math.Clamp(high - (highExcess * (high - low) / (highExcess - lowExcess)), low, high);
            var excess = Excess(agents, load, allowedMiss, waitInHandleTimes, meanWaitInHandleTimes);
            if (excess > 0)
            {
                (high, highExcess, lowExcess) = (load, excess, lowExcess / 2);
            }
            else
            {
                (low, lowExcess, highExcess) = (load, excess, highExcess / 2);
            }
        }

        return highExcess > 0 ? low : high;
    }

    /// <summary>How far the worse of both targets is exceeded, from −1 to 1; 0 or less when both are met.</summary>
    private static double Excess(int agents, double load, double allowedMiss, double waitInHandleTimes, double meanWaitInHandleTimes)
    {
        var spare = agents - load;
        var denominator = (spare * InverseBlocking.ForSearch(agents, load)) + load;
        var ofMiss = 1 - (allowedMiss * denominator / (agents * Math.Exp(-spare * waitInHandleTimes)));
        var ofMean = double.IsPositiveInfinity(meanWaitInHandleTimes) ? -1 : 1 - (meanWaitInHandleTimes * spare * denominator / agents);
        return Math.Max(-1, Math.Max(ofMiss, ofMean));
    }
}
