namespace CsOps.Forecast.Staffing;

/// <summary>Share of paid time not available for contacts, in [0, 1). <c>default</c> is none.</summary>
public readonly record struct Shrinkage
{
    /// <summary>Makes a shrinkage from a fraction in [0, 1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public Shrinkage(decimal fraction)
    {
        if (fraction is < 0 or >= 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(fraction), fraction, "Shrinkage is a fraction from 0 up to, not including, 1.\nMaybe it was given in percent: 30 % is 0.3.");
        }

        Fraction = fraction;
    }

    /// <summary>The fraction, in [0, 1).</summary>
    public decimal Fraction { get; }

    /// <summary>Agents to schedule so that <paramref name="required"/> are available: required / (1 − shrinkage), rounded up exactly.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They are more than an <see cref="int"/> holds.</exception>
    public int ScheduledFor(int required) => required <= int.MaxValue * (1 - Fraction)
        ? (int)decimal.Ceiling(required / (1 - Fraction))
        : throw new ArgumentOutOfRangeException(
            nameof(required),
            required,
            string.Create(CultureInfo.InvariantCulture, $"With a shrinkage of {Fraction} so many agents need more people than can be counted.\nMaybe the shrinkage is too near 1."));
}
