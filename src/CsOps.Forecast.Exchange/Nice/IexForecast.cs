using System.Xml.Linq;
using CsOps.Forecast.Exchange.Exporting;
using CsOps.Forecast.Planning.Figures;

namespace CsOps.Forecast.Exchange.Nice;

/// <summary>
/// The forecast as XML for IEX: for each contact type (CT), named with 64 characters at most, the quarters of an hour of each day on the centre's clock. The hour that comes twice stands twice, in order; what is closed is left out, and handle time where no contacts are.
/// </summary>
internal static class IexForecast
{
    private const int MostCharacters = 64;

    public static ExportFormat Format { get; } = new((plan, options) => [ExportedFile.TextOf("Forecast.xml", Text(plan, options.Ids))])
    {
        Id = "nice-iex-forecast",
        System = "NICE IEX WFM",
        What = "forecast import, XML",
        Confidence = 'C',
        Extension = ".xml",
    };

    private static string Text(ExportedPlan plan, IdMap ids)
    {
        string NameOf(QueueView queue) => ids.Find(IdMap.Queue, queue.Name) ?? queue.Name;
        PlainCells.RefuseLong("names of contact types", plan.Queues.Select(NameOf), MostCharacters);
        var quarters = new QuarterHours(plan.Grid);
        DateTimeOffset StartOf(int quarter) => plan.Local(quarters.StartOf(quarter));
        var root = new XElement("ForecastImport", plan.Queues.Select(queue => new XElement(
            "CT",
            new XAttribute("name", NameOf(queue)),
            Enumerable.Range(0, quarters.Count).Where(i => quarters.Any(i, interval => plan.TakesContacts(queue, interval))).GroupBy(i => StartOf(i).Date).Select(day => new XElement(
                "Date",
                new XAttribute("value", day.Key.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                day.Select(i => new XElement(
                    "Period",
                    new XAttribute("start", ClockText.Of(StartOf(i), "HH:mm")),
                    new XElement("Volume", Rounded(quarters.Contacts(queue, i), 2)),
                    quarters.Contacts(queue, i) > 0 ? new XElement("AHT", Rounded(quarters.HandleSeconds(queue, i), 0)) : null)))))));
        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{root.ToString().ReplaceLineEndings("\n")}\n";
    }

    private static double Rounded(double value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}
