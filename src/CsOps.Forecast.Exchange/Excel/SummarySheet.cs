using CsOps.Forecast.Exchange.Exporting;

namespace CsOps.Forecast.Exchange.Excel;

/// <summary>The first sheet: what the plan comes to in a few figures, a row for each queue, and two charts.</summary>
internal static class SummarySheet
{
    private const int Columns = 11;
    private const double LeastWidth = 12;
    private const double LargeLetters = 1.6;
    private const int ChartRows = 20;

    /// <summary>The sheet.</summary>
    public static Sheet Of(ExportedPlan plan, ExportWords words, LocaleFormats formats, PlanCharts charts, Sheet days, Sheet? coverage)
    {
        var below = 9 + plan.Queues.Length;
        var placed = coverage is null
            ? [charts.Days(days, (0, below), (Columns, below + ChartRows))]
            : new[] { charts.Coverage(coverage, (0, below), (Columns, below + ChartRows)), charts.Days(days, (0, below + ChartRows + 1), (Columns, below + (2 * ChartRows) + 1)) };
        return new Sheet(
            words.Summary,
            [.. Widths(plan, words)],
            rows => Write(plan, words, formats, rows))
        {
            HasHeader = false,
            IsLandscape = false,
            Merged = ["A1:K1", "A2:K2"],
            Charts = [.. placed],
        };
    }

    /// <summary>Columns as wide as what stands above each other in them: a tile in large letters, a heading in two lines, figures.</summary>
    private static IEnumerable<SheetColumn> Widths(ExportedPlan plan, ExportWords words)
    {
        var tiles = Tiles(plan, words, PlanFigures.Of(plan)).Select(tile => LargeLetters * TextWidth.Of(tile.Value.ToString("N0", CultureInfo.InvariantCulture))).ToList();
        var headings = Headings(words);
        yield return SheetColumn.OfText("", Math.Max(18, tiles[0]), plan.Queues.Select(queue => queue.Name));
        for (var i = 1; i < Columns; i++)
        {
            yield return new SheetColumn("", Math.Max(TextWidth.OfHeading(headings[i]), Math.Max(LeastWidth, i < tiles.Count ? tiles[i] : 0)));
        }
    }

    private static void Write(ExportedPlan plan, ExportWords words, LocaleFormats formats, RowWriter rows)
    {
        var figures = PlanFigures.Of(plan);
        string Date(DateOnly day) => day.ToString(formats.Date, CultureInfo.InvariantCulture);
        rows.Begin(30).Text($"{words.Title}: {plan.Centre.Name}", CellStyle.Title);
        rows.Begin(18).Text($"{Date(plan.Days.First)} – {Date(plan.Days.Last)} · {words.ClockOf(plan.Centre.Zone.Id)}", CellStyle.Subtitle);
        rows.Begin(8);
        WriteTiles(plan, words, figures, rows);
        rows.Begin(12);
        WriteHeader(words, rows.Begin(30));
        foreach (var queue in plan.Queues)
        {
            rows.Begin().Text(queue.Name).Text(words.ChannelOf(queue.Settings.Channel));
            WriteFigures(rows, PlanFigures.Of(plan, queue), (CellStyle.Whole, CellStyle.One, CellStyle.Percent));
        }

        rows.Begin().Text(words.Total, CellStyle.TotalText).Blank(CellStyle.TotalText);
        WriteFigures(rows, figures, (CellStyle.TotalWhole, CellStyle.TotalOne, CellStyle.TotalPercent));
        if (double.IsFinite(figures.ServiceLevel) && plan.Queues.Select(queue => queue.Settings.Target.ServiceLevel?.AcceptableWait).Distinct().Count() > 1)
        {
            rows.Begin().Text(words.OwnTimes, CellStyle.Subtitle);
        }
    }

    /// <summary>The figures that are known, to stand large.</summary>
    private static List<(string Label, double Value, CellStyle Style)> Tiles(ExportedPlan plan, ExportWords words, PlanFigures figures)
    {
        (string Label, double Value, CellStyle Style)[] tiles =
        [
            (words.Contacts, figures.Contacts, CellStyle.TileWhole), (words.Peak, figures.Peak, CellStyle.TileWhole), (words.RequiredHours, figures.RequiredHours, CellStyle.TileWhole),
            (words.ScheduledHours, figures.ScheduledHours, CellStyle.TileWhole), (words.MissingHours, figures.MissingHours, CellStyle.TileWhole), (words.Covered, figures.Covered, CellStyle.TilePercent),
            (words.PaidHours, plan.Metrics?.PaidHours ?? double.NaN, CellStyle.TileWhole), ($"{words.Cost} ({plan.Centre.Currency})", plan.Metrics is { Cost: > 0 } metrics ? (double)metrics.Cost : double.NaN, CellStyle.TileWhole),
        ];
        return [.. tiles.Where(tile => double.IsFinite(tile.Value))];
    }

    private static void WriteTiles(ExportedPlan plan, ExportWords words, PlanFigures figures, RowWriter rows)
    {
        var known = Tiles(plan, words, figures);
        rows.Begin(28);
        known.ForEach(tile => rows.Text(tile.Label, CellStyle.TileLabel));
        rows.Begin(28);
        known.ForEach(tile => rows.Number(tile.Value, tile.Style));
    }

    private static void WriteHeader(ExportWords words, RowWriter rows)
    {
        foreach (var (title, column) in Headings(words).Select((title, column) => (title, column)))
        {
            rows.Text(title, column < 2 ? CellStyle.Header : CellStyle.HeaderRight);
        }
    }

    private static string[] Headings(ExportWords words) =>
    [
        words.Queue, words.Channel, words.Contacts, words.HandleTime, words.Peak, words.RequiredHours, words.ScheduledHours, words.MissingHours, words.Covered, words.ServiceLevel, words.Chance,
    ];

    private static void WriteFigures(RowWriter rows, PlanFigures figures, (CellStyle Whole, CellStyle One, CellStyle Percent) styles) => rows
        .Number(figures.Contacts, styles.Whole).Number(figures.HandleSeconds, styles.Whole).Number(figures.Peak, styles.Whole)
        .Number(figures.RequiredHours, styles.One).Number(figures.ScheduledHours, styles.One).Number(figures.MissingHours, styles.One)
        .Number(figures.Covered, styles.Percent).Number(figures.ServiceLevel, styles.Percent).Number(figures.Chance, styles.Percent);
}
