using System.Collections.Immutable;
using CsOps.Forecast.Exchange.Excel;

namespace CsOps.Forecast.Exchange.Exporting;

/// <summary>The formats that plans can be written in.</summary>
public static class ExportCatalog
{
    /// <summary>All of them, by name.</summary>
    public static ImmutableArray<ExportFormat> Formats { get; } =
    [
        .. new[]
        {
            PlanWorkbook.Format,
        }.OrderBy(format => format.Id, StringComparer.Ordinal),
    ];

    /// <summary>The format of a name, or null where there is none.</summary>
    public static ExportFormat? Find(string id) => Formats.FirstOrDefault(format => string.Equals(format.Id, id, StringComparison.Ordinal));
}
