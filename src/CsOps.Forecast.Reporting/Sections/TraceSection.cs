using CsOps.Forecast.Planning.Figures;
using CsOps.Forecast.Reporting.Figures;
using CsOps.Forecast.Reporting.Markup;
using CsOps.Forecast.Reporting.Words;

namespace CsOps.Forecast.Reporting.Sections;

/// <summary>Where every figure comes from: the files, the models and methods, the formulas, and what the terms mean.</summary>
internal static class TraceSection
{
    public static void Write(ReportPage page)
    {
        using var section = page.Section("trace", TraceWords.Heading);
        page.Paragraph(TraceWords.MadeBy(page.View.Plan.Version));
        page.Paragraph(TraceWords.ShrinkageIs(page.Format.Percent((double)page.View.Plan.Centre.Shrinkage.Fraction, 1)));
        WriteMethods(page);
        WriteInputs(page);
        using (page.Details(TraceWords.Formulas))
        {
            WriteList(page, TraceWords.FormulaList);
        }

        using (page.Details(TraceWords.Definitions))
        {
            WriteList(page, TraceWords.TermList);
        }
    }

    private static void WriteMethods(ReportPage page)
    {
        using var table = new Table(
            page.Writer, TraceWords.Methods, TraceWords.Queue, TraceWords.History, TraceWords.Volume, TraceWords.HandleTime, TraceWords.Staffing);
        foreach (var queue in page.View.Queues)
        {
            table.Row(
                queue.Name,
                HistoryOf(page, queue),
                VolumeOf(page.Format, queue),
                queue.Forecast?.HandleTimeMethod ?? ReportFormat.None,
                queue.Requirement?.Method ?? ReportFormat.None);
        }
    }

    private static string HistoryOf(ReportPage page, QueueView queue)
    {
        if (queue.History is not { Grid.Count: > 0 } history)
        {
            return ReportFormat.None;
        }

        var observed = 0;
        foreach (var value in history.Offered)
        {
            observed += double.IsNaN(value) ? 0 : 1;
        }

        return TraceWords.HistoryRows(
            page.Format.Count(observed), LocalDate(page, history.Grid.Start), LocalDate(page, history.Grid.End.AddTicks(-1)));
    }

    private static string LocalDate(ReportPage page, DateTimeOffset instant) =>
        page.Format.Date(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, page.View.Plan.Centre.Zone).DateTime));

    private static string VolumeOf(ReportFormat format, QueueView queue)
    {
        if (queue.Forecast?.Choice is not { } choice)
        {
            return ReportFormat.None;
        }

        var text = $"{choice.Model}. {choice.Reason}";
        return Backtest.ScoresOf(choice) is { } scores
            ? $"{text} {TraceWords.BacktestOf(format.Percent(scores.Wape, 1), format.SignedPercent(scores.Bias, 1), format.Count(scores.Count))}"
            : text;
    }

    private static void WriteInputs(ReportPage page)
    {
        if (page.View.Plan.Inputs.IsEmpty)
        {
            page.Paragraph(TraceWords.NoInputs);
            return;
        }

        using var table = new Table(page.Writer, TraceWords.Inputs, TraceWords.Path, Column.Number(TraceWords.Rows), TraceWords.Hash);
        foreach (var input in page.View.Plan.Inputs)
        {
            table.RowAs("hash", input.Path, input.Rows is { } rows ? page.Format.Count(rows) : ReportFormat.None, input.Sha256);
        }
    }

    private static void WriteList(ReportPage page, IEnumerable<(string Term, string Meaning)> entries)
    {
        using var list = page.Writer.Element("dl", ("class", "terms"));
        foreach (var (term, meaning) in entries)
        {
            page.Writer.Leaf("dt", term);
            page.Writer.Leaf("dd", meaning);
        }
    }
}
