using CsOps.Forecast.Planning.Figures;
using CsOps.Forecast.Reporting.Charts;
using CsOps.Forecast.Reporting.Markup;
using CsOps.Forecast.Reporting.Words;

namespace CsOps.Forecast.Reporting.Sections;

/// <summary>Everything about one queue: forecast, requirement, roster, and why the model was chosen.</summary>
internal static class QueueSection
{
    /// <summary>The longest horizon, in days, whose intervals can be told apart.</summary>
    private const int LongestClose = 10;

    public static void Write(ReportPage page, QueueView queue)
    {
        using var section = page.Section(queue.Id, queue.Name);
        page.Paragraph(Describe(page, queue), "lead");
        WriteForecast(page, queue);
        if (queue.Requirement is null)
        {
            page.Paragraph(QueueWords.NoRequirement);
        }
        else
        {
            WriteStaffing(page, queue);
        }

        ExplanationSection.Write(page, queue);
        LeaderBoard.Write(page, queue);
        if (queue.Requirement is not null)
        {
            IntervalTable.Write(page, queue);
        }
    }

    private static string Describe(ReportPage page, QueueView queue)
    {
        var text = $"{QueueWords.ChannelName(queue.Settings.Channel)} · {SummaryWords.Target}: {TargetText.Of(queue.Settings.Target, page.Format)}";
        return queue.Settings.Concurrency > 1
            ? $"{text} · {QueueWords.AtOnce(page.Format.Number((double)queue.Settings.Concurrency, queue.Settings.Concurrency % 1 == 0 ? 0 : 1))}"
            : text;
    }

    private static void WriteForecast(ReportPage page, QueueView queue)
    {
        WriteWithHistory(page, queue);
        if (queue.Forecast is not null && page.View.Plan.Days.Days <= LongestClose)
        {
            page.Writer.Leaf("h3", QueueWords.HorizonHeading);
            using var frame = page.Writer.Element("div", ("class", "scroll picture"));
            FanChart.DrawHorizon(page.Writer, page.View, queue, page.Format);
        }
    }

    private static void WriteWithHistory(ReportPage page, QueueView queue)
    {
        page.Writer.Leaf("h3", QueueWords.FanHeading);
        if (queue.Forecast is null)
        {
            page.Paragraph(QueueWords.NoForecast);
        }

        using var figure = page.Figure(
            ("history", ChartWords.KeyHistory),
            ("median", ChartWords.KeyMedian),
            ("mean", ChartWords.KeyMean),
            ("band80", ChartWords.KeyBand80),
            ("band95", ChartWords.KeyBand95),
            ("cleaned", ChartWords.KeyCleaned));
        FanChart.DrawWithHistory(page.Writer, page.View, queue, page.Format);
    }

    private static void WriteStaffing(ReportPage page, QueueView queue)
    {
        if (!Enumerable.Range(0, page.View.Plan.Grid.Count).Any(queue.IsActive))
        {
            page.Paragraph(QueueWords.Nothing);
            return;
        }

        var indices = Enumerable.Range(0, page.View.Plan.Grid.Count);
        page.Writer.Leaf("h3", queue.Coverage is null ? QueueWords.RequiredHeading : QueueWords.CoverageHeading);
        CoverageFigure.Write(
            page,
            $"{queue.Id}-coverage",
            ChartWords.CoverageTitle(queue.Name, queue.Coverage is not null),
            ([.. indices.Select(i => (double)queue.Required(i))], queue.Coverage is null ? null : [.. queue.Coverage.Scheduled]));
        page.Writer.Leaf("h3", QueueWords.HeatHeading);
        using (page.Writer.Element("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", ChartWords.HeatCaption(queue.Name))))
        {
            WeekHeatMap.Draw(page.Writer, page.View, queue, page.Format);
        }

        page.Paragraph(QueueWords.HeatNote);
        WriteDays(page, queue);
    }

    private static void WriteDays(ReportPage page, QueueView queue)
    {
        using var table = new Table(
            page.Writer,
            QueueWords.DaysHeading,
            QueueWords.Day,
            Column.Number(QueueWords.Contacts),
            Column.Number(QueueWords.HandleTime),
            Column.Number(QueueWords.PeakAgents),
            Column.Number(QueueWords.RequiredHours),
            Column.Number(QueueWords.ScheduledHours),
            Column.Number(QueueWords.MissingHours),
            Column.Number(QueueWords.OverHours),
            Column.Number(QueueWords.ServiceLevel),
            Column.Number(QueueWords.Occupancy),
            Column.Number(QueueWords.Chance));
        foreach (var day in page.View.Days)
        {
            var (first, count) = page.View.IndicesOf(day);
            table.Row(Cells(page.Format, page.Format.Day(day), page.View.Figures(queue, first, count)));
        }
    }

    private static string[] Cells(ReportFormat format, string day, StaffingFigures of) =>
    [
        day,
        format.Number(of.Contacts),
        format.Number(of.HandleSeconds),
        format.Count(of.Peak),
        format.Number(of.RequiredHours, 1),
        format.Number(of.ScheduledHours, 1),
        format.Number(of.ShortHours, 1),
        format.Number(of.OverHours, 1),
        format.Percent(of.ServiceLevel, 1),
        format.Percent(of.Occupancy),
        format.Percent(of.Chance),
    ];
}
