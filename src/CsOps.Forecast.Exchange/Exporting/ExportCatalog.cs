using System.Collections.Immutable;
using CsOps.Forecast.Exchange.Calabrio;
using CsOps.Forecast.Exchange.Confluence;
using CsOps.Forecast.Exchange.Excel;
using CsOps.Forecast.Exchange.Genesys;
using CsOps.Forecast.Exchange.Markdown;
using CsOps.Forecast.Exchange.Nice;
using CsOps.Forecast.Exchange.PowerBi;
using CsOps.Forecast.Exchange.Verint;
using CsOps.Forecast.Exchange.Zendesk;
using CsOps.Forecast.Exchange.Zoom;

namespace CsOps.Forecast.Exchange.Exporting;

/// <summary>The formats that plans can be written in.</summary>
public static class ExportCatalog
{
    /// <summary>All of them, by name.</summary>
    public static ImmutableArray<ExportFormat> Formats { get; } =
    [
        .. new[]
        {
            PlanWorkbook.Format, SpreadsheetTables.Excel, SpreadsheetTables.GoogleSheets,
            GenesysForecast.Format, GenesysSchedule.Format, GenesysHistory.Format,
            IexHistory.Format, IexForecast.Format, CxoneSchedule.Format,
            VerintPlanner.Format, CalabrioForecast.Format, ZendeskSchedule.Format, ZoomWfm.History, ZoomWfm.Staffing,
            StarSchema.Format, ConfluencePage.Format, MarkdownPage.Format,
        }.OrderBy(format => format.Id, StringComparer.Ordinal),
    ];

    /// <summary>The format of a name, or null where there is none.</summary>
    public static ExportFormat? Find(string id) => Formats.FirstOrDefault(format => string.Equals(format.Id, id, StringComparison.Ordinal));
}
