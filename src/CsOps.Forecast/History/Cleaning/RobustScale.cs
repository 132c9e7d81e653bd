namespace CsOps.Forecast.History.Cleaning;

/// <summary>The usual size of count scores by the level of the count, found without regard to the outliers among them.</summary>
/// <remarks>
/// 1.4826 × the median absolute score: the standard deviation if scores were normal. It is found for each doubling of the level, since busy
/// intervals scatter more than Poisson counts; where a level has few scores, that of all is taken. Never below 1, which is Poisson's.
/// </remarks>
internal sealed class RobustScale
{
    private const int Levels = 32;
    private const int EnoughScores = 50;
    private const double NormalPerMedian = 1.4826;

    private readonly double[] _scales = new double[Levels];

    /// <summary>Finds the scales of scores, each at the level of its usual count.</summary>
    public RobustScale(IReadOnlyCollection<(double Score, double Level)> scores)
    {
        var all = Scale(scores.Select(s => s.Score));
        Array.Fill(_scales, all);
        foreach (var level in scores.GroupBy(s => LevelOf(s.Level)).Where(l => l.Count() >= EnoughScores))
        {
            _scales[level.Key] = Scale(level.Select(s => s.Score));
        }
    }

    /// <summary>The scale at a level, at least 1.</summary>
    public double At(double level) => _scales[LevelOf(level)];

    private static int LevelOf(double level) => Math.Min(Levels - 1, (int)Math.Log2(level + 1));

    private static double Scale(IEnumerable<double> scores)
    {
        var sizes = scores.Select(Math.Abs).ToArray();
        return sizes.Length == 0 ? 1 : Math.Max(1, NormalPerMedian * Medians.Of(sizes));
    }
}
