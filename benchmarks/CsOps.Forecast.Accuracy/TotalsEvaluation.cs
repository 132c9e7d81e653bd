using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.History;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Stations;
using CsOps.Forecast.Planning.Totals;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Time;
using MathNet.Numerics.Distributions;

namespace CsOps.Forecast.Accuracy;

/// <summary>
/// Whether intervals of totals hold what they promise: seeded centres of four queues whose days and weeks go together as stated, forecast two weeks ahead, and how often what came lay in the
/// intervals of days and weeks, of queues and of the centre.
/// </summary>
internal static class TotalsEvaluation
{
    private const int Weeks = 52;
    private const int DaysPerWeek = 7;
    private const int OriginsPerCentre = 4;
    private const int WeeksAhead = 2;
    private const double DayScatter = 0.08;

    private static readonly double[] Sizes = [40, 15, 6, 1.5];
    private static readonly DateOnly FirstMonday = new(2024, 1, 1);

    /// <summary>The name, the correlation of the queues' days, and the standard deviation of what is added to the level (a logarithm) each week.</summary>
    private static readonly (string Name, double Together, double LevelSteps)[] Kinds =
    [
        ("together, level moves", 0.6, 0.02),
        ("together", 0.6, 0),
        ("apart", 0, 0),
    ];

    public static void Run(IForecastModel model, int centres)
    {
        Console.WriteLine($"Totals two weeks ahead, {model.Name}: in the 80 % / in the 95 % interval, percent; {centres} centres a row, {OriginsPerCentre} origins each");
        Console.WriteLine($"{"kind",-24}{"queue-days",14}{"queue-weeks",14}{"centre-days",14}{"centre-weeks",14}");
        foreach (var kind in Kinds)
        {
            var tallies = Enumerable.Range(0, 4).Select(_ => new Tally()).ToArray();
            for (var seed = 1; seed <= centres; seed++)
            {
                Judge(Draw(kind.Together, kind.LevelSteps, seed), model, tallies);
            }

            Console.WriteLine($"{kind.Name,-24}{string.Concat(tallies.Select(tally => $"{tally,14}"))}");
        }
    }

    private static void Judge((Centre Centre, ImmutableArray<QueueHistory> Histories) drawn, IForecastModel model, Tally[] tallies)
    {
        var options = new PlannerOptions { Model = model };
        for (var origin = 0; origin < OriginsPerCentre; origin++)
        {
            var first = FirstMonday.AddDays(DaysPerWeek * (Weeks - (WeeksAhead * (origin + 1))));
            var days = new DateRange(first, first.AddDays((WeeksAhead * DaysPerWeek) - 1));
            var outcome = ForecastStation.Forecast(drawn.Centre, drawn.Histories, PlanPeriod.GridOf(days, drawn.Centre.Zone, drawn.Centre.IntervalLength), options);
            var agreed = HierarchyStation.Reconcile(drawn.Centre, outcome.Histories, outcome.Forecasts, options);
            foreach (var (by, queue, centre) in new[] { (TotalPeriod.Day, 0, 2), (TotalPeriod.Week, 1, 3) })
            {
                var totals = CentreTotals.Of(drawn.Centre, agreed.Forecasts, agreed.Correlation, by);
                foreach (var row in totals.Rows.Where(row => row.Level is TotalLevel.Centre or TotalLevel.Queue))
                {
                    for (var period = 0; period < totals.Periods.Length; period++)
                    {
                        var came = drawn.Histories.Where(history => row.Level == TotalLevel.Centre || history.Queue == row.Name).Sum(history => Came(history, totals.Periods[period]));
                        if (came > 0)
                        {
                            tallies[row.Level == TotalLevel.Centre ? centre : queue].Add(row.Forecast.Contacts, period, came);
                        }
                    }
                }
            }
        }
    }

    private static double Came(QueueHistory history, DateRange days)
    {
        var (first, count) = new LocalCalendar(history.Grid, TimeZoneInfo.Utc).IndicesOf(days);
        return history.Offered.Slice(first, count).ToArray().Where(value => value > 0).Sum();
    }

    private static (Centre Centre, ImmutableArray<QueueHistory> Histories) Draw(double together, double levelSteps, int seed)
    {
        var random = new Random(seed);
        var hours = OpeningHoursText.Parse([KeyValuePair.Create("mon-fri", "08:00-18:00")]);
        var centre = new Centre
        {
            Name = "seeded",
            Zone = TimeZoneInfo.Utc,
            IntervalLength = TimeSpan.FromMinutes(30),
            Holidays = HolidayCalendar.None,
            Queues =
            [
                .. Sizes.Select((_, queue) => new QueueSettings
                {
                    Name = $"queue{queue}",
                    Channel = Channel.Voice,
                    OpeningHours = hours,
                    ArrivalHours = hours,
                    HandleSeconds = 240,
                    Target = new StaffingTarget(),
                }),
            ],
            Shrinkage = default,
            Currency = "EUR",
        };
        var grid = PlanPeriod.GridOf(new DateRange(FirstMonday, FirstMonday.AddDays((DaysPerWeek * Weeks) - 1)), centre.Zone, centre.IntervalLength);
        var calendar = new LocalCalendar(grid, centre.Zone);
        var isOpen = hours.OpenMask(calendar);
        var rates = Rates(random, together, levelSteps);
        return (centre, [.. Sizes.Select((size, queue) => QueueHistory.Create($"queue{queue}", grid, new Dictionary<HistoryMeasure, double[]>
        {
            [HistoryMeasure.Offered] =
            [
                .. Enumerable.Range(0, grid.Count).Select(i => isOpen[i]
                    ? Poisson.Sample(random, size * Shape(calendar, i) * rates[queue][calendar.DateOf(i).DayNumber - FirstMonday.DayNumber])
                    : double.NaN),
            ],
        }))]);
    }

    /// <summary>By queue and day what the rate is multiplied by: a level that moves from week to week, and the day's own; both in part common to the queues.</summary>
    private static double[][] Rates(Random random, double together, double levelSteps)
    {
        var rates = Array.ConvertAll(Sizes, _ => new double[DaysPerWeek * Weeks]);
        var levels = new double[Sizes.Length];
        for (var day = 0; day < DaysPerWeek * Weeks; day++)
        {
            var (commonStep, commonDay) = (Normal.Sample(random, 0, 1), Normal.Sample(random, 0, 1));
            for (var queue = 0; queue < levels.Length; queue++)
            {
                var step = Mixed(random, commonStep, together);
                levels[queue] += day % DaysPerWeek == 0 ? levelSteps * step : 0;
                rates[queue][day] = Math.Exp(levels[queue] + (DayScatter * Mixed(random, commonDay, together)));
            }
        }

        return rates;
    }

    private static double Mixed(Random random, double common, double together) => (Math.Sqrt(together) * common) + (Math.Sqrt(1 - together) * Normal.Sample(random, 0, 1));

    private static double Shape(LocalCalendar calendar, int i)
    {
        var hour = calendar.TimeOfSlot(calendar.SlotOf(i)).ToTimeSpan().TotalHours;
        return (0.5 + Math.Exp(-Math.Pow((hour - 10.5) / 1.5, 2)) + (0.7 * Math.Exp(-Math.Pow((hour - 14.5) / 1.5, 2)))) * (1.2 - (0.1 * (int)calendar.WeekdayOf(i)));
    }

    /// <summary>How many lay in the intervals.</summary>
    private sealed class Tally
    {
        private int _count;
        private int _in80;
        private int _in95;

        public void Add(SeriesForecast forecast, int period, double came)
        {
            _count++;
            _in80 += came >= forecast.P10[period] && came <= forecast.P90[period] ? 1 : 0;
            _in95 += came >= forecast.P025[period] && came <= forecast.P975[period] ? 1 : 0;
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{100.0 * _in80 / _count:0} / {100.0 * _in95 / _count:0.0}");
    }
}
