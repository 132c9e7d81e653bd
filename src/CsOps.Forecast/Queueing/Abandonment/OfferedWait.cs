using CsOps.Forecast.Queueing.Numerics;

namespace CsOps.Forecast.Queueing.Abandonment;

/// <summary>How long a contact of endless patience would wait, and what becomes of real contacts that are offered such waits.</summary>
/// <remarks>
/// The offered wait has a mass at 0 and, at w patiences, a density in proportion to e^φ(w), φ = x·(1 − e^−w) − c·w, with x = load and
/// c = agents in units of handle time / patience (S. Zeltyn and A. Mandelbaum, "Call centers with impatient customers: many-server
/// asymptotics of the M/M/n+G queue", Queueing Systems 51 (2005), section 3). Everything is scaled by the largest e^φ, and the range is
/// cut at the threshold and at the top of φ, so that each part falls from its start: nothing overflows, cancels or vanishes.
/// </remarks>
internal readonly struct OfferedWait
{
    private const double LongestThreshold = 1e300;

    private readonly double _patientAtThreshold;
    private readonly double _impatientAtThreshold;

    /// <summary>Divides the parts by their sum.</summary>
    /// <param name="answeredAtOnce">The weight of no wait; may be infinite.</param>
    /// <param name="within">The weights of waits up to the threshold.</param>
    /// <param name="beyond">The weights of longer waits.</param>
    /// <param name="patientAtThreshold">Probability that a patience outlasts the threshold.</param>
    /// <param name="impatientAtThreshold">1 less that.</param>
    /// <param name="handleTimesPerUnit">The unit of the waits.</param>
    public OfferedWait(
        double answeredAtOnce,
        WaitMoments within,
        WaitMoments beyond,
        double patientAtThreshold,
        double impatientAtThreshold,
        double handleTimesPerUnit)
    {
        // The quotient of conditional means is taken before the parts are divided by all, which may leave nothing of them.
        var all = within + beyond;
        var perUnit = double.IsPositiveInfinity(answeredAtOnce) ? 0 : 1 / (answeredAtOnce + all.Mass);
        AnsweredAtOnce = perUnit > 0 ? answeredAtOnce * perUnit : 1;
        Within = perUnit * within;
        Beyond = perUnit * beyond;
        _patientAtThreshold = patientAtThreshold;
        _impatientAtThreshold = impatientAtThreshold;
        HandleTimesPerUnit = handleTimesPerUnit;
        MeanWaitOfAbandoned = all.Abandoned > 0 ? all.AbandonedWait / all.Abandoned : 0;
    }

    /// <summary>Probability that no wait is offered.</summary>
    public double AnsweredAtOnce { get; }

    /// <summary>Probabilities, and waits in units, of offered waits up to the threshold.</summary>
    public WaitMoments Within { get; }

    /// <summary>The same of offered waits beyond it.</summary>
    public WaitMoments Beyond { get; }

    /// <summary>The unit of the waits: handle times in a mean patience, where that is the unit.</summary>
    public double HandleTimesPerUnit { get; }

    /// <summary>Mean wait, in units, of the contacts that leave; where hardly any do, the limit.</summary>
    public double MeanWaitOfAbandoned { get; }

    /// <summary>Probability that a contact is answered within the threshold.</summary>
    public double AnsweredWithin => AnsweredAtOnce + Within.Served;

    /// <summary>Probability that it is answered at all.</summary>
    public double Served => AnsweredAtOnce + (Within.Served + Beyond.Served);

    /// <summary>Probability that it leaves.</summary>
    public double Abandoned => Within.Abandoned + Beyond.Abandoned;

    /// <summary>Probability that it still waits at the threshold.</summary>
    public double StillWaiting => Beyond.Mass * _patientAtThreshold;

    /// <summary>Probability that it has left by then.</summary>
    public double AbandonedWithin => Within.Abandoned + (Beyond.Mass * _impatientAtThreshold);

    /// <summary>Solves a queue whose contacts have exponential patience.</summary>
    /// <param name="inverseBlockingExcess">1/B − 1 of the agents and the load; may be infinite.</param>
    /// <param name="agents">Agents, 1 or more.</param>
    /// <param name="load">Offered load in erlangs, 0 or more.</param>
    /// <param name="patienceInHandleTimes">Mean patience over mean handle time, above 0; its product with agents and load is finite.</param>
    /// <param name="threshold">The acceptable wait in patiences, 0 or more.</param>
    public static OfferedWait Of(double inverseBlockingExcess, double agents, double load, double patienceInHandleTimes, double threshold)
    {
        threshold = Math.Min(threshold, LongestThreshold);
        var serving = agents * patienceInHandleTimes;
        var arriving = load * patienceInHandleTimes;
        var spare = (agents - load) * patienceInHandleTimes;
        var top = spare < 0 ? Elementary.LogOf1Plus((load - agents) / agents) : 0;
        var topExponent = spare < 0 ? serving * SmallStep.Excess(-top) : 0;

        // How fast φ falls at the threshold, and how it lies there against its top.
        var (patient, impatient) = (Math.Exp(-threshold), Elementary.OneMinusExpOfMinus(threshold));
        var bend = arriving * patient;
        var fall = threshold < SmallStep.Largest ? spare + (arriving * impatient) : serving - bend;
        var past = threshold - top;
        var thresholdExponent = spare < 0
            ? -serving * SmallStep.Excess(past)
            : -(arriving * SmallStep.Excess(threshold)) - (spare * threshold);
        var atThreshold = Math.Exp(thresholdExponent);

        WaitMoments within, beyond;
        if (past >= 0)
        {
            var bendAtTop = Math.Min(arriving, serving);
            within = PanelIntegral.Right(top, bendAtTop, Math.Max(0, spare), past);
            within += top > 0 ? PanelIntegral.Left(top, bendAtTop, 0, top) : default;
            beyond = atThreshold * PanelIntegral.Right(threshold, bend, Math.Max(0, fall), double.PositiveInfinity);
        }
        else
        {
            within = atThreshold * PanelIntegral.Left(threshold, bend, Math.Max(0, -fall), threshold);
            beyond = PanelIntegral.Left(top, serving, 0, -past) + PanelIntegral.Right(top, serving, 0, double.PositiveInfinity);
        }

        return new OfferedWait(
            inverseBlockingExcess * Math.Exp(-topExponent), serving * within, serving * beyond, patient, impatient, patienceInHandleTimes);
    }
}
