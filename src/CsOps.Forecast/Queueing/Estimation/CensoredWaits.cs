using System.Collections.Immutable;

namespace CsOps.Forecast.Queueing.Estimation;

/// <summary>Waits that ended by an answer or by abandonment: what is known of patience.</summary>
/// <remarks>
/// Who abandoned was as patient as the wait; who was answered was at least that patient: the patience is censored at the wait. Answers must
/// not depend on the patience of the customer, which first in, first out keeps. Waits are kept sorted, equal ones together. Thread-safe.
/// </remarks>
public sealed class CensoredWaits
{
    /// <summary>Takes waits.</summary>
    /// <param name="waitsSeconds">The wait of each contact in seconds until its end, 0 or more, finite.</param>
    /// <param name="abandoned">Whether the contact was abandoned then; else it was answered. As many as the waits.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A wait is outside its range.</exception>
    public CensoredWaits(ReadOnlySpan<double> waitsSeconds, ReadOnlySpan<bool> abandoned)
    {
        if (waitsSeconds.Length != abandoned.Length)
        {
            throw new ArgumentException($"There are {abandoned.Length} outcomes for {waitsSeconds.Length} waits.", nameof(abandoned));
        }

        var waits = waitsSeconds.ToArray();
        var order = new int[waits.Length];
        for (var i = 0; i < order.Length; i++)
        {
            QueueArguments.ThrowIfNotWait(waits[i], nameof(waitsSeconds));
            order[i] = i;
        }

        Array.Sort(waits, order);
        var steps = ImmutableArray.CreateBuilder<CensoredStep>();
        for (var i = 0; i < waits.Length;)
        {
            int first = i, left = 0;
            for (; i < waits.Length && waits[i] == waits[first]; i++)
            {
                left += abandoned[order[i]] ? 1 : 0;
            }

            steps.Add(new CensoredStep(waits[first], left, i - first - left));
            Abandoned += left;
            TotalSeconds += (i - first) * waits[first];
        }

        (Steps, Count) = (steps.ToImmutable(), waits.Length);
    }

    /// <summary>The contacts.</summary>
    public int Count { get; }

    /// <summary>Those that were abandoned.</summary>
    public int Abandoned { get; }

    /// <summary>The sum of all waits in seconds.</summary>
    public double TotalSeconds { get; }

    /// <summary>Each wait that occurred, ascending.</summary>
    internal ImmutableArray<CensoredStep> Steps { get; }

    /// <summary>The share of contacts that were abandoned at once: within a threshold, such as misdials.</summary>
    /// <param name="thresholdSeconds">The threshold in seconds, 0 or more.</param>
    /// <returns>Of all contacts, those abandoned within it, with Wilson's 95 % interval; NaN without contacts.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is outside its range.</exception>
    public Estimate ShortAbandons(double thresholdSeconds)
    {
        QueueArguments.ThrowIfNotWait(thresholdSeconds);
        return Estimate.Share(Steps.TakeWhile(step => step.Seconds <= thresholdSeconds).Sum(step => (long)step.Abandoned), Count);
    }
}
