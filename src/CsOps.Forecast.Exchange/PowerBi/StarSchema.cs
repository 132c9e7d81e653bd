using System.Collections.Immutable;
using CsOps.Forecast.Exchange.Exporting;

namespace CsOps.Forecast.Exchange.PowerBi;

/// <summary>A plan as a star of tables for Power BI and Tableau: facts of intervals and shifts, dimensions of queues, agents, dates and times of day, joined by keys. See docs/export.md.</summary>
internal static class StarSchema
{
    public static ExportFormat Format { get; } = new(Make)
    {
        Id = "power-bi",
        System = "Power BI, Tableau",
        What = "a star of fact and dimension tables, CSV",
        Confidence = 'A',
        Extension = ".csv",
        IsFolder = true,
        Needs = ExportNeeds.Actuals,
    };

    /// <summary>The key of a date: 20261102.</summary>
    public static long KeyOf(DateOnly date) => (date.Year * 10_000) + (date.Month * 100) + date.Day;

    /// <summary>The key of a time of day: minutes since midnight on the clock.</summary>
    public static long KeyOf(DateTimeOffset local) => (local.Hour * 60) + local.Minute;

    private static ImmutableArray<ExportedFile> Make(ExportedPlan plan, ExportOptions options) =>
    [
        FactTables.Intervals(plan), FactTables.Shifts(plan), DimensionTables.Queues(plan), DimensionTables.Agents(plan), DimensionTables.Dates(plan), DimensionTables.TimesOfDay(plan),
    ];
}
