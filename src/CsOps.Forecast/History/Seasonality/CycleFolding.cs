using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.History.Seasonality;

/// <summary>A series cut into cycles of one length, laid over each other: is what the cycles have in common more than chance?</summary>
/// <remarks>
/// <para>The level, a centred moving average as long as a cycle, is taken out; what is left is grouped by its place in the cycle. F is the mean square between places over that
/// within them: the folding of Buys Ballot (1847), and the phase dispersion of Stellingwerf (Astrophysical Journal 224, 1978) upside down. The mean correlation of two
/// cycles is the intraclass correlation (F − 1) / (F − 1 + cycles).</para>
/// <para>Neighbours that go together make patterns by chance that are smooth: a cycle has as many independent places as (period − 1)(1 − φ)/(1 + φ), φ the correlation
/// of neighbours once the pattern is out (Bayley and Hammersley, Supplement to the JRSS 8, 1946). F is made smaller in the same way where one cycle goes together with the next. Cost: O(values).</para>
/// </remarks>
internal readonly struct CycleFolding
{
    private const double MostCorrelation = 0.999;

    /// <summary>What may be nothing but rounding, as a share.</summary>
    private const double Rounding = 1e-9;

    private readonly double _ratio;
    private readonly double _places;

    private CycleFolding(int period, double cycles, double ratio, double places)
    {
        Period = period;
        Cycles = cycles;
        _ratio = ratio;
        _places = places;
    }

    /// <summary>The length of a cycle.</summary>
    public int Period { get; }

    /// <summary>Values at a place of the cycle, on average.</summary>
    public double Cycles { get; }

    /// <summary>The mean correlation of two cycles.</summary>
    public double Likeness => LikenessAt(_ratio);

    /// <summary>The chance that the cycles of a series without this season are so alike.</summary>
    public double Chance
    {
        get
        {
            var rest = _places * (Cycles - 1);
            return _ratio > 1 ? SpecialFunctions.BetaRegularized(rest / 2, _places / 2, rest / (rest + (_places * _ratio))) : 1;
        }
    }

    /// <summary>What the likeness is at the least, at a level of doubt.</summary>
    /// <param name="doubt">The chance that it is less, in (0, 1).</param>
    public double LeastLikeness(double doubt) => LikenessAt(_ratio / FisherSnedecor.InvCDF(_places, _places * (Cycles - 1), 1 - doubt));

    /// <summary>Folds a series.</summary>
    /// <param name="values">The values, NaN where there is none; at least three cycles and half of one at either end.</param>
    /// <param name="period">The length of a cycle, 2 or more.</param>
    public static CycleFolding Of(double[] values, int period)
    {
        var rest = WithoutLevel(values, period);
        var (pattern, counts) = PatternOf(rest, period);
        var (count, groups, within, between, squaresOfCounts) = (0, 0, 0.0, 0.0, 0.0);
        for (var place = 0; place < period; place++)
        {
            between += counts[place] * pattern[place] * pattern[place];
            (count, groups) = (count + counts[place], groups + (counts[place] > 0 ? 1 : 0));
            squaresOfCounts += (double)counts[place] * counts[place];
        }

        var errors = new double[rest.Length];
        for (var i = 0; i < rest.Length; i++)
        {
            errors[i] = double.IsNaN(rest[i]) ? 0 : rest[i] - pattern[i % period];
            within += errors[i] * errors[i];
        }

        if (groups < 2 || count <= groups || !(between > Rounding * Rounding * values.Sum(value => double.IsNaN(value) ? 0 : value * value)))
        {
            return new CycleFolding(period, 2, 0, 1);
        }

        var scatter = Math.Max(within, between * Rounding);
        var cycles = (count - (squaresOfCounts / count)) / (groups - 1);
        var ratio = between / (groups - 1) / (scatter / (count - groups));
        var places = Math.Max(1, (groups - 1) / Inflation(Correlation(errors, scatter, 1)));
        return new CycleFolding(period, cycles, ratio / Inflation(Correlation(errors, scatter, period) + (1 / cycles)), places);
    }

    /// <summary>What the cycles have in common, by place.</summary>
    public static double[] Pattern(double[] values, int period) => PatternOf(WithoutLevel(values, period), period).Pattern;

    /// <summary>The values less the pattern of a season, their level kept.</summary>
    public static double[] WithoutPattern(double[] values, int period)
    {
        var pattern = Pattern(values, period);
        return [.. values.Select((value, i) => value - pattern[i % period])];
    }

    /// <summary>By how much correlation of neighbours makes the variance of a mean larger.</summary>
    private static double Inflation(double correlation)
    {
        var known = Math.Clamp(correlation, 0, MostCorrelation);
        return (1 + known) / (1 - known);
    }

    private static double Correlation(double[] errors, double squares, int lag)
    {
        var sum = 0.0;
        for (var i = lag; i < errors.Length; i++)
        {
            sum += errors[i] * errors[i - lag];
        }

        return sum / squares;
    }

    private double LikenessAt(double ratio) => (ratio - 1) / (ratio - 1 + Cycles);

    private static (double[] Pattern, int[] Counts) PatternOf(double[] rest, int period)
    {
        var (pattern, counts) = (new double[period], new int[period]);
        for (var i = 0; i < rest.Length; i++)
        {
            if (!double.IsNaN(rest[i]))
            {
                pattern[i % period] += rest[i];
                counts[i % period]++;
            }
        }

        for (var place = 0; place < period; place++)
        {
            pattern[place] = counts[place] > 0 ? pattern[place] / counts[place] : 0;
        }

        return (pattern, counts);
    }

    /// <summary>The values less the mean of the cycle around each, about 0, NaN at the ends; with an even period the two outermost count half.</summary>
    private static double[] WithoutLevel(double[] values, int period)
    {
        var (sums, known) = (new double[values.Length + 1], new int[values.Length + 1]);
        for (var i = 0; i < values.Length; i++)
        {
            var isKnown = !double.IsNaN(values[i]);
            (sums[i + 1], known[i + 1]) = (sums[i] + (isKnown ? values[i] : 0), known[i] + (isKnown ? 1 : 0));
        }

        var (half, isEven) = (period / 2, period % 2 == 0);
        var rest = new double[values.Length];
        Array.Fill(rest, double.NaN);
        for (var i = half; i + half < values.Length; i++)
        {
            var (from, to) = (i - half, i + half + 1);
            var (sum, count) = (sums[to] - sums[from], (double)(known[to] - known[from]));
            if (isEven)
            {
                (sum, count) = ((sum + sums[to - 1] - sums[from + 1]) / 2, (count + known[to - 1] - known[from + 1]) / 2);
            }

            rest[i] = count > 0 ? values[i] - (sum / count) : double.NaN;
        }

        var mean = rest.Where(value => !double.IsNaN(value)).DefaultIfEmpty(0).Average();
        return Array.ConvertAll(rest, value => value - mean);
    }
}
