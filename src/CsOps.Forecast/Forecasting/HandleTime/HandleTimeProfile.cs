using CsOps.Forecast.Forecasting.Numerics;

namespace CsOps.Forecast.Forecasting.HandleTime;

/// <summary>The average handle time of each slot of the week, learned from contacts handled. Immutable.</summary>
/// <remarks>
/// Averages are ratios of sums, seconds over contacts, so that a busy step counts for more than an idle one. What all slots have in common goes by a
/// <see cref="HandleTimeLevel"/>; for the shape, of which that is taken out, a contact counts half as much for every 26 weeks of age. A slot of the week is pulled towards slot × weekday ÷ overall, and these two towards the overall average,
/// by <see cref="Credibility"/>, the noise of an average as large as the scatter of the days that it is of. A step whose average lies further from the median of the nearest eleven days at its slot than five standard
/// deviations and a quarter of that median, which takes a wild contact, is drawn in to there.
/// </remarks>
internal sealed class HandleTimeProfile
{
    private const double HalfLifeWeeks = 26;
    private const double MostDeviations = 5;
    private const double ShareAlwaysAllowed = 0.25;
    private const int Neighbours = 11;
    private const int Passes = 2;

    private readonly double[] _averages;
    private readonly HandleTimeLevel _level;
    private readonly int _slotsPerDay;

    private HandleTimeProfile(WeightedSums sums, double[] averages, HandleTimeLevel level, int slotsPerDay, HandleTimeSpread spread)
    {
        _level = level;
        _slotsPerDay = slotsPerDay;
        _averages = averages;
        Overall = sums.Overall * level.Last;
        Contacts = sums.Contacts;
        Spread = spread;
    }

    private HandleTimeProfile(HandleTimeProfile profile, HandleTimeSpread spread)
    {
        (_level, _slotsPerDay, _averages) = (profile._level, profile._slotsPerDay, profile._averages);
        (Overall, Contacts, Spread) = (profile.Overall, profile.Contacts, spread);
    }

    /// <summary>Average seconds per contact over all slots.</summary>
    public double Overall { get; }

    /// <summary>Contacts it was learned from.</summary>
    public double Contacts { get; }

    /// <summary>How far averages of steps lie from the profile.</summary>
    public HandleTimeSpread Spread { get; }

    /// <summary>Average seconds per contact expected at a step to come.</summary>
    public double At(StepCalendar calendar, int step) => _level.Last * ShapeAt(calendar, step);

    /// <summary>The same at a past step, by the level of a week before: what a forecast would have said.</summary>
    public double WeekBefore(StepCalendar calendar, int step) => _level.WeekBefore(calendar.DayOf(step)) * ShapeAt(calendar, step);

    /// <summary>Learns; at least one step of the work must have contacts.</summary>
    public static HandleTimeProfile Learn(HandledWork work, StepCalendar calendar)
    {
        var guess = HandleTimeSpread.Robust(work, calendar);
        var tamed = Tame(work, calendar, guess);
        var sums = Sums(work, tamed, _ => 1, calendar);
        var shape = sums.Shrunk(guess.PerContact, hasWeekdays: false);
        var level = HandleTimeLevel.Learn(work, tamed, step => shape[calendar.SlotOfWeek(step)], calendar, guess.PerContact);
        for (var pass = 0; pass < Passes; pass++)
        {
            var perContact = Math.Max(guess.PerContact, Noise(work, tamed, step => level.At(calendar.DayOf(step)) * shape[calendar.SlotOfWeek(step)]));
            sums = Sums(work, tamed, level.At, calendar);
            shape = sums.Shrunk(perContact, hasWeekdays: true);
            level = HandleTimeLevel.Learn(work, tamed, step => shape[calendar.SlotOfWeek(step)], calendar, guess.PerContact);
        }

        var profile = new HandleTimeProfile(sums, shape, level, calendar.SlotsPerDay, guess);
        return new HandleTimeProfile(profile, profile.SpreadOf(work, tamed, calendar));
    }

    /// <summary>Squared errors by contacts: what one contact's variance would have to be, were contacts of a step as independent as those of different ones.</summary>
    private static double Noise(HandledWork work, double[] averages, Func<int, double> expected)
    {
        var (squares, steps) = (0.0, 0);
        for (var step = 0; step < work.Length; step++)
        {
            if (work.Has(step))
            {
                squares += work.Contacts(step) * (averages[step] - expected(step)) * (averages[step] - expected(step));
                steps++;
            }
        }

        return squares / steps;
    }

    private static WeightedSums Sums(HandledWork work, double[] averages, Func<int, double> levelOf, StepCalendar calendar)
    {
        var sums = new WeightedSums(calendar);
        for (var step = 0; step < work.Length; step++)
        {
            if (work.Has(step) && levelOf(calendar.DayOf(step)) is > 0 and var level)
            {
                var age = (calendar.DayOf(work.Length - 1) - calendar.DayOf(step)) / (double)calendar.DaysPerWeek;
                sums.Add(step, work.Contacts(step), averages[step] / level, Math.Pow(0.5, age / HalfLifeWeeks));
            }
        }

        return sums;
    }

    private double ShapeAt(StepCalendar calendar, int step) => _averages[(calendar.WeekdayOf(step) * _slotsPerDay) + calendar.SlotOf(step)];

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
                var error = tamed[step] - WeekBefore(calendar, step);
                squares.Add((work.Contacts(step), error * error));
            }
        }

        return HandleTimeSpread.Fit(squares);
    }
}
