using CsOps.Forecast.Exchange.Exporting;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Verint;

/// <summary>The forecast as Verint's Strategic Planner takes volumes: without a header, queue, day, whole contacts, handle time in whole seconds weighted by contacts. A day on which none may arrive is left out.</summary>
internal static class VerintPlanner
{
    private static readonly DelimitedStyle Style = new() { NewLine = "\r\n" };

    public static ExportFormat Format { get; } = new((plan, options) => [ExportedFile.Table("verint-planner.csv", [], writer => Write(writer, plan, options.Ids), Style)])
    {
        Id = "verint-planner",
        System = "Verint Strategic Planner",
        What = "volume and handle time by day, CSV",
        Confidence = 'A',
        Extension = ".csv",
    };

    private static long Write(DelimitedWriter writer, ExportedPlan plan, IdMap ids)
    {
        PlainCells.RefuseSeparators("names of queues", plan.Queues.Select(queue => ids.Find(IdMap.Queue, queue.Name) ?? queue.Name));
        var rows = 0L;
        foreach (var queue in plan.Queues)
        {
            foreach (var day in plan.Days.Dates())
            {
                var figures = PlanFigures.Of(plan, queue, day);
                if (double.IsNaN(figures.Contacts))
                {
                    continue;
                }

                writer.Text(ids.Find(IdMap.Queue, queue.Name) ?? queue.Name)
                    .Text(day.ToString("MM-dd-yyyy", CultureInfo.InvariantCulture))
                    .Number(figures.Contacts, 0)
                    .Number(figures.HandleSeconds, 0)
                    .EndRow();
                rows++;
            }
        }

        return rows;
    }
}
