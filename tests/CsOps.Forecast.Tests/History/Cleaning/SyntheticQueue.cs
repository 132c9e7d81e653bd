using CsOps.Forecast.History;
using CsOps.Forecast.History.Cleaning;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.History.Cleaning;

/// <summary>A queue open 08:00 to 20:00 on weekdays and 10:00 to 16:00 on Saturdays, with Poisson counts of a daily shape. Seeded.</summary>
internal sealed class SyntheticQueue
{
    private readonly double[] _means;

    public SyntheticQueue(double peakMean, int weeks = 26, int seed = 1, double dayNoise = 0, double stepNoise = 0)
    {
        var random = new Random(seed);
        var grid = new IntervalGrid(new DateTimeOffset(2024, 1, 7, 23, 0, 0, TimeSpan.Zero), TimeSpan.FromMinutes(30), weeks * 7 * 48);
        Calendar = new LocalCalendar(grid, TimeZones.Find("Europe/Copenhagen"));
        Open = Hours.OpenMask(Calendar);
        _means = new double[grid.Count];
        Counts = new double[grid.Count];
        var (date, busy) = (DateOnly.MinValue, 1.0);
        for (var i = 0; i < grid.Count; i++)
        {
            if (Calendar.DateOf(i) != date)
            {
                (date, busy) = (Calendar.DateOf(i), Math.Exp(dayNoise * Normal(random)));
            }

            _means[i] = Open[i] ? busy * peakMean * Math.Sin(Math.PI * (Calendar.SlotOf(i) - 14) / 28.0) : 0;
            Counts[i] = Poisson(random, stepNoise > 0 ? _means[i] * Math.Exp(stepNoise * Normal(random)) : _means[i]);
        }
    }

    public static OpeningHours Hours { get; } = OpeningHoursText.Parse([new("mon-fri", "08:00-20:00"), new("sat", "10:00-16:00")]);

    public LocalCalendar Calendar { get; }

    public bool[] Open { get; }

    public double[] Counts { get; }

    public int OpenCount => Open.Count(o => o);

    /// <summary>The interval at a clock time of a date.</summary>
    public int At(string date, int hour, int minute = 0)
    {
        var (first, count) = Day(date);
        return Enumerable.Range(first, count).First(i => Calendar.SlotOf(i) == ((hour * 60) + minute) / 30);
    }

    public (int First, int Count) Day(string date)
    {
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Calendar.IndicesOf(new DateRange(day, day));
    }

    public QueueHistory History() => QueueHistory.Create("calls", Calendar.Grid, new Dictionary<HistoryMeasure, double[]>
    {
        [HistoryMeasure.Offered] = Counts,
        [HistoryMeasure.Handled] = Counts,
        [HistoryMeasure.HandleSeconds] = Array.ConvertAll(Counts, c => 180 * c),
    });

    public CleanedHistory Clean(CleaningOptions? options = null, HolidayCalendar? holidays = null, params HistoryMark[] marks) =>
        new HistoryCleaner(options).Clean(History(), Context(holidays, marks));

    public CleaningContext Context(HolidayCalendar? holidays = null, params HistoryMark[] marks) =>
        new() { Calendar = Calendar, OpeningHours = Hours, Holidays = holidays ?? HolidayCalendar.None, Marks = [.. marks] };

    /// <summary>The sum of independent draws has the mean of the sum: large means are cut so that exp(−mean) does not vanish.</summary>
    private static double Poisson(Random random, double mean)
    {
        var total = 0.0;
        for (var left = mean; left > 0; left -= 30)
        {
            var (limit, product) = (Math.Exp(-Math.Min(left, 30)), random.NextDouble());
            for (; product > limit; product *= random.NextDouble())
            {
                total++;
            }
        }

        return total;
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
