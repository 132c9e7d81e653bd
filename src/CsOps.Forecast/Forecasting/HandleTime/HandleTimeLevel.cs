namespace CsOps.Forecast.Forecasting.HandleTime;

/// <summary>How the handle time of all slots goes up and down together from day to day: 1 is that of the profile.</summary>
/// <remarks>
/// A local level: each day's seconds over those that the profile expects are the level with the noise of its contacts and of the day; the level takes a random step from day to day. The two
/// variances are the likeliest of a grid, a moving level only if its likelihood is e³ times that of a fixed one. Days further off than three standard
/// deviations count as that far, so that a new level is followed within days and an odd day hardly. Cost: O(days). Source: J. Durbin and S. J. Koopman,
/// <i>Time Series Analysis by State Space Methods</i>, 2nd edition, chapter 2.
/// </remarks>
internal sealed class HandleTimeLevel
{
    private const double LeastGain = 3;
    private const double MostDeviations = 3;
    private const double FirstVariance = 1;

    /// <summary>Days before a day of which the level was last known when it is forecast, as far as errors are learned from it.</summary>
    private const int DaysAhead = 7;

    private static readonly double[] DeviationsOfDay = [0, 0.01, 0.02, 0.03, 0.045, 0.06, 0.08, 0.11, 0.16];
    private static readonly double[] DeviationsOfStep = [0, 0.0025, 0.005, 0.01, 0.02];

    private readonly double[] _known;
    private readonly double[] _smooth;
    private readonly int _firstDay;

    private HandleTimeLevel(int firstDay, double[] known, double[] smooth) => (_firstDay, _known, _smooth) = (firstDay, known, smooth);

    /// <summary>The level after the last day of the history.</summary>
    public double Last => _known[^1];

    /// <summary>The level of a day by the light of all days.</summary>
    public double At(int day) => _smooth[Math.Clamp(day - _firstDay, 0, _smooth.Length - 1)];

    /// <summary>The level of a day as it was known a week before; that known first for the days before.</summary>
    public double WeekBefore(int day) => _known[Math.Clamp(day - _firstDay - DaysAhead, Math.Min(DaysAhead, _known.Length) - 1, _known.Length - 1)];

    /// <summary>Learns.</summary>
    /// <param name="work">What was handled; at least one step has contacts.</param>
    /// <param name="averages">Average seconds a step, wild ones tamed.</param>
    /// <param name="expected">The average that the profile expects at a step.</param>
    /// <param name="calendar">The steps.</param>
    /// <param name="perContact">The variance of one contact.</param>
    public static HandleTimeLevel Learn(HandledWork work, double[] averages, Func<int, double> expected, StepCalendar calendar, double perContact)
    {
        var first = calendar.DayOf(0);
        var count = 1 + calendar.DayOf(work.Length - 1) - first;
        var (seconds, usual, contacts) = (new double[count], new double[count], new double[count]);
        for (var step = 0; step < work.Length; step++)
        {
            if (work.Has(step))
            {
                var day = calendar.DayOf(step) - first;
                seconds[day] += work.Contacts(step) * averages[step];
                usual[day] += work.Contacts(step) * expected(step);
                contacts[day] += work.Contacts(step);
            }
        }

        var ratios = seconds.Zip(usual, (came, ordinary) => ordinary > 0 ? came / ordinary : double.NaN).ToArray();
        var noise = contacts.Zip(usual, (n, ordinary) => ordinary > 0 ? n * perContact / (ordinary * ordinary) : 0).ToArray();
        return Likeliest(first, ratios, noise);
    }

    private static HandleTimeLevel Likeliest(int firstDay, double[] ratios, double[] noise)
    {
        var (best, least, bestSteps) = ((Pass?)null, double.PositiveInfinity, 0.0);
        foreach (var steps in DeviationsOfStep)
        {
            foreach (var day in DeviationsOfDay)
            {
                var pass = Filter(ratios, noise, day * day, steps * steps);
                var asked = steps > 0 && bestSteps <= 0 ? LeastGain : 0;
                if (pass.Loss < least - asked)
                {
                    (best, least, bestSteps) = (pass, pass.Loss, steps);
                }
            }
        }

        return new HandleTimeLevel(firstDay, best!.Level, Smooth(best, bestSteps * bestSteps));
    }

    private static Pass Filter(double[] ratios, double[] noise, double ofDay, double ofStep)
    {
        var (levels, variances) = (new double[ratios.Length], new double[ratios.Length]);
        var (level, variance, loss) = (1.0, FirstVariance, 0.0);
        for (var day = 0; day < ratios.Length; day++)
        {
            variance += ofStep;
            var spread = variance + noise[day] + ofDay;
            if (!double.IsNaN(ratios[day]) && spread > 0)
            {
                var error = (ratios[day] - level) / Math.Sqrt(spread);
                var near = Math.Clamp(error, -MostDeviations, MostDeviations);
                loss += (Math.Log(spread) + (near * ((2 * error) - near))) / 2;
                level += variance / spread * near * Math.Sqrt(spread);
                variance *= 1 - (variance / spread);
            }

            (levels[day], variances[day]) = (level, variance);
        }

        return new Pass(levels, variances, loss);
    }

    /// <summary>Rauch, Tung and Striebel's backward pass.</summary>
    private static double[] Smooth(Pass pass, double ofStep)
    {
        var smooth = (double[])pass.Level.Clone();
        for (var day = smooth.Length - 2; day >= 0; day--)
        {
            var ahead = pass.Variance[day] + ofStep;
            smooth[day] += ahead > 0 ? pass.Variance[day] / ahead * (smooth[day + 1] - smooth[day]) : 0;
        }

        return smooth;
    }

    private sealed record Pass(double[] Level, double[] Variance, double Loss);
}
