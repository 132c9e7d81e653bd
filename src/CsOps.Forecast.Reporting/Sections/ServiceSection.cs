using CsOps.Forecast.Planning.Figures;
using CsOps.Forecast.Planning.Simulation;
using CsOps.Forecast.Reporting.Charts;
using CsOps.Forecast.Reporting.Markup;
using CsOps.Forecast.Reporting.Words;
using CsOps.Forecast.Staffing;

namespace CsOps.Forecast.Reporting.Sections;

/// <summary>What customers would meet with the roster: a table, and for each day a page of pictures.</summary>
internal static class ServiceSection
{
    /// <summary>The most days that have a column each.</summary>
    private const int MostColumns = 7;

    /// <summary>The most days that have a picture.</summary>
    private const int MostPictures = 28;

    /// <summary>Queues in one picture, which must fit a page.</summary>
    private const int QueuesInPicture = 4;

    public static void Write(ReportPage page, SimulatedRoster simulation)
    {
        using var section = page.Section("service", ServiceWords.Heading);
        page.Paragraph(ServiceWords.Lead(page.Format.Count(simulation.Replications)), "lead");
        WriteTable(page, simulation);
        page.Paragraph(ServiceWords.Note);
        var days = page.View.Days.Select(day => (Day: day, Span: ServiceChart.SpanOf(page.View, day))).Where(day => day.Span.Count > 0).ToArray();
        if (days.Length > MostPictures)
        {
            page.Paragraph(ServiceWords.OnlyFirst(page.Format.Count(MostPictures)));
        }

        foreach (var (day, span) in days.Take(MostPictures))
        {
            WriteDay(page, day, span);
        }
    }

    private static void WriteTable(ReportPage page, SimulatedRoster simulation)
    {
        var days = simulation.Days.Days <= MostColumns ? page.View.Days.ToArray() : [];
        using var table = new Table(
            page.Writer,
            ServiceWords.Table,
            [
                ServiceWords.Queue,
                Column.Number(ServiceWords.Promise),
                .. days.Select(day => Column.Number(page.Format.Day(day))),
                Column.Number(ServiceWords.Period),
                Column.Number(ServiceWords.Abandon),
                Column.Number(ServiceWords.Missing),
                Column.Number(ServiceWords.Below),
                Column.Number(ServiceWords.BelowShort),
            ]);
        foreach (var queue in simulation.Queues)
        {
            table.Row(
            [
                queue.Queue,
                page.Format.Percent(queue.Promise?.Fraction ?? double.NaN),
                .. days.Select((_, day) => Level(page, queue.Days[day], queue.Promise)),
                Level(page, queue.Whole, queue.Promise),
                page.Format.Percent(queue.Whole.Abandonment.Value, 1),
                page.Format.Number(queue.Whole.MissingHours, 1),
                ServiceWords.BelowOf(page.Format.Count(queue.BelowThoughCovered + queue.BelowAndShort), page.Format.Count(queue.Judged)),
                page.Format.Count(queue.BelowAndShort),
            ]);
        }
    }

    private static string Level(ReportPage page, AchievedService service, ServiceLevelTarget? promise) =>
        (service.IsBelow(promise) ? "▾ " : "") + page.Format.Percent(service.ServiceLevel.Value, 1);

    private static void WriteDay(ReportPage page, DateOnly day, (int First, int Count) span)
    {
        var queues = page.View.Queues.Where(queue => queue.Service is not null).ToArray();
        using var frame = page.Writer.Element("div", ("class", "day"));
        page.Writer.Leaf("h3", page.Format.Day(day));
        var number = 0;
        foreach (var some in queues.Chunk(QueuesInPicture))
        {
            WritePicture(page, day, span, some, ++number);
        }
    }

    private static void WritePicture(ReportPage page, DateOnly day, (int First, int Count) span, QueueView[] queues, int number)
    {
        using var figure = page.Figure(
            ("required", ChartWords.KeyRequired),
            ("scheduled", ChartWords.KeyScheduled),
            ("short-ground", ChartWords.KeyShort),
            ("over", ChartWords.KeyOver),
            ("achieved", ServiceWords.KeyAchieved),
            ("doubt", ServiceWords.KeyDoubt),
            ("promise", ServiceWords.KeyPromise),
            ("short-strip", ServiceWords.KeyBelow));
        new ServiceChart(page.View, day, span, page.Format).Draw(page.Writer, queues, number);
    }
}
