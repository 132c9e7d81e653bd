namespace CsOps.Forecast.Forecasting.Intervals;

/// <summary>How the spread of an observation depends on its level: variance = φ·level + κ·level², or constant.</summary>
/// <remarks>
/// Counts scatter like an overdispersed Poisson variable: φ is 1 for pure counting noise, √κ is the coefficient of variation of the rate.
/// A series
/// with negative values has a constant variance. <see cref="Stabilise"/> maps a value to a scale on which the standard deviation is
/// about 1 at every level: the integral of 1/√(φx + κx²), that is (2/√κ)·asinh(√(κx/φ)) (Bartlett 1947, "The use of transformations",
/// Biometrics 3). Multiplying a series by a constant multiplies φ by it and leaves κ and the stabilised values alone.
/// </remarks>
internal readonly record struct Dispersion
{
    /// <summary>Below this κ the square root and the inverse hyperbolic sine agree to double precision.</summary>
    private const double SmallestSquare = 1e-10;

    private Dispersion(double linear, double square, double constant)
    {
        Linear = linear;
        Square = square;
        Constant = constant;
    }

    /// <summary>φ: variance per unit of level.</summary>
    public double Linear { get; }

    /// <summary>κ: squared coefficient of variation.</summary>
    public double Square { get; }

    /// <summary>The variance of a series that can be negative; 0 for counts.</summary>
    public double Constant { get; }

    /// <summary>Whether nothing scatters at all.</summary>
    public bool IsNone => Linear <= 0 && Constant <= 0;

    /// <summary>A variance that grows with the level.</summary>
    public static Dispersion OfCounts(double linear, double square) => new(linear, square, 0);

    /// <summary>A variance that is the same everywhere.</summary>
    public static Dispersion OfConstant(double variance) => new(0, 0, variance);

    /// <summary>The standard deviation at <paramref name="level"/>.</summary>
    public double DeviationAt(double level) => Math.Sqrt(VarianceAt(level));

    /// <summary>The variance at <paramref name="level"/>.</summary>
    public double VarianceAt(double level) => Constant > 0 ? Constant : Math.Max(0, (Linear + (Square * level)) * level);

    /// <summary>The value on the scale where the standard deviation is 1; not to be called when <see cref="IsNone"/>.</summary>
    public double Stabilise(double value)
    {
        if (Constant > 0)
        {
            return value / Math.Sqrt(Constant);
        }

        var ratio = Math.Max(0, value) / Linear;
        return Square < SmallestSquare ? 2 * Math.Sqrt(ratio) : 2 / Math.Sqrt(Square) * Math.Asinh(Math.Sqrt(Square * ratio));
    }

    /// <summary>The value whose stabilised value this is; 0 for what lies below any count.</summary>
    public double Restore(double stabilised)
    {
        if (Constant > 0)
        {
            return stabilised * Math.Sqrt(Constant);
        }

        var half = Math.Max(0, stabilised) / 2;
        var root = Square < SmallestSquare ? half : Math.Sinh(Math.Sqrt(Square) * half) / Math.Sqrt(Square);
        return Linear * root * root;
    }
}
