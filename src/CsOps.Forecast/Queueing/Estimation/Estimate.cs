namespace CsOps.Forecast.Queueing.Estimation;

/// <summary>A figure estimated from data, and how sure it is. <c>default</c> is 0 from nothing.</summary>
/// <param name="Value">The estimate, in the unit of what is estimated.</param>
/// <param name="Low">The lower end of its 95 % interval.</param>
/// <param name="High">The upper end of its 95 % interval; may be infinite.</param>
/// <param name="StandardError">Its standard error; infinite where the data do not bound it.</param>
/// <param name="Count">The observations that it rests on.</param>
public readonly record struct Estimate(double Value, double Low, double High, double StandardError, long Count)
{
    /// <summary>The normal score of a 95 % interval.</summary>
    internal const double Score = 1.959963984540054;

    /// <summary>An estimate that is normal about its value.</summary>
    internal static Estimate Normal(double value, double standardError, long count, double least = double.NegativeInfinity, double most = double.PositiveInfinity) =>
        new(value, Math.Max(least, value - (Score * standardError)), Math.Min(most, value + (Score * standardError)), standardError, count);

    /// <summary>An estimate above zero whose logarithm is normal.</summary>
    internal static Estimate LogNormal(double value, double standardErrorOfLog, long count) =>
        new(value, value * Math.Exp(-Score * standardErrorOfLog), value * Math.Exp(Score * standardErrorOfLog), value * standardErrorOfLog, count);

    /// <summary>A share of a number of trials, with Wilson's interval; NaN of none.</summary>
    /// <remarks>E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).</remarks>
    internal static Estimate Share(long hits, long trials)
    {
        double n = trials, share = hits / n, square = Score * Score;
        var middle = (share + (square / (2 * n))) / (1 + (square / n));
        var half = Score / (1 + (square / n)) * Math.Sqrt((share * (1 - share) / n) + (square / (4 * n * n)));
        return new Estimate(share, Math.Max(0, middle - half), Math.Min(1, middle + half), Math.Sqrt(share * (1 - share) / n), trials);
    }
}
