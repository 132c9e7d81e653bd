namespace CsOps.Forecast.Forecasting.Related;

/// <summary>What a new queue is to a similar one: so many times its volume, with a week and a day somewhat its own.</summary>
/// <remarks>
/// Contacts of a step are expected as the similar queue's × <see cref="Level"/> × the factors of its weekday and slot. The level's variance is that of
/// the queue's days over their number, with Poisson noise; the variance of days is the scatter of days of one weekday, as if five days of a
/// standard deviation of a tenth had been seen besides. A stated level counts as one known to three tenths.
/// </remarks>
internal sealed class BorrowedShape
{
    private const double StatedVariance = 0.3 * 0.3;
    private const double UsualDayVariance = 0.1 * 0.1;
    private const double DaysOfDoubt = 5;

    private readonly ForecastSeries _own;
    private readonly SimilarRates _similar;

    /// <summary>Learns.</summary>
    /// <param name="own">The new queue's history; may have no observation where a level is stated.</param>
    /// <param name="similar">The similar one.</param>
    /// <param name="expectedPerWeek">The stated contacts of a week, or null.</param>
    public BorrowedShape(ForecastSeries own, SimilarRates similar, double? expectedPerWeek)
    {
        (_own, _similar) = (own, similar);
        var calendar = own.Calendar;
        var days = Sums(step => calendar.DayOf(step) - calendar.DayOf(0), 1 + calendar.DayOf(own.Length - 1) - calendar.DayOf(0));
        Days = days.Expected.Count(contacts => contacts > 0);
        Contacts = days.Came.Sum();
        var ratio = Contacts > 0 ? Contacts / days.Expected.Sum() : 0;
        DayVariance = VarianceOfDays(days.Expected, days.Came, ratio);
        (Level, LevelVariance) = LevelOf(ratio, days.Expected, expectedPerWeek);

        var weekdays = Scaled(Sums(calendar.WeekdayOf, calendar.DaysPerWeek));
        var perDay = Days > 0 ? Contacts / Days : 0;
        Weekdays = ShapeFactors.Of(weekdays.Expected, weekdays.Came, 1 + (DayVariance * perDay));
        var slots = Scaled(Sums(calendar.SlotOf, calendar.SlotsPerDay, step => Weekdays.Values[calendar.WeekdayOf(step)]));
        Dispersion = DispersionOf(slots.Expected, slots.Came);
        Slots = ShapeFactors.Of(slots.Expected, slots.Came, Dispersion);
    }

    /// <summary>Days on which the queue was observed.</summary>
    public int Days { get; }

    /// <summary>Contacts that came to it.</summary>
    public double Contacts { get; }

    /// <summary>Its volume over that of the similar queue.</summary>
    public double Level { get; }

    /// <summary>The variance of the logarithm of the level.</summary>
    public double LevelVariance { get; }

    /// <summary>The relative variance of days that no count explains.</summary>
    public double DayVariance { get; }

    /// <summary>The variance of counts over their mean within days.</summary>
    public double Dispersion { get; }

    /// <summary>Factors of weekdays.</summary>
    public ShapeFactors Weekdays { get; }

    /// <summary>Factors of slots of the day.</summary>
    public ShapeFactors Slots { get; }

    /// <summary>By what a step of the similar queue is multiplied.</summary>
    public double FactorAt(int step) => Level * Weekdays.Values[_own.Calendar.WeekdayOf(step)] * Slots.Values[_own.Calendar.SlotOf(step)];

    /// <summary>Contacts expected at a step while the queue was observed.</summary>
    public double ExpectedAt(int step) => Base(step) * FactorAt(step);

    private double Base(int step) => _similar.Meanwhile * _similar.RateAt(_own.Calendar.SlotOfWeek(step));

    /// <summary>Sums of what the similar queue's volume says, and of what came, over groups of observed steps.</summary>
    private (double[] Expected, double[] Came) Sums(Func<int, int> groupOf, int groups, Func<int, double>? factorOf = null)
    {
        var (expected, came) = (new double[groups], new double[groups]);
        for (var step = 0; step < _own.Length; step++)
        {
            if (_own.WeightOf(step) is > 0 and var weight)
            {
                expected[groupOf(step)] += weight * Base(step) * (factorOf?.Invoke(step) ?? 1);
                came[groupOf(step)] += weight * _own.Values[step];
            }
        }

        return (expected, came);
    }

    /// <summary>The same with the expected ones adding up to what came: level is not shape.</summary>
    private static (double[] Expected, double[] Came) Scaled((double[] Expected, double[] Came) sums)
    {
        var scale = sums.Came.Sum() > 0 ? sums.Came.Sum() / sums.Expected.Sum() : 0;
        return (Array.ConvertAll(sums.Expected, expected => scale * expected), sums.Came);
    }

    private (double Level, double Variance) LevelOf(double ratio, double[] expectedOfDays, double? expectedPerWeek)
    {
        var statedLevel = expectedPerWeek / _similar.PerWeek;
        if (!(ratio > 0))
        {
            return (statedLevel ?? 0, StatedVariance);
        }

        // Days differ in size: their number counts as that of equal ones.
        var equalDays = expectedOfDays.Sum() * expectedOfDays.Sum() / expectedOfDays.Sum(expected => expected * expected);
        var own = (DayVariance / equalDays) + (1 / Contacts);
        if (statedLevel is not { } stated)
        {
            return (ratio, own);
        }

        var weight = StatedVariance / (StatedVariance + own);
        return (Math.Exp((weight * Math.Log(ratio)) + ((1 - weight) * Math.Log(stated))), weight * own);
    }

    private double VarianceOfDays(double[] expected, double[] came, double ratio)
    {
        var (surplus, squares, freedom) = (0.0, 0.0, 0.0);
        var weekdays = WeekdaysOfDays(expected.Length);
        foreach (var weekday in Enumerable.Range(0, expected.Length).Where(day => ratio * expected[day] > 0).GroupBy(day => weekdays[day]))
        {
            var usual = weekday.Sum(day => came[day]) / weekday.Sum(day => expected[day]);
            foreach (var day in weekday)
            {
                var mean = usual * expected[day];
                surplus += (came[day] - mean) * (came[day] - mean);
                squares += ratio * expected[day] * ratio * expected[day];
            }

            var (own, all) = (weekday.Count(), weekday.Sum(day => expected[day]));
            surplus -= usual * all * (own - 1) / own;
            freedom += own - 1;
        }

        if (freedom <= 0)
        {
            return UsualDayVariance;
        }

        var days = expected.Count(contacts => contacts > 0);
        var found = Math.Max(0, surplus / squares * days / freedom);
        return ((freedom * found) + (DaysOfDoubt * UsualDayVariance)) / (freedom + DaysOfDoubt);
    }

    private int[] WeekdaysOfDays(int days)
    {
        var weekdays = new int[days];
        for (var step = 0; step < _own.Length; step++)
        {
            weekdays[_own.Calendar.DayOf(step) - _own.Calendar.DayOf(0)] = _own.Calendar.WeekdayOf(step);
        }

        return weekdays;
    }

    /// <summary>Pearson's statistic about the slots' own averages, over its degrees of freedom.</summary>
    private double DispersionOf(double[] expected, double[] came)
    {
        var scale = Contacts > 0 ? Contacts / Sums(_ => 0, 1, step => Weekdays.Values[_own.Calendar.WeekdayOf(step)]).Expected[0] : 0;
        var (pearson, freedom) = (0.0, -expected.Count(contacts => contacts > 0));
        for (var step = 0; step < _own.Length; step++)
        {
            var slot = _own.Calendar.SlotOf(step);
            var mean = expected[slot] > 0 ? scale * Base(step) * Weekdays.Values[_own.Calendar.WeekdayOf(step)] * came[slot] / expected[slot] : 0;
            if (_own.WeightOf(step) >= 0.5 && mean > 0)
            {
                pearson += (_own.Values[step] - mean) * (_own.Values[step] - mean) / mean;
                freedom++;
            }
        }

        return freedom > 0 ? Math.Max(1, pearson / freedom) : 1;
    }
}
