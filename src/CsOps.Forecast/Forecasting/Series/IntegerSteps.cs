namespace CsOps.Forecast.Forecasting.Series;

/// <summary>The grid of a series whose times are ascending integers.</summary>
internal static class IntegerSteps
{
    /// <summary>A series may have this many steps for every row it has; more is taken for a mistake.</summary>
    private const int MostStepsPerRow = 10;

    /// <summary>The distance of neighbouring steps: the greatest common divisor of all differences, 1 for a single row.</summary>
    public static long CommonDivisor(ReadOnlySpan<long> times)
    {
        var divisor = 0L;
        for (var i = 1; i < times.Length; i++)
        {
            var (a, b) = (unchecked(times[i] - times[i - 1]), divisor);
            while (b != 0)
            {
                (a, b) = (b, a % b);
            }

            divisor = a;
        }

        return Math.Max(1, divisor);
    }

    /// <summary>Steps from the first to the last, or null when most of them would be gaps.</summary>
    public static int? Count(ReadOnlySpan<long> times, long step)
    {
        var last = ((decimal)times[^1] - times[0]) / step;
        return last < (decimal)times.Length * MostStepsPerRow ? (int)last + 1 : null;
    }
}
