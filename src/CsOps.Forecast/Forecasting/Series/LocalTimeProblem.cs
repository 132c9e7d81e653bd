namespace CsOps.Forecast.Forecasting.Series;

/// <summary>Why local times cannot be the steps of a series.</summary>
/// <param name="Row">The row at fault, or 0 when the series is meant as a whole.</param>
/// <param name="Text">What was found and what was expected.</param>
/// <param name="IsOfWholeSeries">Whether no single row is at fault: the rows are too far apart for weekdays.</param>
internal sealed record LocalTimeProblem(int Row, string Text, bool IsOfWholeSeries = false)
{
    /// <summary>The first problem of <paramref name="times"/>, or null.</summary>
    public static LocalTimeProblem? Of(ReadOnlySpan<DateTime> times)
    {
        if (times.IsEmpty)
        {
            return new LocalTimeProblem(0, "There are no times.");
        }

        for (var i = 1; i < times.Length; i++)
        {
            if (times[i] <= times[i - 1])
            {
                return new LocalTimeProblem(i, $"{Show(times[i])} follows {Show(times[i - 1])}; times must ascend, without duplicates.");
            }
        }

        return TooFarApart(times) ?? OffGrid(times);
    }

    private static LocalTimeProblem? TooFarApart(ReadOnlySpan<DateTime> times)
    {
        var nearest = int.MaxValue;
        for (var i = 1; i < times.Length; i++)
        {
            nearest = Math.Min(nearest, (times[i].Date - times[i - 1].Date).Days);
        }

        return times.Length > 1 && nearest > 7
            ? new LocalTimeProblem(0, $"Rows are {nearest} days apart or more; with rows more than a week apart a series has no weekdays: name its season (12 for months) or use integer steps.", IsOfWholeSeries: true)
            : null;
    }

    private static LocalTimeProblem? OffGrid(ReadOnlySpan<DateTime> times)
    {
        var step = CommonStep(times);
        for (var i = 1; i < times.Length; i++)
        {
            if ((times[i].TimeOfDay.Ticks - times[0].TimeOfDay.Ticks) % step != 0)
            {
                return new LocalTimeProblem(
                    i, $"{Show(times[i])} is not on the series' grid of {new TimeSpan(step):c} that has {Show(times[0])}.");
            }
        }

        return null;
    }

    /// <summary>The most frequent difference between neighbours of one day; of equals the shortest; a day where no day has two rows.</summary>
    private static long CommonStep(ReadOnlySpan<DateTime> times)
    {
        var counts = new Dictionary<long, int>();
        for (var i = 1; i < times.Length; i++)
        {
            if (times[i].Date == times[i - 1].Date)
            {
                var difference = (times[i] - times[i - 1]).Ticks;
                counts[difference] = counts.GetValueOrDefault(difference) + 1;
            }
        }

        return counts.Count == 0 ? TimeSpan.TicksPerDay : counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).First().Key;
    }

    private static string Show(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
