namespace CsOps.Forecast.Staffing;

/// <summary>A service level target: the fraction of contacts to be answered within the acceptable wait, as "80/20" (80 % in 20 s).</summary>
/// <remarks><c>default</c> asks for nothing: a fraction of 0.</remarks>
public readonly record struct ServiceLevelTarget
{
    /// <summary>Makes a target.</summary>
    /// <param name="fraction">Fraction answered in time, in [0, 1).</param>
    /// <param name="acceptableWait">The threshold, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside those ranges.</exception>
    public ServiceLevelTarget(double fraction, TimeSpan acceptableWait)
    {
        if (!(fraction is >= 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(fraction), fraction, "A service level is a fraction from 0 up to, not including, 1.\nMaybe it was given in percent: 80 % is 0.8.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(acceptableWait, TimeSpan.Zero);
        Fraction = fraction;
        AcceptableWait = acceptableWait;
    }

    /// <summary>Fraction answered within <see cref="AcceptableWait"/>, in [0, 1).</summary>
    public double Fraction { get; }

    /// <summary>The threshold.</summary>
    public TimeSpan AcceptableWait { get; }
}
