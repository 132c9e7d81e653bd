using CsOps.Forecast.Queueing.Distributions;

namespace CsOps.Forecast.Queueing.Abandonment;

/// <summary>A queue whose contacts have a patience of any law; waits are in seconds.</summary>
/// <param name="load">Offered load in erlangs, 0 or more.</param>
/// <param name="handleSeconds">Mean handle time in seconds.</param>
/// <param name="patience">The law of patience.</param>
/// <param name="acceptableWaitSeconds">The threshold of the service level in seconds.</param>
internal readonly struct AnyPatience(double load, double handleSeconds, TimeDistribution patience, double acceptableWaitSeconds) : IQueueWithAbandonment
{
    private readonly double _patientAtThreshold = patience.Survival(acceptableWaitSeconds);

    /// <inheritdoc/>
    public OfferedWait At(int agents, double inverseBlockingExcess)
    {
        var integral = new PatienceIntegral(patience, load / handleSeconds, agents / handleSeconds);
        return new OfferedWait(
            inverseBlockingExcess * Math.Exp(-integral.TopExponent),
            integral.Over(0, acceptableWaitSeconds),
            integral.Over(acceptableWaitSeconds, double.PositiveInfinity),
            _patientAtThreshold,
            1 - _patientAtThreshold,
            1 / handleSeconds);
    }
}
