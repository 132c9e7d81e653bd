namespace CsOps.Forecast.Reporting.Svg;

/// <summary>Round numbers for a value axis from zero.</summary>
internal static class NiceTicks
{
    /// <summary>
    /// Equally spaced ticks 0, s, 2s, … whose last is the first at or above <paramref name="max"/>; s is 1, 2 or 5 times a power of ten, so that
    /// there are about <paramref name="about"/> steps. For a maximum of zero or less, or one that is not finite: 0 and 1.
    /// </summary>
    public static double[] UpTo(double max, int about)
    {
        if (!double.IsFinite(max) || max <= 0)
        {
            return [0, 1];
        }

        var step = StepFor(max / about);
        var steps = (int)Math.Ceiling((max / step) - 1e-9);
        return [.. Enumerable.Range(0, steps + 1).Select(i => i * step)];
    }

    private static double StepFor(double raw)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        return (raw / power) switch
        {
            <= 1 + 1e-9 => power,
            <= 2 + 1e-9 => 2 * power,
            <= 5 + 1e-9 => 5 * power,
            _ => 10 * power,
        };
    }
}
