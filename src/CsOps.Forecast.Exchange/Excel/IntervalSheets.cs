using System.Collections.Immutable;
using CsOps.Forecast.Exchange.Exporting;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Planning.Figures;
using CsOps.Forecast.Staffing;

namespace CsOps.Forecast.Exchange.Excel;

/// <summary>
/// The sheets with a row for each interval: of each queue the forecast and the requirement, queue after queue, and of all queues the coverage. Rows in which a queue is closed are blank and folded away.
/// </summary>
internal static class IntervalSheets
{
    /// <summary>The column with an interval's start, in the sheets of queues.</summary>
    public const int QueueStart = 1;

    /// <summary>The columns of the forecast's mean, its 10 % quantile and the width of the band above that.</summary>
    public const int Mean = 4, Lower = 6, Width = 10;

    /// <summary>The column with the dates that charts of the forecast show, one in each day's place.</summary>
    public const int Dates = 12;

    /// <summary>The columns of agents to schedule and scheduled, in the requirement.</summary>
    public const int Required = 7, Scheduled = 8;

    /// <summary>The columns of agents to schedule and scheduled, in the coverage.</summary>
    public const int TotalRequired = 4, TotalScheduled = 5;

    /// <summary>Contacts and handle time forecast.</summary>
    public static Sheet Forecast(ExportedPlan plan, ExportWords words) => new(
        words.Forecast,
        [.. OfQueue(plan, words), new(words.Contacts, 11), .. SeriesForecast.Levels.Select(level => new SheetColumn(LevelName(level), 9)), new(words.Band, 10), new(words.HandleTime, 10), new(words.Date, 11)],
        rows => Rows(plan, rows, plan.TakesContacts, (queue, i) =>
        {
            rows.Number(plan.Forecast(queue, i, forecast => forecast.Volume.Mean), CellStyle.Two);
            for (var level = 0; level < SeriesForecast.Levels.Length; level++)
            {
                rows.Number(plan.Forecast(queue, i, forecast => forecast.Volume.Quantile(level)), CellStyle.Two);
            }

            rows.Number(BandOf(plan, queue, i), CellStyle.Two).Number(plan.Forecast(queue, i, forecast => forecast.HandleSeconds.Mean), CellStyle.Whole).Number(DateOf(plan, i), CellStyle.Date);
        }))
    {
        FrozenColumns = 2,
        IsLandscape = false,
    };

    /// <summary>Agents required and scheduled, and what they achieve.</summary>
    public static Sheet Requirement(ExportedPlan plan, ExportWords words) => new(
        words.Requirement,
        [
            .. OfQueue(plan, words), new(words.Contacts, 11), new(words.Load, 11), new(words.Positions, 10), new(words.Required, 11), new(words.Scheduled, 12), new(words.Difference, 11),
            new($"{words.Positions} P90", 10), new(words.ServiceLevel, 14), new(words.SpeedOfAnswer, 11), new(words.Occupancy, 11), new(words.Chance, 16),
        ],
        rows => Rows(plan, rows, plan.IsWorked, (queue, i) =>
        {
            double Of(Func<IntervalRequirement, double> figure) => plan.Requirement(queue, i, figure);
            rows.Number(plan.Forecast(queue, i, forecast => forecast.Volume.Mean), CellStyle.Two)
                .Number(Of(interval => interval.Load), CellStyle.Two)
                .Number(Of(interval => interval.Agents), CellStyle.Whole)
                .Number(Of(interval => interval.Scheduled), CellStyle.Whole)
                .Number(plan.Scheduled(queue, i), CellStyle.One)
                .Number(plan.Scheduled(queue, i) - Of(interval => interval.Scheduled), CellStyle.One)
                .Number(Of(interval => interval.AgentsP90), CellStyle.Whole)
                .Number(Of(interval => interval.ServiceLevel), CellStyle.Percent)
                .Number(Of(interval => interval.AverageSpeedOfAnswerSeconds), CellStyle.Whole)
                .Number(Of(interval => interval.Agents > 0 ? interval.Occupancy : double.NaN), CellStyle.Percent)
                .Number(Of(interval => interval.ChanceToMeet), CellStyle.Percent);
        }, queue => queue.Requirement is not null))
    {
        FrozenColumns = 2,
        IsLandscape = false,
        Marked = [9],
    };

    /// <summary>Agents required and scheduled over all queues.</summary>
    public static Sheet Coverage(ExportedPlan plan, ExportWords words) => new(
        words.Coverage,
        [.. Clock(words), new(words.Contacts, 11), new(words.Required, 11), new(words.Scheduled, 12), new(words.Difference, 11)],
        rows =>
        {
            for (var i = 0; i < plan.Grid.Count; i++)
            {
                Begin(plan, rows.Begin(isFolded: !plan.Queues.Any(queue => plan.TakesContacts(queue, i) || plan.IsWorked(queue, i))), i);
                var (required, scheduled) = (plan.Required(i), plan.Scheduled(i));
                rows.Number(plan.Contacts(i), CellStyle.Two)
                    .Number(required, CellStyle.Whole)
                    .Number(scheduled, CellStyle.One)
                    .Number(scheduled - required, CellStyle.One);
            }
        })
    {
        FrozenColumns = 1,
        IsLandscape = false,
        Marked = [6],
    };

    /// <summary>From the 10 % to the 90 % quantile of contacts; NaN where none may arrive.</summary>
    public static double BandOf(ExportedPlan plan, QueueView queue, int i) => plan.Forecast(queue, i, forecast => forecast.Volume.P90) - plan.Forecast(queue, i, forecast => forecast.Volume.P10);

    /// <summary>The date that stands below an interval in charts: that of the nearest midnight, as many intervals apart as most days have; NaN below the others.</summary>
    public static double DateOf(ExportedPlan plan, int i) =>
        i % PerDay(plan) == 0 ? RowWriter.SerialOf(plan.Calendar.LocalStartOf(i).DateTime.AddHours(12).Date) : double.NaN;

    /// <summary>Intervals of a day on which no clock changes.</summary>
    public static int PerDay(ExportedPlan plan) => Math.Max(1, (int)(TimeSpan.FromDays(1) / plan.Grid.Length));

    private static ImmutableArray<SheetColumn> OfQueue(ExportedPlan plan, ExportWords words) =>
        [SheetColumn.OfText(words.Queue, 14, plan.Queues.Select(queue => queue.Name)), .. Clock(words)];

    private static ImmutableArray<SheetColumn> Clock(ExportWords words) =>
        [new(words.Start, 17, IsText: true), new(words.Weekday, 7, IsText: true), new(words.UtcOffset, 11)];

    private static void Rows(ExportedPlan plan, RowWriter rows, Func<QueueView, int, bool> isOpen, Action<QueueView, int> write, Func<QueueView, bool>? has = null)
    {
        foreach (var queue in plan.Queues.Where(has ?? (_ => true)))
        {
            for (var i = 0; i < plan.Grid.Count; i++)
            {
                Begin(plan, rows.Begin(isFolded: !isOpen(queue, i)).Text(queue.Name), i);
                write(queue, i);
            }
        }
    }

    private static void Begin(ExportedPlan plan, RowWriter rows, int index)
    {
        var local = plan.Calendar.LocalStartOf(index);
        rows.Moment(local.DateTime, CellStyle.Moment).Moment(local.Date, CellStyle.Weekday).Number(local.Offset.TotalMinutes, CellStyle.Whole);
    }

    private static string LevelName(double level) => string.Create(CultureInfo.InvariantCulture, $"P{level * 100}");
}
