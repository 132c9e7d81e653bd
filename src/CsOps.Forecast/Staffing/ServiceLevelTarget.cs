using CsOps.Forecast.Time;

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

    /// <summary>What <see cref="TryParse"/> expects, for error texts.</summary>
    public const string Expected = "a service level such as 80/20 (80 % within 20 seconds) or 90/8h";

    /// <summary>Reads a target as planners write it: per cent, a slash, and the wait in seconds or with its unit (<c>80/20</c>, <c>80/20s</c>, <c>90/8h</c>).</summary>
    /// <returns>The target; null when the text is not one, or the per cent are not from 0 up to, not including, 100.</returns>
    public static ServiceLevelTarget? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Split('/') is not [var percent, var wait]
            || !decimal.TryParse(percent.Trim().TrimEnd('%', ' '), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share)
            || share >= 100)
        {
            return null;
        }

        var acceptable = DurationText.TryParse(wait) ?? DurationText.TryParse(wait.Trim() + "s");
        return acceptable is null ? null : new ServiceLevelTarget((double)(share / 100), acceptable.Value);
    }
}
