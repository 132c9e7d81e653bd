namespace CsOps.Forecast.Queueing.Abandonment;

/// <summary>What a queue does in the long run when contacts that abandon may try again.</summary>
/// <remarks>
/// Made by <see cref="ErlangX.Solve"/>. A contact is a customer's concern, with one attempt or several. First attempts and redials find the
/// same queue: <see cref="Attempts"/> holds for either, its service levels too. <c>default</c> is a queue that has not been solved.
/// </remarks>
/// <param name="Load">Load of the first attempts, in erlangs.</param>
/// <param name="RedialProbability">The share of the attempts that abandon after which another follows, in [0, 1].</param>
/// <param name="Attempts">
/// The queue with all attempts; its load is the effective one, infinite, and its state unstable, where everybody redials and the agents do
/// not exceed the load.
/// </param>
public readonly record struct ErlangXResult(double Load, double RedialProbability, ErlangAResult Attempts)
{
    /// <summary>Load of all attempts, in erlangs, at least <see cref="Load"/>.</summary>
    public double EffectiveLoad => Attempts.Load;

    /// <summary>Mean number of attempts of a contact, 1 or more; infinite when unstable.</summary>
    public double AttemptsPerContact => Load > 0 ? Math.Max(1, EffectiveLoad / Load) : 1;

    /// <summary>Mean number of redials of a contact, 0 or more; infinite when unstable.</summary>
    public double RedialsPerContact => Load > 0 ? RedialProbability * AttemptsPerContact * Attempts.AbandonmentProbability : 0;

    /// <summary>Probability that a contact is answered at last, in [0, 1]; when unstable the share that the agents keep up with.</summary>
    public double ContactServedProbability => double.IsFinite(EffectiveLoad)
        ? Math.Min(1, AttemptsPerContact * Attempts.ServedProbability)
        : Math.Min(1, Attempts.Agents / Load);

    /// <summary>Probability that a contact gives up, in [0, 1]; 0 where everybody redials.</summary>
    public double ContactLostProbability => RedialProbability < 1
        ? Math.Min(1, (1 - RedialProbability) * AttemptsPerContact * Attempts.AbandonmentProbability)
        : 0;

    /// <summary>Mean wait of a contact over all its attempts, in seconds; infinite when unstable.</summary>
    public double ContactWaitSeconds => AttemptsPerContact * Attempts.AverageWaitSeconds;
}
