namespace CsOps.Forecast.Queueing.Distributions;

/// <summary>Times as they were measured: a step at each, as a Kaplan-Meier estimate has them.</summary>
/// <remarks>
/// What remains after the last step never ends: its time is infinite, and so then is the mean. That is what censored data say when the longest
/// times are censored; end the steps with 0 to have it otherwise.
/// </remarks>
public sealed class Empirical : TimeDistribution
{
    /// <summary>A step within this of a probability meets it: of five times the first meets 0.2, which is not quite 1 − 0.8.</summary>
    private const double Rounding = 1e-15;

    private readonly double[] _times;
    private readonly double[] _survivalAfter;
    private readonly double[] _integratedAt;
    private readonly int[] _guide;

    private Empirical(double[] times, double[] survivalAfter)
    {
        _times = times;
        _survivalAfter = survivalAfter;
        _integratedAt = new double[times.Length];
        double last = 0, alive = 1, integrated = 0, square = 0;
        for (var i = 0; i < times.Length; i++)
        {
            integrated += alive * (times[i] - last);
            square += (alive - survivalAfter[i]) * times[i] * times[i];
            _integratedAt[i] = integrated;
            (last, alive) = (times[i], survivalAfter[i]);
        }

        MeanSeconds = alive > 0 ? double.PositiveInfinity : integrated;
        CoefficientOfVariation = alive > 0 || integrated == 0 ? double.NaN : Math.Sqrt(Math.Max(0, (square / (integrated * integrated)) - 1));
        _guide = Guide(survivalAfter);
    }

    /// <inheritdoc/>
    public override double MeanSeconds { get; }

    /// <inheritdoc/>
    public override double CoefficientOfVariation { get; }

    /// <inheritdoc/>
    internal override ReadOnlySpan<double> Steps => _times;

    /// <summary>Every measured time with the same weight.</summary>
    /// <param name="seconds">The times in any order, 0 or more, finite, at least one.</param>
    /// <returns>Their empirical law; its mean is theirs.</returns>
    /// <exception cref="ArgumentException">There are none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A time is outside its range.</exception>
    public static Empirical FromTimes(ReadOnlySpan<double> seconds)
    {
        var times = seconds.ToArray();
        Array.Sort(times);
        var survival = new double[times.Length];
        for (var i = 0; i < times.Length; i++)
        {
            survival[i] = (double)(times.Length - 1 - i) / times.Length;
        }

        return FromSurvival(times, survival);
    }

    /// <summary>The steps of a survival curve, such as a Kaplan-Meier estimate.</summary>
    /// <param name="seconds">The times of the steps, rising or equal, 0 or more, finite, at least one.</param>
    /// <param name="survivalAfter">P(T &gt; t) right after each step, in [0, 1], never rising; as many as the times. A last one above 0 remains for ever.</param>
    /// <returns>The law with those steps.</returns>
    /// <exception cref="ArgumentException">The lengths differ or are 0, or an order is broken.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A time or a probability is outside its range.</exception>
    public static Empirical FromSurvival(ReadOnlySpan<double> seconds, ReadOnlySpan<double> survivalAfter)
    {
        if (seconds.Length != survivalAfter.Length || seconds.IsEmpty)
        {
            throw new ArgumentException($"There are {survivalAfter.Length} survivals for {seconds.Length} times; expected as many, at least one.", nameof(survivalAfter));
        }

        for (var i = 0; i < seconds.Length; i++)
        {
            QueueArguments.ThrowIfNotWait(seconds[i], nameof(seconds));
            if (!(survivalAfter[i] is >= 0 and <= 1))
            {
                throw new ArgumentOutOfRangeException(nameof(survivalAfter), survivalAfter[i], "A survival is a probability from 0 to 1.");
            }

            if (i > 0 && (seconds[i] < seconds[i - 1] || survivalAfter[i] > survivalAfter[i - 1]))
            {
                throw new ArgumentException($"Step {i} goes back: times rise and survivals fall.\nMaybe the steps are not sorted by time.", nameof(seconds));
            }
        }

        return new(seconds.ToArray(), survivalAfter.ToArray());
    }

    /// <inheritdoc/>
    public override double Survival(double seconds)
    {
        var next = FirstAfter(seconds);
        return next == 0 ? 1 : _survivalAfter[next - 1];
    }

    /// <inheritdoc/>
    public override double IntegratedSurvival(double seconds)
    {
        if (!(seconds > 0))
        {
            return 0;
        }

        var next = FirstAfter(seconds);
        if (next == 0)
        {
            return seconds;
        }

        var alive = _survivalAfter[next - 1];
        return _integratedAt[next - 1] + (alive > 0 ? alive * (seconds - _times[next - 1]) : 0);
    }

    /// <inheritdoc/>
    private protected override double QuantileOf(double probability)
    {
        if (probability == 0)
        {
            return 0;
        }

        int low = 0, high = _times.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = 1 - _survivalAfter[middle] >= probability - Rounding ? (low, middle) : (middle + 1, high);
        }

        return low < _times.Length ? _times[low] : double.PositiveInfinity;
    }

    /// <inheritdoc/>
    /// <remarks>The first step that leaves at most a uniform number: O(1) on average.</remarks>
    internal override double Draw(ref RandomStream random)
    {
        var survival = random.Uniform();
        var step = _guide[(int)(survival * _times.Length)];
        while (step < _times.Length && _survivalAfter[step] > survival)
        {
            step++;
        }

        return step < _times.Length ? _times[step] : double.PositiveInfinity;
    }

    /// <summary>For each of as many even parts of [0, 1) as there are steps, the first step that a survival there may belong to.</summary>
    private static int[] Guide(double[] survivalAfter)
    {
        var guide = new int[survivalAfter.Length];
        var step = 0;
        for (var part = survivalAfter.Length - 1; part >= 0; part--)
        {
            var most = (part + 1.0) / survivalAfter.Length;
            while (step < survivalAfter.Length && survivalAfter[step] > most)
            {
                step++;
            }

            guide[part] = step;
        }

        return guide;
    }

    private int FirstAfter(double seconds)
    {
        int low = 0, high = _times.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _times[middle] <= seconds ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
