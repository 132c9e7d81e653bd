using System.Collections.Immutable;
using CsOps.Forecast.Queueing.Numerics;

namespace CsOps.Forecast.Queueing.Distributions;

/// <summary>A mixture of exponential times: some customers hang up at once, others wait for ever; some calls are quick, some long.</summary>
public sealed class HyperExponential : TimeDistribution
{
    private readonly double[] _upTo;

    /// <summary>A mixture of kinds.</summary>
    /// <param name="probabilities">The share of each kind, 0 or more, together 1 (to 1e-9).</param>
    /// <param name="meansSeconds">The mean of each kind in seconds, above 0, finite; as many as the probabilities.</param>
    /// <exception cref="ArgumentException">The lengths differ, are 0, or the shares are not together 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A share or a mean is outside its range.</exception>
    public HyperExponential(ReadOnlySpan<double> probabilities, ReadOnlySpan<double> meansSeconds)
    {
        if (probabilities.Length != meansSeconds.Length || probabilities.IsEmpty)
        {
            throw new ArgumentException($"There are {meansSeconds.Length} means for {probabilities.Length} probabilities; expected as many, at least one.", nameof(meansSeconds));
        }

        _upTo = new double[probabilities.Length];
        double sum = 0, mean = 0, square = 0;
        for (var i = 0; i < _upTo.Length; i++)
        {
            var share = probabilities[i];
            var kind = Positive(meansSeconds[i], nameof(meansSeconds), "A mean");
            if (!(share is >= 0 and <= 1))
            {
                throw new ArgumentOutOfRangeException(nameof(probabilities), share, "A probability is from 0 to 1.");
            }

            _upTo[i] = sum += share;
            mean += share * kind;
            square += 2 * share * kind * kind;
        }

        if (Math.Abs(sum - 1) > 1e-9)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The probabilities are together {sum:R}; expected 1."), nameof(probabilities));
        }

        Probabilities = [.. probabilities];
        KindMeansSeconds = [.. meansSeconds];
        MeanSeconds = mean;
        CoefficientOfVariation = Math.Sqrt(Math.Max(0, (square / (mean * mean)) - 1));
    }

    /// <inheritdoc/>
    public override double MeanSeconds { get; }

    /// <inheritdoc/>
    public override double CoefficientOfVariation { get; }

    /// <summary>The share of each kind.</summary>
    public ImmutableArray<double> Probabilities { get; }

    /// <summary>The mean of each kind in seconds.</summary>
    public ImmutableArray<double> KindMeansSeconds { get; }

    /// <summary>Two kinds that share the work evenly, of the given mean and spread.</summary>
    /// <param name="meanSeconds">The mean in seconds, above 0, finite.</param>
    /// <param name="coefficientOfVariation">Standard deviation over mean, 1 or more (1 is the exponential), at most 1,000.</param>
    /// <returns>The mixture with balanced means: shares p and 1 − p with p = (1 + √((cv² − 1)/(cv² + 1)))/2 and means m/2p and m/2(1 − p).</returns>
    /// <exception cref="ArgumentOutOfRangeException">Outside those ranges.</exception>
    /// <remarks>W. Whitt, "Approximating a point process by a renewal process, I", Operations Research 30 (1982), section 3.</remarks>
    public static HyperExponential Balanced(double meanSeconds, double coefficientOfVariation)
    {
        if (!(coefficientOfVariation is >= 1 and <= 1000))
        {
            throw new ArgumentOutOfRangeException(
                nameof(coefficientOfVariation), coefficientOfVariation, "A mixture of exponentials has a coefficient of variation from 1 to 1,000.\nMaybe a Gamma or LogNormal is meant: they spread less.");
        }

        var square = coefficientOfVariation * coefficientOfVariation;
        var p = (1 + Math.Sqrt((square - 1) / (square + 1))) / 2;
        return new([p, 1 - p], [meanSeconds / (2 * p), meanSeconds / (2 * (1 - p))]);
    }

    /// <inheritdoc/>
    public override double Survival(double seconds)
    {
        var sum = 0.0;
        for (var i = 0; i < Probabilities.Length; i++)
        {
            sum += Probabilities[i] * Math.Exp(-Math.Max(0, seconds) / KindMeansSeconds[i]);
        }

        return Math.Min(1, sum);
    }

    /// <inheritdoc/>
    public override double IntegratedSurvival(double seconds)
    {
        var sum = 0.0;
        for (var i = 0; i < Probabilities.Length; i++)
        {
            sum += Probabilities[i] * KindMeansSeconds[i] * Elementary.OneMinusExpOfMinus(Math.Max(0, seconds) / KindMeansSeconds[i]);
        }

        return Math.Min(sum, MeanSeconds);
    }

    /// <inheritdoc/>
    private protected override double QuantileOf(double probability) => SearchedQuantile(probability);

    /// <inheritdoc/>
    internal override double Draw(ref RandomStream random)
    {
        var place = random.Uniform();
        var kind = 0;
        while (kind < _upTo.Length - 1 && place > _upTo[kind])
        {
            kind++;
        }

        return KindMeansSeconds[kind] * random.Exponential();
    }
}
