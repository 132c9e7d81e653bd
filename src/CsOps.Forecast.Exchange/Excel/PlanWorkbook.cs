using System.Collections.Immutable;
using CsOps.Forecast.Exchange.Exporting;

namespace CsOps.Forecast.Exchange.Excel;

/// <summary>A plan as a workbook: summary and charts, days, forecast, requirement, coverage, roster and shifts, as far as the plan has them.</summary>
internal static class PlanWorkbook
{
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
    public static byte[] Of(ExportedPlan plan, ExportLanguage language)
    {
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
