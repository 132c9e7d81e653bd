using CsOps.Forecast.Exchange.Exporting;

namespace CsOps.Forecast.Exchange.Excel;

/// <summary>The sheet with a row for each day of all queues, then of each queue.</summary>
internal static class DaysSheet
{
    /// <summary>The columns of the queue, the date and the contacts.</summary>
    public const int Queue = 0, Date = 1, Contacts = 3;

    /// <summary>The sheet; the days of queue <c>q</c>, from 0, begin at row <c>2 + (q + 1) × days</c>.</summary>
    public static Sheet Of(ExportedPlan plan, ExportWords words) => new(
        words.Days,
        [
            SheetColumn.OfText(words.Queue, 14, plan.Queues.Select(queue => queue.Name).Append(words.AllQueues)), new(words.Date, 13, IsText: true), new(words.Weekday, 7, IsText: true), new(words.Contacts, 11), new(words.HandleTime, 10), new(words.RequiredHours, 13),
            new(words.ScheduledHours, 15), new(words.MissingHours, 13), new(words.SpareHours, 13), new(words.Peak, 12), new(words.ServiceLevel, 14), new(words.Chance, 16),
        ],
        rows =>
        {
            foreach (var day in plan.Days.Dates())
            {
                Write(rows, words.AllQueues, day, PlanFigures.Of(plan, day));
            }

            foreach (var queue in plan.Queues)
            {
                foreach (var day in plan.Days.Dates())
                {
                    Write(rows, queue.Name, day, PlanFigures.Of(plan, queue, day));
                }
            }
        })
    {
        FrozenColumns = 2,
    };

    private static void Write(RowWriter rows, string queue, DateOnly day, PlanFigures figures)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        rows.Begin().Text(queue).Moment(date, CellStyle.Date).Moment(date, CellStyle.Weekday)
            .Number(figures.Contacts, CellStyle.One).Number(figures.HandleSeconds, CellStyle.Whole)
            .Number(figures.RequiredHours, CellStyle.One).Number(figures.ScheduledHours, CellStyle.One)
            .Number(figures.MissingHours, CellStyle.One).Number(figures.SpareHours, CellStyle.One)
            .Number(figures.Peak, CellStyle.Whole).Number(figures.ServiceLevel, CellStyle.Percent).Number(figures.Chance, CellStyle.Percent);
    }
}
