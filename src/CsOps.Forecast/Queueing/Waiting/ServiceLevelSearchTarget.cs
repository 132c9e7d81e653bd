using CsOps.Forecast.Queueing.Numerics;

namespace CsOps.Forecast.Queueing.Waiting;

/// <summary>C · e^(−(n − a)·t/h) ≤ 1 − target, as n · e^(−(n − a)·t/h) ≤ (1 − target) · ((n − a)/B + a).</summary>
internal struct ServiceLevelSearchTarget : IWaitTarget
{
    private readonly DoubleDouble _load;
    private readonly DoubleDouble _allowedMiss;
    private readonly DoubleDouble _handleSeconds;
    private readonly DoubleDouble _waitSeconds;
    private readonly double _decayPerAgent;
    private double _decay;

    /// <summary>Starts at the first stable number of agents, <paramref name="agents"/>.</summary>
    public ServiceLevelSearchTarget(
        int agents, DoubleDouble load, DoubleDouble handleSeconds, DoubleDouble allowedMiss, DoubleDouble waitSeconds)
    {
        _load = load;
        _allowedMiss = allowedMiss;
        _handleSeconds = handleSeconds;
        _waitSeconds = waitSeconds;
        var waitInHandleTimes = waitSeconds.High / handleSeconds.High;
        _decayPerAgent = Math.Exp(-waitInHandleTimes);
        _decay = Math.Exp(-(agents - load.High) * waitInHandleTimes);
    }

    public readonly double Demand(double agents) => agents * _decay;

    public readonly double Supply(double spare, double denominator) => _allowedMiss.High * denominator;

    public void Advance() => _decay *= _decayPerAgent;

    public readonly bool IsMetExactly(int agents) =>
        ErlangC.MissExactly(agents, _load, _handleSeconds, _waitSeconds) <= _allowedMiss * (1 + ErlangC.ExactTie);
}
