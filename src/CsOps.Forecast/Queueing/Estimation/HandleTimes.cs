using System.Collections.Immutable;
using CsOps.Forecast.Queueing.Distributions;
using MathNet.Numerics;

namespace CsOps.Forecast.Queueing.Estimation;

/// <summary>How handle times are distributed.</summary>
/// <remarks>
/// The mean is that of all times. The laws are fitted by maximum likelihood to the times above 0: exponential (the mean), lognormal (mean and
/// deviation of the logarithms), gamma (the shape k solves ln k − ψ(k) = ln(mean) − mean(ln)). The mean of a fitted lognormal is that of the
/// law, and need not be the mean of the times where they are not quite lognormal. Times are taken for independent.
/// </remarks>
public sealed class HandleTimes
{
    private HandleTimes(Estimate mean, double deviation, ImmutableArray<FittedLaw> laws) => (Mean, DeviationSeconds, Laws) = (mean, deviation, laws);

    /// <summary>The mean in seconds, with its 95 % interval by the central limit.</summary>
    public Estimate Mean { get; }

    /// <summary>The standard deviation in seconds; NaN of one time.</summary>
    public double DeviationSeconds { get; }

    /// <summary>Standard deviation over mean.</summary>
    public double CoefficientOfVariation => DeviationSeconds / Mean.Value;

    /// <summary>The fitted laws, the best by Akaike's criterion first; empty where fewer than two different times are above 0.</summary>
    public ImmutableArray<FittedLaw> Laws { get; }

    /// <summary>Estimates from times.</summary>
    /// <param name="seconds">The handle times in seconds, 0 or more, finite, at least one.</param>
    /// <returns>Mean, spread and fitted laws.</returns>
    /// <exception cref="ArgumentException">There are no times.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A time is outside its range.</exception>
    public static HandleTimes Of(ReadOnlySpan<double> seconds)
    {
        if (seconds.IsEmpty)
        {
            throw new ArgumentException("There are no handle times; expected at least one.", nameof(seconds));
        }

        var times = seconds.ToArray();
        Array.ForEach(times, time => QueueArguments.ThrowIfNotWait(time, nameof(seconds)));
        Array.Sort(times);
        var mean = times.Average();
        var deviation = Math.Sqrt(times.Sum(time => (time - mean) * (time - mean)) / (times.Length - 1));
        var positive = times[times.TakeWhile(time => time == 0).Count()..];
        return new HandleTimes(
            Estimate.Normal(mean, deviation / Math.Sqrt(times.Length), times.Length, least: 0),
            deviation,
            positive.Length < 2 || positive[0] == positive[^1] ? [] : [.. Fit(positive).OrderBy(law => law.Aic)]);
    }

    private static IEnumerable<FittedLaw> Fit(double[] times)
    {
        double n = times.Length, mean = times.Average(), meanLog = times.Average(Math.Log);
        yield return Fitted(times, new Exponential(mean), -n * (1 + Math.Log(mean)), parameters: 1);

        var variance = times.Average(time => Math.Pow(Math.Log(time) - meanLog, 2));
        var ofLogs = -n * (meanLog + (0.5 * (1 + Math.Log(2 * Math.PI * variance))));
        yield return Fitted(times, new LogNormal(Math.Exp(meanLog + (variance / 2)), Math.Sqrt(Math.Exp(variance) - 1)), ofLogs, parameters: 2);

        if (GammaShape(Math.Log(mean) - meanLog) is { } shape)
        {
            var scale = mean / shape;
            var likelihood = n * (((shape - 1) * meanLog) - (mean / scale) - SpecialFunctions.GammaLn(shape) - (shape * Math.Log(scale)));
            yield return Fitted(times, new Gamma(mean, shape), likelihood, parameters: 2);
        }
    }

    /// <summary>The shape whose ln k − ψ(k) is a value; null outside the shapes that <see cref="Gamma"/> takes.</summary>
    private static double? GammaShape(double value)
    {
        double low = 0.01, high = 10_000;
        if (!(Gap(low) > value && Gap(high) < value))
        {
            return null;
        }

        while (high - low > 1e-13 * high)
        {
            var middle = Math.Sqrt(low * high);
            (low, high) = Gap(middle) > value ? (middle, high) : (low, middle);
        }

        return low;

        static double Gap(double shape) => Math.Log(shape) - SpecialFunctions.DiGamma(shape);
    }

    private static FittedLaw Fitted(double[] times, TimeDistribution law, double likelihood, int parameters)
    {
        var distance = 0.0;
        for (int below = 0, end; below < times.Length; below = end)
        {
            // Equal times are one step of their distribution function, which is compared before and after it.
            for (end = below + 1; end < times.Length && times[end] == times[below];)
            {
                end++;
            }

            var cumulative = 1 - law.Survival(times[below]);
            distance = Math.Max(distance, Math.Max(((double)end / times.Length) - cumulative, cumulative - ((double)below / times.Length)));
        }

        return new FittedLaw(law, likelihood, (2 * parameters) - (2 * likelihood), distance);
    }
}
