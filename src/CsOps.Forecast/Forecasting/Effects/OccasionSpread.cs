namespace CsOps.Forecast.Forecasting.Effects;

/// <summary>How far occasions of a name differ from each other, as far as the occasions of all names of a kind tell: probabilities on a grid of scales.</summary>
/// <remarks>
/// A random-effects model: what an occasion did is its name's effect, a Student law of six degrees whose scale all names of the kind share, and the noise of its days. The name's effect is normal about its
/// prior and integrated out (by Laplace's approximation, so that the scale is that of restricted likelihood: H. D. Patterson and R. Thompson, Biometrika 58, 1971);
/// the scale has a half-normal prior (A. Gelman, "Prior distributions for variance parameters in hierarchical models", Bayesian Analysis 1, 2006). Cost: O(grid · occasions).
/// </remarks>
internal sealed class OccasionSpread
{
    /// <summary>Degrees of freedom of the law by which occasions differ: a freak one says little of the others.</summary>
    public const double Freedom = 6;

    /// <summary>The half-normal prior's scale, in the usual scale of the kind.</summary>
    private const double PriorScale = 2.5;

    private const int Turns = 6;

    /// <summary>The scales tried, in the usual scale of the kind.</summary>
    private static readonly double[] Grid = [0.02, 0.1, 0.2, 0.35, 0.55, 0.8, 1.1, 1.5, 2, 2.7, 3.6, 4.8, 6.4];

    private OccasionSpread(double[] scales, double[] probabilities)
    {
        (Scales, Probabilities) = (scales, probabilities);
        var mean = scales.Zip(probabilities, (scale, probability) => probability * scale).Sum();
        TypicalSquare = mean * mean;
    }

    /// <summary>The scales, in ascending order.</summary>
    public double[] Scales { get; }

    /// <summary>How likely each is.</summary>
    public double[] Probabilities { get; }

    /// <summary>The square of the mean scale: estimates made with it are about the mean of those made with each.</summary>
    public double TypicalSquare { get; }

    /// <summary>Learns.</summary>
    /// <param name="prior">What is known of the kind.</param>
    /// <param name="names">Per name what its effect is drawn to, and per occasion what it did and the variance of that; all as logarithms.</param>
    public static OccasionSpread Of(EffectPrior prior, IReadOnlyCollection<(double Mean, SeenOccasion[] Occasions)> names)
    {
        double[] scales = [.. Grid.Select(multiple => multiple * prior.Occasion)];
        var logs = new double[scales.Length];
        for (var i = 0; i < scales.Length; i++)
        {
            var standing = Grid[i] / PriorScale;
            var width = (Grid[Math.Min(i + 1, Grid.Length - 1)] - Grid[Math.Max(i - 1, 0)]) / 2;
            logs[i] = Math.Log(width) - (standing * standing / 2) + names.Sum(name => LogLikelihood(name.Occasions, scales[i] * scales[i], name.Mean, prior.Variance));
        }

        var most = logs.Max();
        var likelihoods = Array.ConvertAll(logs, log => Math.Exp(log - most));
        var sum = likelihoods.Sum();
        return new OccasionSpread(scales, Array.ConvertAll(likelihoods, likelihood => likelihood / sum));
    }

    /// <summary>By how much the variance of a name's effect is larger with each scale than with the typical one.</summary>
    /// <param name="occasions">The name's occasions.</param>
    /// <param name="ofName">The prior variance of the effect.</param>
    public double[] VarianceRatios(SeenOccasion[] occasions, double ofName)
    {
        double Precision(double square) => (1 / ofName) + occasions.Sum(occasion => 1 / (occasion.Variance + square));
        return Array.ConvertAll(Scales, scale => Precision(TypicalSquare) / Precision(scale * scale));
    }

    private static double LogLikelihood(SeenOccasion[] occasions, double square, double priorMean, double priorVariance)
    {
        var mean = priorMean;
        var precision = 1 / priorVariance;
        for (var turn = 0; turn < Turns; turn++)
        {
            var sum = priorMean / priorVariance;
            precision = 1 / priorVariance;
            foreach (var (did, variance) in occasions)
            {
                var spread = variance + square;
                var weight = (Freedom + 1) / (Freedom + ((did - mean) * (did - mean) / spread));
                (sum, precision) = (sum + (weight * did / spread), precision + (weight / spread));
            }

            mean = sum / precision;
        }

        var log = (-(mean - priorMean) * (mean - priorMean) / (2 * priorVariance)) - (Math.Log(precision) / 2);
        foreach (var (did, variance) in occasions)
        {
            var spread = variance + square;
            log -= (Math.Log(spread) / 2) + ((Freedom + 1) / 2 * Math.Log(1 + ((did - mean) * (did - mean) / (Freedom * spread))));
        }

        return log;
    }
}
