using CsOps.Forecast.Exchange.Excel;
using CsOps.Forecast.Exchange.Exporting;
using CsOps.Forecast.Exchange.Tests.Exporting;
using CsOps.Forecast.Exchange.Workbooks;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Time;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using CellFormat = DocumentFormat.OpenXml.Spreadsheet.CellFormat;
using Chart = DocumentFormat.OpenXml.Drawing.Charts;

namespace CsOps.Forecast.Exchange.Tests.Excel;

public sealed class PlanWorkbookTests : IDisposable
{
    private static readonly char[] Forbidden = [.. "[]:*?/\\"];

    private readonly PlannedWeek _week = new();

    public static TheoryData<ExportLanguage> Languages => [.. Enum.GetValues<ExportLanguage>()];

    public void Dispose() => _week.Dispose();

    [Theory]
    [MemberData(nameof(Languages))]
    public void Workbook_is_valid_in_every_language(ExportLanguage language)
    {
        using var hours = new PlannedWeek("60");
        using var document = Open(language, hours);

        var errors = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}");

        Assert.Empty(errors);
    }

    [Theory]
    [InlineData(ExportLanguage.En, "Summary", "Charts", "Days", "Forecast", "Requirement", "Coverage", "Roster", "Shifts")]
    [InlineData(ExportLanguage.Da, "Oversigt", "Diagrammer", "Dage", "Prognose", "Bemandingsbehov", "Dækning", "Vagtplan", "Vagter")]
    [InlineData(ExportLanguage.Ru, "Сводка", "Графики", "Дни", "Прогноз", "Требования", "Покрытие", "График смен", "Смены")]
    [InlineData(ExportLanguage.Ko, "요약", "차트", "일별", "예측", "소요 인원", "충족 현황", "근무표", "근무 목록")]
    public void Sheets_are_named_in_the_language(ExportLanguage language, params string[] names)
    {
        using var document = Open(language);

        Assert.Equal(names, document.WorkbookPart!.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.Name!.Value));
    }

    [Fact]
    public void Sheet_names_of_every_language_are_such_as_workbooks_allow()
    {
        foreach (var language in Enum.GetValues<ExportLanguage>())
        {
            using var document = Open(language);
            var names = document.WorkbookPart!.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.Name!.Value!).ToList();

            Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.All(names, name => Assert.True(name.Length is > 0 and <= 31 && name.IndexOfAny(Forbidden) < 0));
        }
    }

    [Fact]
    public void Forecast_has_every_interval_with_moments_that_are_numbers_and_both_offsets_of_the_repeated_hour()
    {
        var rows = Rows("Forecast");

        Assert.Equal(1 + (2 * 338), rows.Count);
        Assert.Equal(["Queue", "Start", "Day", "UTC offset (min)", "Contacts", "P2.5", "P10", "P50", "P90", "P97.5", "P10–P90", "AHT (s)", "Date"], rows[0]);
        Assert.Equal("voice", rows[1][0]);
        Assert.Equal(46314, double.Parse(rows[1][1], CultureInfo.InvariantCulture)); // 19 October 2026
        Assert.Equal(["1", "0.5", "0.75", "1", "1.25", "1.5", "0.5", "300", "46314"], rows[1][4..]);
        var twice = rows.Where(row => row[0] == "voice" && row[1] == "46320.0833333333").Select(row => row[3]);
        Assert.Equal(["120", "60"], twice);
    }

    [Fact]
    public void Text_that_looks_like_a_formula_is_text_and_marked_as_such()
    {
        using var document = Open(ExportLanguage.En);
        var sheet = SheetOf(document, "Days");
        var cell = sheet.Worksheet!.Descendants<Cell>().First(one => one.InnerText == PlannedWeek.Chat);

        var style = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);

        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.True(style.QuotePrefix!.Value);
        Assert.All(document.WorkbookPart.WorksheetParts, part => Assert.Empty(part.Worksheet!.Descendants<CellFormula>()));
    }

    [Fact]
    public void Summary_adds_up_what_the_week_comes_to()
    {
        var rows = Rows("Summary");

        Assert.Contains(rows, row => row.FirstOrDefault()?.StartsWith("Staffing plan: Kunde & <Service>", StringComparison.Ordinal) == true);
        var total = rows.Single(row => row.FirstOrDefault() == "Total");
        Assert.Equal(843 * 1.5, double.Parse(total[2], CultureInfo.InvariantCulture)); // 338 half-hours of 1, 2, 3, 4, …: 84 times 10, and 1 + 2
        Assert.Equal(400, double.Parse(total[3], CultureInfo.InvariantCulture)); // 2 × 300 + 1 × 600, by contacts
        Assert.Equal("169", total[5]);
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(14_400, true)]
    public void Summary_says_what_the_service_level_is_of_where_queues_promise_different_times(int seconds, bool said)
    {
        var plan = _week.Read();
        var other = plan.Queues[1].Settings with { Target = new StaffingTarget { ServiceLevel = new ServiceLevelTarget(0.9, TimeSpan.FromSeconds(seconds)) } };

        using var document = Open(PlanWorkbook.Of(plan with { Queues = [plan.Queues[0], plan.Queues[1] with { Settings = other }] }, ExportLanguage.En));

        var rows = SheetOf(document, "Summary").Worksheet!.Descendants<Row>().Select(row => row.InnerText).ToList();
        Assert.Equal(said, rows[^1] == "Total service level: the share of contacts answered within the time of their own queue");
    }

    /// <summary>Each series of each chart: the cells it names hold what it remembers of them.</summary>
    [Theory]
    [InlineData("\"mon-sun\": \"00:00-24:00\"")]
    [InlineData("\"mon-fri\": \"08:00-18:00\"")]
    public void Charts_name_cells_that_hold_their_values(string open)
    {
        using var week = new PlannedWeek(open: open);
        using var document = Open(ExportLanguage.Da, week);
        var sheets = document.WorkbookPart!.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>()
            .ToDictionary(sheet => sheet.Name!.Value!, sheet => Cells((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!)), StringComparer.Ordinal);
        var charts = document.WorkbookPart.WorksheetParts.Where(part => part.DrawingsPart is not null).SelectMany(part => part.DrawingsPart!.ChartParts).ToList();

        Assert.Equal(6, charts.Count);
        Assert.NotEmpty(charts[0].ChartSpace!.Descendants<Chart.NumberReference>());
        foreach (var reference in charts.SelectMany(chart => chart.ChartSpace!.Descendants<Chart.NumberReference>()))
        {
            var (sheet, first, last) = Split(reference.Formula!.Text);
            var expected = Enumerable.Range(first.Row, last.Row - first.Row + 1).Select(row => sheets[sheet].GetValueOrDefault($"{first.Column}{row}")).ToList();
            var cached = reference.NumberingCache!.Elements<Chart.NumericPoint>().ToDictionary(point => (int)point.Index!.Value, point => point.NumericValue!.Text);

            Assert.Equal(expected, Enumerable.Range(0, expected.Count).Select(cached.GetValueOrDefault));
        }
    }

    /// <summary>Some spreadsheets show every label that there is, so that there is one for each day, also after the clocks changed.</summary>
    [Fact]
    public void Band_has_one_label_a_day_that_names_it()
    {
        using var week = new PlannedWeek(week: new DateRange(new DateOnly(2026, 10, 22), new DateOnly(2026, 10, 28)));
        using var document = Open(ExportLanguage.En, week);
        var band = document.WorkbookPart!.WorksheetParts.Where(part => part.DrawingsPart is not null).SelectMany(part => part.DrawingsPart!.ChartParts).First(chart => chart.ChartSpace!.Descendants<Chart.AreaChart>().Any());

        var labels = band.ChartSpace!.Descendants<Chart.CategoryAxisData>().First().NumberReference!.NumberingCache!.Elements<Chart.NumericPoint>().ToList();

        Assert.Equal(Enumerable.Range(0, 8).Select(day => (uint)(48 * day)), labels.Select(point => point.Index!.Value));
        Assert.Equal(["46317", "46318", "46319", "46320", "46321", "46322", "46323", "46324"], labels.Select(point => point.NumericValue!.Text));
    }

    /// <summary>The workbook's own reader sees moments and numbers as they were meant.</summary>
    [Fact]
    public void Forecast_is_read_back_as_rows()
    {
        using var stream = new MemoryStream(PlanWorkbook.Of(_week.Read(), ExportLanguage.Sv));
        using var rows = SheetReader.Open(stream, "plan.xlsx", new SheetOptions { Sheet = "Prognos" });
        var (queue, start, contacts) = (rows.Require("Kö"), rows.Require("Start"), rows.Require("Volym"));

        var read = new List<(string?, string?, string?)>();
        while (rows.Read())
        {
            read.Add((rows.Text(queue), rows.Text(start), rows.Text(contacts)));
        }

        Assert.Equal(2 * 338, read.Count);
        Assert.Equal(("voice", "2026-10-19 00:30:00", "2"), read[1]);
        Assert.Equal((PlannedWeek.Chat, "2026-10-25 23:30:00", "1"), read[^1]);
    }

    [Fact]
    public void Roster_shows_shifts_by_day_and_the_night_shift_where_it_begins()
    {
        var grid = Rows("Roster");
        var list = Rows("Shifts");

        Assert.Equal(5, grid.Count);
        Assert.Equal("08:00–16:00", grid[1][3]);
        Assert.Equal("22:00–05:00", grid[3][8]); // eight hours, one of them twice on the clock
        Assert.Equal("7.5", list[1][8]);
        Assert.Equal("lunch 12:00–12:30", list[1][9]);
    }

    [Fact]
    public void More_rows_than_a_sheet_holds_are_refused()
    {
        var plan = _week.Read();

        var failure = Assert.Throws<ExportException>(() => PlanWorkbook.Of(plan with { Queues = [.. Enumerable.Repeat(plan.Queues[0], 3200)] }, ExportLanguage.En));

        Assert.Contains("1,048,576 rows", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_plan_gives_the_same_bytes()
    {
        var plan = _week.Read();

        Assert.Equal(PlanWorkbook.Of(plan, ExportLanguage.Fi), PlanWorkbook.Of(plan, ExportLanguage.Fi));
    }

    [Fact]
    public void Plan_of_a_forecast_alone_has_the_sheets_that_it_can_have()
    {
        File.Delete(Path.Combine(_week.Folder, "roster.csv"));
        File.Delete(Path.Combine(_week.Folder, "requirement.csv"));

        using var document = Open(ExportLanguage.En);

        Assert.Equal(["Summary", "Charts", "Days", "Forecast"], document.WorkbookPart!.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.Name!.Value!));
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken));
    }

    private static (string Sheet, (string Column, int Row) First, (string Column, int Row) Last) Split(string formula)
    {
        var parts = formula.Split('!');
        var cells = parts[1].Split(':').Select(cell => cell.Split('$')).Select(cell => (cell[1], int.Parse(cell[2], CultureInfo.InvariantCulture))).ToArray();
        return (parts[0].Trim('\'').Replace("''", "'", StringComparison.Ordinal), cells[0], cells[^1]);
    }

    private static Dictionary<string, string?> Cells(WorksheetPart part) =>
        part.Worksheet!.Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!, cell => cell.CellValue?.Text, StringComparer.Ordinal);

    private static WorksheetPart SheetOf(SpreadsheetDocument document, string name) => (WorksheetPart)document.WorkbookPart!.GetPartById(
        document.WorkbookPart.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(sheet => sheet.Name == name).Id!);

    private List<string[]> Rows(string sheet)
    {
        using var document = Open(ExportLanguage.En);
        return [.. SheetOf(document, sheet).Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToArray())];
    }

    private SpreadsheetDocument Open(ExportLanguage language, PlannedWeek? week = null) =>
        Open(PlanWorkbook.Of((week ?? _week).Read(), language));

    private static SpreadsheetDocument Open(byte[] workbook) => SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
}
