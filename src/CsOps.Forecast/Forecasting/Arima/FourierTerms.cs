namespace CsOps.Forecast.Forecasting.Arima;

/// <summary>Sines and cosines of the day and of the week.</summary>
/// <param name="Day">Steps of a day, 1 where it has no season.</param>
/// <param name="DayHarmonics">Pairs of the day, from period to period / k.</param>
/// <param name="Week">Steps of a week, equal to <paramref name="Day"/> where there is no week.</param>
/// <param name="WeekHarmonics">Pairs of the week; those that are harmonics of the day are left out.</param>
internal readonly record struct FourierTerms(int Day, int DayHarmonics, int Week, int WeekHarmonics)
{
    /// <summary>Number of columns.</summary>
    public int Count => Frequencies().Sum(pair => IsHalf(pair) ? 1 : 2);

    /// <summary>All columns from a place on, the first place of a history being 0.</summary>
    public double[][] Columns(int from, int count)
    {
        var columns = new List<double[]>();
        foreach (var pair in Frequencies())
        {
            // At half a period the sine is 0 everywhere.
            if (!IsHalf(pair))
            {
                columns.Add(Column(pair, from, count, Math.Sin));
            }

            columns.Add(Column(pair, from, count, Math.Cos));
        }

        return [.. columns];
    }

    private static bool IsHalf((int Harmonic, int Period) pair) => 2 * pair.Harmonic == pair.Period;

    private static double[] Column((int Harmonic, int Period) pair, int from, int count, Func<double, double> wave)
    {
        var column = new double[count];
        for (var t = 0; t < count; t++)
        {
            // Reduced to one period before it is multiplied, so that late steps are as exact as early ones.
            column[t] = wave(2 * Math.PI * ((long)pair.Harmonic * (from + t + 1) % pair.Period) / pair.Period);
        }

        return column;
    }

    private IEnumerable<(int Harmonic, int Period)> Frequencies()
    {
        for (var k = 1; k <= DayHarmonics; k++)
        {
            yield return (k, Day);
        }

        var (taken, days) = (0, Week / Day);
        for (var k = 1; taken < WeekHarmonics && 2 * k <= Week; k++)
        {
            if (k % days != 0 || Day == 1)
            {
                taken++;
                yield return (k, Week);
            }
        }
    }
}
