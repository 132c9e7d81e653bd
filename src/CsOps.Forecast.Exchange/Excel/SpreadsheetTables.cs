using CsOps.Forecast.Exchange.Exporting;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Excel;

/// <summary>A plan's intervals as CSV for spreadsheets: as Excel of a country opens it, or as Google Sheets imports it.</summary>
internal static class SpreadsheetTables
{
    private static readonly DelimitedStyle Sheets = new() { NewLine = "\r\n" };

    /// <summary>For Excel: byte order mark, and the delimiter, decimals and dates of the language's country.</summary>
    public static ExportFormat Excel { get; } = new((plan, options) => [Of("plan.csv", plan, options.Language, LocaleFormats.Of(options.Language))])
    {
        Id = "excel-csv",
        System = "Microsoft Excel",
        What = "intervals, CSV as the language's Excel opens it",
        Confidence = 'C',
        Extension = ".csv",
    };

    /// <summary>For Google Sheets, which reads commas, points and ISO dates in every language.</summary>
    public static ExportFormat GoogleSheets { get; } = new((plan, options) => [Of("plan.csv", plan, options.Language, LocaleFormats.Of(ExportLanguage.En) with { Table = Sheets })])
    {
        Id = "google-sheets",
        System = "Google Sheets",
        What = "intervals, CSV",
        Confidence = 'C',
        Extension = ".csv",
    };

    private static ExportedFile Of(string name, ExportedPlan plan, ExportLanguage language, LocaleFormats formats)
    {
        var words = new ExportWords(language);
        string[] header = [words.Date, words.Time, words.Queue, words.Contacts, words.HandleTime, words.Required, words.Scheduled, words.Difference, "P10", "P90", words.UtcOffset];
        return ExportedFile.Table(name, header, writer => Write(writer, plan, formats), formats.Table);
    }

    private static long Write(DelimitedWriter writer, ExportedPlan plan, LocaleFormats formats)
    {
        foreach (var queue in plan.Queues)
        {
            for (var i = 0; i < plan.Grid.Count; i++)
            {
                var local = plan.Calendar.LocalStartOf(i);
                var (required, scheduled) = (plan.Requirement(queue, i, interval => interval.Scheduled), plan.Scheduled(queue, i));
                writer.Text(ClockText.Of(local, formats.Date)).Text(ClockText.Of(local, "HH:mm")).Text(queue.Name)
                    .Number(plan.Forecast(queue, i, forecast => forecast.Volume.Mean), 2)
                    .Number(plan.Forecast(queue, i, forecast => forecast.HandleSeconds.Mean), 0)
                    .Number(required)
                    .Number(scheduled, 1)
                    .Number(scheduled - required, 1)
                    .Number(plan.Forecast(queue, i, forecast => forecast.Volume.P10), 2)
                    .Number(plan.Forecast(queue, i, forecast => forecast.Volume.P90), 2)
                    .Number((long)local.Offset.TotalMinutes)
                    .EndRow();
            }
        }

        return (long)plan.Queues.Length * plan.Grid.Count;
    }
}
