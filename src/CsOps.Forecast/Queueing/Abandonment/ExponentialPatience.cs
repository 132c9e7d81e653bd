namespace CsOps.Forecast.Queueing.Abandonment;

/// <summary>A queue whose contacts have exponential patience; waits are in patiences.</summary>
/// <param name="load">Offered load in erlangs, above 0.</param>
/// <param name="patienceInHandleTimes">Mean patience over mean handle time.</param>
/// <param name="threshold">The acceptable wait in patiences.</param>
internal readonly struct ExponentialPatience(double load, double patienceInHandleTimes, double threshold) : IQueueWithAbandonment
{
    /// <inheritdoc/>
    public OfferedWait At(int agents, double inverseBlockingExcess) => OfferedWait.Of(inverseBlockingExcess, agents, load, patienceInHandleTimes, threshold);
}
