using CsOps.Forecast.Queueing.Numerics;

namespace CsOps.Forecast.Queueing.Waiting;

/// <summary>C · h/(n − a) ≤ target, as n · h ≤ target · (n − a) · ((n − a)/B + a).</summary>
internal readonly struct AverageWaitSearchTarget(DoubleDouble load, DoubleDouble handleSeconds, DoubleDouble targetSeconds) : IWaitTarget
{
    public double Demand(double agents) => agents * handleSeconds.High;

    public double Supply(double spare, double denominator) => targetSeconds.High * spare * denominator;

    public void Advance()
    {
        // Nothing here depends on the number of agents.
    }

    public bool IsMetExactly(int agents)
    {
        var wait = ErlangC.WaitProbabilityExactly(agents, load) * handleSeconds / (agents - load);
        return wait <= targetSeconds * (1 + ErlangC.ExactTie);
    }
}
