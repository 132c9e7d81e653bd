namespace CsOps.Forecast.History.Cleaning;

/// <summary>What is usual at each interval: the median of the same weekday and clock time in the weeks before, after and both.</summary>
internal sealed class UsualCounts
{
    /// <summary>Neighbours needed on one side where the other has none: fewer would not outvote a single odd one.</summary>
    private const int EnoughAlone = 3;

    /// <summary>Finds the medians.</summary>
    /// <param name="counts">The counts, NaN where they are not to be looked at.</param>
    /// <param name="ordinary">The counts that say what is usual, NaN where they do not.</param>
    /// <param name="table">The neighbours.</param>
    /// <param name="weeks">The number of weeks on either side.</param>
    public UsualCounts(ReadOnlySpan<double> counts, ReadOnlySpan<double> ordinary, WeekTable table, int weeks)
    {
        Before = new double[counts.Length];
        After = new double[counts.Length];
        Both = new double[counts.Length];
        var buffer = new double[2 * weeks];
        for (var i = 0; i < counts.Length; i++)
        {
            if (double.IsNaN(counts[i]))
            {
                Before[i] = After[i] = Both[i] = double.NaN;
                continue;
            }

            var before = Gather(ordinary, table, i, -1, buffer, 0);
            var all = Gather(ordinary, table, i, 1, buffer, before);
            (Before[i], After[i], Both[i]) = Sides(buffer.AsSpan(0, all), before);
        }
    }

    /// <summary>The medians of the weeks before; NaN where there are too few to judge by, so that nothing is an outlier.</summary>
    public double[] Before { get; }

    /// <summary>The medians of the weeks after, NaN where there is none.</summary>
    public double[] After { get; }

    /// <summary>The medians of the weeks on both sides, NaN where there is none.</summary>
    public double[] Both { get; }

    /// <summary>The three medians of values of which the first <paramref name="before"/> lie before.</summary>
    /// <remarks>The first week of a slot is never judged: a queue that opens is no outlier, and the oldest week moves no forecast.</remarks>
    public static (double Before, double After, double Both) Sides(Span<double> values, int before)
    {
        var first = before == values.Length && before < EnoughAlone ? double.NaN : Medians.Of(values[..before]);
        return (first, Medians.Of(values[before..]), Medians.Of(values));
    }

    private static int Gather(ReadOnlySpan<double> counts, WeekTable table, int interval, int direction, double[] buffer, int used)
    {
        for (var week = 1; week <= buffer.Length / 2; week++)
        {
            var neighbour = table.Neighbour(interval, direction * week);
            if (neighbour >= 0 && !double.IsNaN(counts[neighbour]))
            {
                buffer[used++] = counts[neighbour];
            }
        }

        return used;
    }
}
