namespace CsOps.Forecast.Queueing.Distributions;

/// <summary>The law of a random length of time in seconds, 0 or more: a handle time, a patience, a delay before a redial.</summary>
/// <remarks>Immutable and safe for any number of threads. The laws are the sealed types of this namespace.</remarks>
public abstract class TimeDistribution
{
    private protected TimeDistribution()
    {
    }

    /// <summary>The mean in seconds, 0 or more; infinite for <see cref="Never"/> and for an <see cref="Empirical"/> law that never ends for some.</summary>
    public abstract double MeanSeconds { get; }

    /// <summary>Standard deviation over mean, 0 or more; NaN where the mean is infinite or 0.</summary>
    public abstract double CoefficientOfVariation { get; }

    /// <summary>The times at which the survival jumps, rising; none where it is continuous.</summary>
    internal virtual ReadOnlySpan<double> Steps => default;

    /// <summary>The probability that the time is longer than <paramref name="seconds"/>.</summary>
    /// <param name="seconds">0 or more; infinity is allowed.</param>
    /// <returns>From 0 to 1, never rising; below 0 seconds it is 1.</returns>
    public abstract double Survival(double seconds);

    /// <summary>The mean of the time cut off at <paramref name="seconds"/>: the integral of <see cref="Survival"/> from 0 to it.</summary>
    /// <param name="seconds">0 or more; infinity gives the mean.</param>
    /// <returns>Seconds, from 0 up to the mean, never falling.</returns>
    public abstract double IntegratedSurvival(double seconds);

    /// <summary>The shortest time that is not exceeded with probability <paramref name="probability"/>.</summary>
    /// <param name="probability">From 0 to 1.</param>
    /// <returns>Seconds; infinite where no time suffices.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is not from 0 to 1.</exception>
    public double Quantile(double probability)
    {
        if (!(probability is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability is from 0 to 1.\nMaybe it was given in percent: 90 % is 0.9.");
        }

        return QuantileOf(probability);
    }

    /// <summary>Draws independent times.</summary>
    /// <param name="seed">The same seed gives the same draws on every machine.</param>
    /// <param name="seconds">Receives one draw in each place.</param>
    public void Sample(ulong seed, Span<double> seconds)
    {
        var random = new RandomStream(seed);
        foreach (ref var draw in seconds)
        {
            draw = Draw(ref random);
        }
    }

    /// <summary>One draw in seconds.</summary>
    internal abstract double Draw(ref RandomStream random);

    /// <summary>The quantile of a probability that is known to be from 0 to 1.</summary>
    private protected abstract double QuantileOf(double probability);

    private protected static double Positive(double value, string name, string what) =>
        value > 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{what} is more than 0 and finite.\nMaybe nothing was measured, and it is 0 or NaN.");

    /// <summary>The quantile by search on the survival, for laws whose quantile has no closed form and whose survival falls strictly.</summary>
    /// <remarks>Bisection between doubling brackets until neighbouring numbers: about 60 to 80 survivals.</remarks>
    private protected double SearchedQuantile(double probability)
    {
        if (probability is 0 or 1)
        {
            return probability == 0 ? 0 : double.PositiveInfinity;
        }

        var high = MeanSeconds;
        while (1 - Survival(high) < probability)
        {
            high *= 2;
        }

        var low = 0.0;
        for (var middle = high / 2; middle > low && middle < high; middle = (low + high) / 2)
        {
            (low, high) = 1 - Survival(middle) < probability ? (middle, high) : (low, middle);
        }

        return high;
    }
}
