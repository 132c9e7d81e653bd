using CsOps.Forecast.Exchange.Exporting;
using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Figures;

namespace CsOps.Forecast.Exchange.Calabrio;

/// <summary>
/// The forecast as Calabrio takes it: without a header, sorted by skill and time, every quarter of an hour with zeros, and the positions required. Handle time stands in the first of its two columns: a plan
/// does not part it into talk and work after it. Times are on the centre's clock: the hour that comes twice stands twice, in order.
/// </summary>
internal static class CalabrioForecast
{
    private const string Moment = "yyyyMMdd HH:mm";

    public static ExportFormat Format { get; } = new((plan, options) => [ExportedFile.Table("calabrio-forecast.csv", [], writer => Write(writer, plan, options.Ids))])
    {
        Id = "calabrio-forecast",
        System = "Calabrio WFM",
        What = "forecast with staffing, CSV",
        Confidence = 'A',
        Extension = ".csv",
        Needs = ExportNeeds.Requirement,
    };

    private static long Write(DelimitedWriter writer, ExportedPlan plan, IdMap ids)
    {
        string NameOf(QueueView queue) => ids.Find(IdMap.Queue, queue.Name) ?? queue.Name;
        PlainCells.RefuseSeparators("names of skills", plan.Queues.Select(NameOf));
        var quarters = new QuarterHours(plan.Grid);
        var count = quarters.Count;
        foreach (var queue in plan.Queues.OrderBy(NameOf, StringComparer.Ordinal))
        {
            for (var quarter = 0; quarter < count; quarter++)
            {
                var local = plan.Local(quarters.StartOf(quarter)).DateTime;
                writer.Text(NameOf(queue))
                    .Text(local.ToString(Moment, CultureInfo.InvariantCulture))
                    .Text((local + QuarterHours.Length).ToString(Moment, CultureInfo.InvariantCulture))
                    .Number(quarters.Contacts(queue, quarter), 2)
                    .Number(quarters.HandleSeconds(queue, quarter), 2)
                    .Number(0L)
                    .Number(quarters.Agents(queue, quarter))
                    .EndRow();
            }
        }

        return (long)plan.Queues.Length * count;
    }
}
