namespace CsOps.Forecast.Forecasting.HandleTime;

/// <summary>The average handle time of each slot of the week, learned from contacts handled. Immutable.</summary>
/// <remarks>
/// Averages are ratios of sums, seconds over contacts, so that a busy step counts for more than an idle one. A contact counts half as much
/// for every eight weeks of age. A slot of the week is pulled towards slot × weekday ÷ overall, and these two towards the overall average,
/// by <see cref="Credibility"/>. A step whose average lies further from the median of the nearest eleven days at its slot than five standard
/// deviations and a quarter of that median, which takes a wild contact, is drawn in to there.
/// </remarks>
internal sealed class HandleTimeProfile
{
    private const double HalfLifeWeeks = 8;
    private const double MostDeviations = 5;
    private const double ShareAlwaysAllowed = 0.25;
    private const int Neighbours = 11;

    private readonly double[] _averages;
    private readonly int _slotsPerDay;

    private HandleTimeProfile(double overall, double contacts, double[] averages, int slotsPerDay, HandleTimeSpread spread)
    {
        Overall = overall;
        Contacts = contacts;
        _averages = averages;
        _slotsPerDay = slotsPerDay;
        Spread = spread;
    }

    /// <summary>Average seconds per contact over all slots.</summary>
    public double Overall { get; }

    /// <summary>Contacts it was learned from.</summary>
    public double Contacts { get; }

    /// <summary>How far averages of steps lie from the profile.</summary>
    public HandleTimeSpread Spread { get; }

    /// <summary>Average seconds per contact expected at a step.</summary>
    public double At(StepCalendar calendar, int step) => _averages[(calendar.WeekdayOf(step) * _slotsPerDay) + calendar.SlotOf(step)];

    /// <summary>Learns; at least one step of the work must have contacts.</summary>
    public static HandleTimeProfile Learn(HandledWork work, StepCalendar calendar)
    {
        var guess = HandleTimeSpread.Robust(work, calendar);
        var tamed = Tame(work, calendar, guess);
        var sums = new WeightedSums(calendar);
        for (var step = 0; step < work.Length; step++)
        {
            if (work.Has(step))
            {
                var age = (calendar.DayOf(work.Length - 1) - calendar.DayOf(step)) / (double)calendar.DaysPerWeek;
                sums.Add(step, work.Contacts(step), tamed[step], Math.Pow(0.5, age / HalfLifeWeeks));
            }
        }

        var overall = sums.Overall;
        var averages = sums.Shrunk(guess.PerContact);
        var profile = new HandleTimeProfile(overall, sums.Contacts, averages, calendar.SlotsPerDay, guess);
        return new HandleTimeProfile(overall, sums.Contacts, averages, calendar.SlotsPerDay, profile.SpreadOf(work, tamed, calendar));
    }

    private static double[] Tame(HandledWork work, StepCalendar calendar, HandleTimeSpread guess)
    {
        var averages = new double[work.Length];
        foreach (var slot in Enumerable.Range(0, work.Length).Where(work.Has).GroupBy(calendar.SlotOf))
        {
            var steps = slot.ToArray();
            var own = Array.ConvertAll(steps, work.Average);
            for (var i = 0; i < steps.Length; i++)
            {
                var centre = MedianAround(own, i);
                var room = (MostDeviations * Math.Sqrt(guess.OfAverage(work.Contacts(steps[i])))) + (ShareAlwaysAllowed * centre);
                averages[steps[i]] = Math.Clamp(own[i], Math.Max(0, centre - room), centre + room);
            }
        }

        return averages;
    }

    private static double MedianAround(double[] averages, int index)
    {
        var count = Math.Min(Neighbours, averages.Length);
        var first = Math.Clamp(index - (Neighbours / 2), 0, averages.Length - count);
        var sorted = averages[first..(first + count)];
        Array.Sort(sorted);
        return (sorted[count / 2] + sorted[(count - 1) / 2]) / 2;
    }

    private HandleTimeSpread SpreadOf(HandledWork work, double[] tamed, StepCalendar calendar)
    {
        var squares = new List<(double, double)>();
        for (var step = 0; step < work.Length; step++)
        {
            if (work.Has(step))
            {
                var error = tamed[step] - At(calendar, step);
                squares.Add((work.Contacts(step), error * error));
            }
        }

        return HandleTimeSpread.Fit(squares);
    }
}
