using System.Collections.Immutable;
using CsOps.Forecast.Exchange.Exporting;
using CsOps.Forecast.Planning.Figures;

namespace CsOps.Forecast.Exchange.Excel;

/// <summary>The charts of a plan's workbook, drawn from the cells of its sheets.</summary>
internal sealed class PlanCharts(ExportedPlan plan, ExportWords words, LocaleFormats formats)
{
    private const int Across = 10;
    private const int Down = 19;
    private const int QueuesPerPage = 4;
    private const string Blue = "1F6FB2";
    private const string Orange = "E0862F";
    private const string Band = "CFE2F3";

    private static readonly ImmutableArray<string> Palette = [Blue, Orange, "3A9A5B", "8E5BB5", "C0504D", "5B7C99", "B8A13A", "4FB3BF"];

    private readonly string _day = $"[$-{formats.LanguageCode}]ddd d";
    private readonly int _perDay = IntervalSheets.PerDay(plan);

    /// <summary>Agents required and scheduled over all queues, by interval.</summary>
    public PlacedChart Coverage(Sheet coverage, (int Column, int Row) from, (int Column, int Row) to)
    {
        var (start, count) = (coverage.Range(0, 2, plan.Grid.Count), plan.Grid.Count);
        ChartSeries[] series =
        [
            new(words.Required, coverage.Cell(IntervalSheets.TotalRequired, 1), coverage.Range(IntervalSheets.TotalRequired, 2, count), All(plan.Required), Orange),
            .. plan.Roster is null
                ? (ChartSeries[])[]
                : [new(words.Scheduled, coverage.Cell(IntervalSheets.TotalScheduled, 1), coverage.Range(IntervalSheets.TotalScheduled, 2, count), All(plan.Scheduled), Blue)],
        ];
        return new(new ChartXml(words.RequiredAndScheduled, words.Agents, (start, Moments()), _day, _perDay).Lines(First, Last, Step, series), words.RequiredAndScheduled, from, to);
    }

    /// <summary>Contacts of each queue by day.</summary>
    public PlacedChart Days(Sheet days, (int Column, int Row) from, (int Column, int Row) to)
    {
        var dates = plan.Days.Dates().ToList();
        var categories = (days.Range(DaysSheet.Date, 2, dates.Count), (IReadOnlyList<double>)[.. dates.Select(day => RowWriter.SerialOf(day.ToDateTime(TimeOnly.MinValue)))]);
        var series = plan.Queues.Select((queue, q) =>
        {
            var first = 2 + ((q + 1) * dates.Count);
            return new ChartSeries(
                queue.Name, days.Cell(DaysSheet.Queue, first), days.Range(DaysSheet.Contacts, first, dates.Count), [.. dates.Select(day => PlanFigures.Of(plan, queue, day).Contacts)], Palette[q % Palette.Length]);
        });
        return new(new ChartXml(words.ContactsByDay, words.Contacts, categories, $"[$-{formats.LanguageCode}]ddd d", Math.Max(1, dates.Count / 14)).StackedColumns([.. series]), words.ContactsByDay, from, to);
    }

    /// <summary>The sheet with two charts for each queue: contacts with their band, agents required and scheduled.</summary>
    public Sheet SheetOf(Sheet forecast, Sheet? requirement) => new(
        words.Charts,
        [.. Enumerable.Repeat(new SheetColumn("", 8), 2 * Across)],
        rows => rows.Begin(28).Text($"{words.Charts}: {plan.Centre.Name}", CellStyle.Title))
    {
        HasHeader = false,
        IsLandscape = false,
        PageBreaks = [.. Enumerable.Range(1, (plan.Queues.Length - 1) / QueuesPerPage).Select(page => 2 + (page * QueuesPerPage * (Down + 1)))],
        Charts = [.. plan.Queues.SelectMany((queue, q) => OfQueue(queue, q, forecast, requirement))],
    };

    private IEnumerable<PlacedChart> OfQueue(QueueView queue, int place, Sheet forecast, Sheet? requirement)
    {
        var (count, top) = (plan.Grid.Count, 2 + (place * (Down + 1)));
        var first = 2 + (place * count);
        var categories = (forecast.Range(IntervalSheets.Dates, first, count), (IReadOnlyList<double>)All(i => IntervalSheets.DateOf(plan, i)));
        ChartSeries Of(Sheet sheet, int column, int row, string name, Func<int, double> values, string? colour) =>
            new(name, sheet.Cell(column, 1), sheet.Range(column, row, count), All(values), colour);
        yield return new(
            new ChartXml(words.ContactsOf(queue.Name), words.Contacts, categories, _day, _perDay).Band(
                Of(forecast, IntervalSheets.Lower, first, "P10", i => plan.Forecast(queue, i, forecast => forecast.Volume.P10), colour: null),
                Of(forecast, IntervalSheets.Width, first, words.Band, i => IntervalSheets.BandOf(plan, queue, i), Band),
                Of(forecast, IntervalSheets.Mean, first, words.Contacts, i => plan.Forecast(queue, i, forecast => forecast.Volume.Mean), Blue)),
            words.ContactsOf(queue.Name),
            (0, top),
            (Across, top + Down));
        if (requirement is null || queue.Requirement is null)
        {
            yield break;
        }

        var row = 2 + (count * plan.Queues[..place].Count(other => other.Requirement is not null));
        ChartSeries[] agents =
        [
            Of(requirement, IntervalSheets.Required, row, words.Required, i => plan.Requirement(queue, i, interval => interval.Scheduled), Orange),
            .. queue.Coverage is null ? (ChartSeries[])[] : [Of(requirement, IntervalSheets.Scheduled, row, words.Scheduled, i => plan.Scheduled(queue, i), Blue)],
        ];
        yield return new(
            new ChartXml(words.AgentsOf(queue.Name), words.Agents, (requirement.Range(IntervalSheets.QueueStart, row, count), Moments()), _day, _perDay).Lines(First, Last, Step, agents),
            words.AgentsOf(queue.Name),
            (Across, top),
            (2 * Across, top + Down));
    }

    private double First => RowWriter.SerialOf(plan.Days.First.ToDateTime(TimeOnly.MinValue));

    private double Last => RowWriter.SerialOf(plan.Days.Last.AddDays(1).ToDateTime(TimeOnly.MinValue));

    /// <summary>Days between marks: every day of two weeks, every week of a quarter.</summary>
    private int Step => plan.Days.Days <= 14 ? 1 : 7;

    private double[] All(Func<int, double> value) => [.. Enumerable.Range(0, plan.Grid.Count).Select(value)];

    private double[] Moments() => All(i => RowWriter.SerialOf(plan.Calendar.LocalStartOf(i).DateTime));
}
