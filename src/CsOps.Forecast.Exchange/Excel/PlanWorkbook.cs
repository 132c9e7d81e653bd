using System.Collections.Immutable;
using CsOps.Forecast.Exchange.Exporting;

namespace CsOps.Forecast.Exchange.Excel;

/// <summary>A plan as a workbook: summary and charts, days, forecast, requirement, coverage, roster and shifts, as far as the plan has them.</summary>
internal static class PlanWorkbook
{
    private const int MostRows = 1 << 20;

    /// <summary>The format.</summary>
    public static ExportFormat Format { get; } = new((plan, options) => [new ExportedFile($"{plan.Id}.xlsx", Of(plan, options.Language))])
    {
        Id = "excel",
        System = "Microsoft Excel",
        What = "workbook with charts",
        Confidence = 'A',
        Extension = ".xlsx",
    };

    /// <summary>The workbook's bytes.</summary>
    /// <exception cref="ExportException">It has more rows than a sheet holds.</exception>
    public static byte[] Of(ExportedPlan plan, ExportLanguage language)
    {
        if ((long)plan.Queues.Length * plan.Grid.Count >= MostRows)
        {
            throw new ExportException(string.Create(
                CultureInfo.InvariantCulture,
                $"a sheet holds {MostRows:N0} rows at most; {plan.Queues.Length} queues of {plan.Grid.Count} intervals are more. Plan fewer weeks, or write --to power-bi, which has no such limit."));
        }

        var (words, formats) = (new ExportWords(language), LocaleFormats.Of(language));
        var (days, forecast) = (DaysSheet.Of(plan, words), IntervalSheets.Forecast(plan, words));
        var requirement = plan.HasRequirement ? IntervalSheets.Requirement(plan, words) : null;
        var coverage = plan.HasRequirement ? IntervalSheets.Coverage(plan, words) : null;
        var charts = new PlanCharts(plan, words, formats);
        ImmutableArray<Sheet?> sheets =
        [
            SummarySheet.Of(plan, words, formats, charts, days, coverage),
            charts.SheetOf(forecast, requirement),
            days, forecast, requirement, coverage,
            plan.Roster is null ? null : RosterSheets.Grid(plan, words),
            plan.Roster is null ? null : RosterSheets.List(plan, words),
        ];
        return WorkbookPackage.Of([.. sheets.OfType<Sheet>()], formats);
    }
}
