using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Accuracy;
using CsOps.Forecast.Forecasting.Selection;
using CsOps.Forecast.History;
using CsOps.Forecast.History.Quality;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Reporting.Tests;

/// <summary>The stations of one queue of a <see cref="SamplePlan"/>.</summary>
internal sealed class SampleQueue(QueueSettings settings, int index, IntervalGrid grid, TimeZoneInfo zone)
{
    private const int HistoryDays = 56;
    private readonly LocalCalendar _calendar = new(grid, zone);
    private readonly double _scale = (index % 3) switch { 0 => 15, 1 => 7, _ => 3 };

    public QueueHistory History()
    {
        var count = (int)(TimeSpan.FromDays(HistoryDays) / grid.Length);
        var past = new LocalCalendar(grid.Slice(-count, count), zone);
        var missing = past.DateOf(count - 1).AddDays(-10);
        var offered = Enumerable.Range(0, count)
            .Select(i => past.DateOf(i) == missing ? double.NaN : Math.Round(Shape(past, i) * (1 + (0.25 * Wobble(i)))))
            .ToArray();
        return QueueHistory.Create(settings.Name, past.Grid, new Dictionary<HistoryMeasure, double[]> { [HistoryMeasure.Offered] = offered });
    }

    public QueueForecast Forecast() => new()
    {
        Queue = settings.Name,
        Grid = grid,
        Volume = Around(Shape, 0.16),
        HandleSeconds = Around((calendar, i) => Shape(calendar, i) > 0 ? 300 + (60 * index) : 0, 0.1),
        Choice = new ModelChoice(
            "median-5",
            "Lowest WAPE over 4 backtests of one week; the next best is 0.3 points behind.",
            [
                new ModelScore("median-5", Scores(0.0677, -0.004), null),
                new ModelScore("weekday-profile", Scores(0.0708, 0.012), null),
                new ModelScore("seasonal-naive", Scores(0.0845, 0.0), null),
                new ModelScore("ets", null, new FitFailure("It needs two years of history; there are 8 weeks.")),
            ]),
        HandleTimeMethod = "Average of the last eight weeks, by weekday and interval.",
    };

    public StaffingRequirement Requirement(Shrinkage shrinkage) => new()
    {
        Queue = settings.Name,
        Grid = grid,
        Intervals = [.. Enumerable.Range(0, grid.Count).Select(i => Interval(i, shrinkage))],
        Method = "Erlang C: Poisson arrivals, exponential handle times, no abandonment.",
    };

    public QueueQuality Quality() => new()
    {
        Queue = settings.Name,
        Span = new Interval(grid.Start.AddDays(-HistoryDays), grid.Start),
        Open = 1_232,
        Observed = 1_208,
        OfferedWhenClosed = 17,
        MissingDates = [_calendar.DateOf(0).AddDays(-11)],
    };

    private static AccuracyScores Scores(double wape, double bias) => new()
    {
        Wape = wape,
        Bias = bias,
        Mase = wape / 0.0845,
        Pinball = wape * 0.6,
        Coverage80 = 0.79,
        Coverage95 = 0.94,
        Count = 896,
    };

    /// <summary>A number in [-1, 1) that looks random and never changes.</summary>
    private static double Wobble(int i) => (((((uint)i * 2654435761u) >> 8) & 0xFFFF) / 32768.0) - 1;

    private double Shape(LocalCalendar calendar, int i)
    {
        if (!settings.OpeningHours.IsOpen(calendar.DateOf(i), calendar.TimeOfSlot(calendar.SlotOf(i))))
        {
            return 0;
        }

        var hour = calendar.LocalStartOf(i).TimeOfDay.TotalHours;
        var day = calendar.WeekdayOf(i) switch { DayOfWeek.Monday => 1.25, DayOfWeek.Saturday => 0.7, DayOfWeek.Sunday => 0.6, _ => 1.0 };
        return _scale * day * (0.35 + Math.Exp(-Math.Pow((hour - 10.5) / 2.2, 2)) + (0.7 * Math.Exp(-Math.Pow((hour - 14.5) / 2.5, 2))));
    }

    private SeriesForecast Around(Func<LocalCalendar, int, double> centre, double spread)
    {
        var median = Enumerable.Range(0, grid.Count).Select(i => centre(_calendar, i)).ToArray();
        ImmutableArray<double> Times(double factor) => [.. median.Select(m => m * factor)];
        return new SeriesForecast
        {
            Mean = Times(1.02),
            P025 = Times(1 - (1.96 * spread)),
            P10 = Times(1 - (1.28 * spread)),
            P50 = Times(1),
            P90 = Times(1 + (1.28 * spread)),
            P975 = Times(1 + (1.96 * spread)),
        };
    }

    private IntervalRequirement Interval(int i, Shrinkage shrinkage)
    {
        var load = Shape(_calendar, i) * 1.02 * (300 + (60 * index)) / grid.Length.TotalSeconds / (double)settings.Concurrency;
        var agents = load > 0 ? (int)Math.Ceiling(load + (0.8 * Math.Sqrt(load))) : 0;
        var isDeferred = settings.Channel == Channel.Ticket;
        return new IntervalRequirement
        {
            Load = load,
            Agents = agents,
            Scheduled = shrinkage.ScheduledFor(agents),
            ServiceLevel = load > 0 && !isDeferred ? 0.8 + (0.1 * (1 + Wobble(i)) / 2) : double.NaN,
            AverageSpeedOfAnswerSeconds = load > 0 && !isDeferred ? 12 + (6 * Wobble(i)) : double.NaN,
            Occupancy = load > 0 ? load / agents : 0,
            AgentsP50 = agents,
            AgentsP90 = agents > 0 ? agents + 1 : 0,
            ChanceToMeet = load > 0 ? 0.75 + (0.1 * Wobble(i + 7)) : 1,
        };
    }
}
