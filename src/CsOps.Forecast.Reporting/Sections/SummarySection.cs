using CsOps.Forecast.Planning.Figures;
using CsOps.Forecast.Reporting.Figures;
using CsOps.Forecast.Reporting.Markup;
using CsOps.Forecast.Reporting.Words;

namespace CsOps.Forecast.Reporting.Sections;

/// <summary>The first screen: what is needed, what the roster gives, and what to look at before publishing.</summary>
internal static class SummarySection
{
    private const int MostRows = 8;

    public static void Write(ReportPage page)
    {
        using var section = page.Section("answer", SummaryWords.Answer);
        var figures = page.View.Queues.Select(queue => page.View.Figures(queue)).ToArray();
        AnswerTiles.Write(page, figures);
        WriteWarnings(page);
        WriteTotals(page);
        WriteQueues(page, figures);
        if (page.View.Plan.Roster is null)
        {
            WriteLeastCertain(page);
        }
        else
        {
            WriteSpells(page);
        }
    }

    private static void WriteWarnings(ReportPage page)
    {
        var warnings = page.View.Plan.Warnings;
        if (warnings.IsEmpty)
        {
            return;
        }

        using var box = page.Writer.Element("div", ("class", "warnings"), ("role", "note"));
        page.Writer.Leaf("h3", SummaryWords.Warnings);
        using var list = page.Writer.Element("ul");
        foreach (var warning in warnings)
        {
            page.Writer.Leaf("li", warning);
        }
    }

    private static void WriteTotals(ReportPage page)
    {
        var title = ChartWords.CoverageTitle(ChartWords.AllQueues, page.View.Plan.Roster is not null);
        page.Writer.Leaf("h3", title);
        CoverageFigure.Write(page, "total-coverage", title, (page.View.TotalRequired(), page.View.TotalScheduled()));
    }

    private static void WriteQueues(ReportPage page, StaffingFigures[] figures)
    {
        using (var table = new Table(
            page.Writer,
            SummaryWords.Queues,
            SummaryWords.Queue,
            SummaryWords.Target,
            Column.Number(SummaryWords.Contacts),
            Column.Number(SummaryWords.HandleTime),
            Column.Number(SummaryWords.PeakAgents),
            Column.Number(SummaryWords.Required),
            Column.Number(SummaryWords.Scheduled),
            Column.Number(SummaryWords.Missing),
            Column.Number(SummaryWords.Covered),
            Column.Number(SummaryWords.ServiceLevel),
            Column.Number(SummaryWords.Chance),
            Column.Number(SummaryWords.BacktestError)))
        {
            foreach (var (queue, of) in page.View.Queues.Zip(figures))
            {
                table.Row(Cells(page.Format, queue, of));
            }
        }

        page.Paragraph(SummaryWords.ChanceNote);
    }

    private static string[] Cells(ReportFormat format, QueueView queue, StaffingFigures of) =>
    [
        queue.Name,
        TargetText.Of(queue.Settings.Target, format),
        format.Number(of.Contacts),
        format.Number(of.HandleSeconds),
        format.Count(of.Peak),
        format.Number(of.RequiredHours, 1),
        format.Number(of.ScheduledHours, 1),
        format.Number(of.ShortHours, 1),
        format.Percent(of.ContactsCovered),
        format.Percent(of.ServiceLevel, 1),
        format.Percent(of.Chance),
        format.Percent(Backtest.ScoresOf(queue.Forecast?.Choice)?.Wape ?? double.NaN, 1),
    ];

    private static void WriteSpells(ReportPage page)
    {
        var spells = ShortSpell.Of(page.View.Queues, page.View.Calendar);
        if (spells.Count == 0)
        {
            page.Writer.Leaf("h3", SummaryWords.WorstSpells);
            page.Paragraph(SummaryWords.NoSpells);
            return;
        }

        using (var table = new Table(
            page.Writer,
            SummaryWords.WorstSpells,
            SummaryWords.When,
            SummaryWords.Queue,
            Column.Number(SummaryWords.AtWorst),
            Column.Number(SummaryWords.Missing),
            Column.Number(SummaryWords.Contacts)))
        {
            foreach (var spell in spells.Take(MostRows))
            {
                var until = page.Format.Time(TimeZoneInfo.ConvertTime(page.View.Plan.Grid.StartOf(spell.First + spell.Count), page.View.Plan.Centre.Zone));
                table.Row(
                    $"{page.MomentOf(spell.First)}–{until}",
                    spell.Queue.Name,
                    page.Format.Number(spell.Worst, 1),
                    page.Format.Number(spell.Hours, 1),
                    page.Format.Number(spell.Contacts));
            }
        }

        var rest = spells.Count - MostRows;
        page.Paragraph(rest > 0 ? $"{SummaryWords.SpellsNote} {SummaryWords.MoreSpells(page.Format.Count(rest))}" : SummaryWords.SpellsNote);
    }

    private static void WriteLeastCertain(ReportPage page)
    {
        page.Paragraph(SummaryWords.NoRoster);
        using var table = new Table(
            page.Writer,
            SummaryWords.LeastCertain,
            SummaryWords.When,
            SummaryWords.Queue,
            Column.Number(SummaryWords.Contacts),
            Column.Number(SummaryWords.Agents),
            Column.Number(SummaryWords.Chance));
        var intervals = page.View.Queues
            .SelectMany(queue => Enumerable.Range(0, page.View.Plan.Grid.Count).Where(i => queue.Required(i) > 0).Select(i => (Queue: queue, Index: i)))
            .OrderBy(at => at.Queue.Requirement!.Intervals[at.Index].ChanceToMeet)
            .Take(MostRows);
        foreach (var (queue, i) in intervals)
        {
            table.Row(
                page.MomentOf(i),
                queue.Name,
                page.Format.Number(queue.Contacts(i), 1),
                page.Format.Count(queue.Required(i)),
                page.Format.Percent(queue.Requirement!.Intervals[i].ChanceToMeet));
        }
    }
}
