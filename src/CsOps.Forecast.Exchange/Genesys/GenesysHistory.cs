using CsOps.Forecast.Exchange.Exporting;
using CsOps.Forecast.Files;
using CsOps.Forecast.Planning;

namespace CsOps.Forecast.Exchange.Genesys;

/// <summary>The history as Genesys Cloud's historical data import takes it: quarters of an hour in UTC, whole numbers. What was not observed is left out.</summary>
internal static class GenesysHistory
{
    private static readonly string[] Header =
        ["Interval Start UTC Date", "Queue", "Media Type", "Skill Set", "Language", "Offered", "Interactions Handled", "Total Handle Time (Seconds)"];

    public static ExportFormat Format { get; } = new((plan, options) => [ExportedFile.Table("genesys-history.csv", Header, writer => Write(writer, plan, options.Ids))])
    {
        Id = "genesys-history",
        System = "Genesys Cloud WFM",
        What = "historical data import, CSV",
        Confidence = 'A',
        Extension = ".csv",
        Needs = ExportNeeds.History,
    };

    private static long Write(DelimitedWriter writer, ExportedPlan plan, IdMap ids)
    {
        var rows = 0L;
        foreach (var (queue, history) in plan.Queues.Where(queue => queue.History is not null).Select(queue => (queue, queue.History!)))
        {
            var quarters = new QuarterHours(history.Grid);
            for (var quarter = 0; quarter < quarters.Count; quarter++)
            {
                var (offered, handled) = (quarters.Share(history.Offered, quarter), quarters.Share(history.Handled, quarter));
                var seconds = quarters.ShareSeconds(history.HandleSeconds, history.Handled, quarter);
                if (double.IsNaN(offered) || double.IsNaN(handled) || double.IsNaN(seconds))
                {
                    continue;
                }

                writer.Text(ClockText.Utc(quarters.StartOf(quarter)))
                    .Text(ids.Find(IdMap.Queue, queue.Name) ?? queue.Name)
                    .Text(MediaOf(queue.Settings.Channel))
                    .Text(null)
                    .Text(null)
                    .Number((long)offered)
                    .Number((long)handled)
                    .Number((long)seconds)
                    .EndRow();
                rows++;
            }
        }

        return rows;
    }

    private static string MediaOf(Channel channel) => channel switch
    {
        Channel.Voice => "Voice",
        Channel.Chat => "Chat",
        _ => "Email",
    };
}
