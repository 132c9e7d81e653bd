using CsOps.Forecast.History.Quality;
using CsOps.Forecast.Reporting.Figures;
using CsOps.Forecast.Reporting.Markup;
using CsOps.Forecast.Reporting.Words;

namespace CsOps.Forecast.Reporting.Sections;

/// <summary>What was read and rejected, what is missing, and what cleaning changed.</summary>
internal static class QualitySection
{
    private const int MostDates = 14;

    public static void Write(ReportPage page)
    {
        using var section = page.Section("quality", QualityWords.Heading);
        WriteFiles(page);
        WriteQueues(page);
        WriteCleaning(page);
    }

    private static void WriteFiles(ReportPage page)
    {
        if (page.View.Plan.Quality.Files.IsEmpty)
        {
            page.Paragraph(QualityWords.NoFiles);
            return;
        }

        using (var table = new Table(
            page.Writer,
            QualityWords.Files,
            QualityWords.File,
            QualityWords.Format,
            Column.Number(QualityWords.Read),
            Column.Number(QualityWords.Accepted),
            Column.Number(QualityWords.Rejected),
            Column.Number(QualityWords.Duplicated),
            Column.Number(QualityWords.Folded),
            QualityWords.Reasons))
        {
            foreach (var file in page.View.Plan.Quality.Files)
            {
                table.RowAs(file.Rejected > 0 ? "lacking" : "", Cells(page.Format, file));
            }
        }

        page.Paragraph(QualityWords.FilesNote);
    }

    private static string[] Cells(ReportFormat format, FileQuality file) =>
    [
        file.File,
        file.Format,
        format.Count(file.Read),
        format.Count(file.Accepted),
        format.Count(file.Rejected),
        format.Count(file.Duplicated),
        format.Count(file.Folded),
        string.Join("; ", file.Reasons.Select(reason => QualityWords.Times(reason.Key, format.Count(reason.Value))).Concat(file.Remarks)),
    ];

    private static void WriteQueues(ReportPage page)
    {
        using var table = new Table(
            page.Writer,
            QualityWords.Queues,
            QualityWords.Queue,
            QualityWords.From,
            QualityWords.Until,
            Column.Number(QualityWords.Open),
            Column.Number(QualityWords.Observed),
            Column.Number(QualityWords.Missing),
            Column.Number(QualityWords.Complete),
            Column.Number(QualityWords.WhenClosed),
            QualityWords.MissingDates);
        foreach (var queue in page.View.Plan.Quality.Queues)
        {
            table.Row(
                queue.Queue,
                LocalDate(page, queue.Span.Start),
                LocalDate(page, queue.Span.End.AddTicks(queue.Span.Length > TimeSpan.Zero ? -1 : 0)),
                page.Format.Count(queue.Open),
                page.Format.Count(queue.Observed),
                page.Format.Count(queue.Missing),
                page.Format.Percent((double)queue.Observed / queue.Open, 1),
                page.Format.Number(queue.OfferedWhenClosed),
                Dates(page.Format, queue));
        }
    }

    private static string LocalDate(ReportPage page, DateTimeOffset instant) =>
        page.Format.Date(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, page.View.Plan.Centre.Zone).DateTime));

    private static string Dates(ReportFormat format, QueueQuality queue)
    {
        var shown = string.Join(", ", queue.MissingDates.Take(MostDates).Select(format.Date));
        var rest = queue.MissingDates.Length - MostDates;
        return rest > 0 ? $"{shown} {QualityWords.MoreDates(format.Count(rest))}" : shown;
    }

    private static void WriteCleaning(ReportPage page)
    {
        var spells = CleaningSpell.Of(page.View.Plan.Cleaning, page.View.Plan.Centre.Zone);
        if (spells.Count == 0)
        {
            page.Paragraph(QualityWords.NoCleaning);
            return;
        }

        using var details = page.Details($"{QualityWords.Cleaning} ({page.Format.Count(page.View.Plan.Cleaning.Length)})");
        page.Paragraph(QualityWords.CleaningNote);
        using var table = new Table(
            page.Writer,
            QualityWords.Cleaning,
            QualityWords.Queue,
            QualityWords.Date,
            QualityWords.Time,
            Column.Number(QualityWords.Intervals),
            Column.Number(QualityWords.Old),
            Column.Number(QualityWords.New),
            Column.Number(QualityWords.Weight),
            QualityWords.Reason);
        foreach (var spell in spells)
        {
            table.Row(
                spell.Queue,
                page.Format.Date(spell.Date),
                Times(page.Format, spell),
                page.Format.Count(spell.Count),
                page.Format.Number(spell.OldTotal, 1),
                page.Format.Number(spell.NewTotal, 1),
                page.Format.Number(spell.Weight, 2),
                spell.Reason);
        }
    }

    private static string Times(ReportFormat format, CleaningSpell spell) =>
        spell.Count == 1 ? format.Time(spell.First) : $"{format.Time(spell.First)} – {format.Time(spell.Last)}";
}
