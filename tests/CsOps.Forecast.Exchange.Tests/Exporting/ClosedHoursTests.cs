using System.Text.Json;
using System.Xml.Linq;
using CsOps.Forecast.Exchange.Excel;
using CsOps.Forecast.Exchange.Exporting;
using CsOps.Forecast.Exchange.Messages;
using CsOps.Forecast.Planning.Files;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace CsOps.Forecast.Exchange.Tests.Exporting;

/// <summary>What is closed or not known is not zero: a centre open from eight to eighteen on working days, with a plan that may lack requirement and roster.</summary>
public sealed class ClosedHoursTests : IDisposable
{
    private const string Ids = "queue,voice,71001\nqueue,\"=SUM(A1)|chat, <b>\",71002\n";

    private readonly PlannedWeek _week = new(open: "\"mon-fri\": \"08:00-18:00\"");

    public void Dispose() => _week.Dispose();

    [Fact]
    public void Spreadsheet_table_is_blank_where_the_queue_is_closed()
    {
        var lines = Lines("google-sheets");

        Assert.Equal("2026-10-19,07:30,voice,,,,,,,,120", lines[1 + 15]);
        Assert.Equal("2026-10-19,08:00,voice,1,300,0,1,1,0.75,1.25,120", lines[1 + 16]);
        Assert.Equal("2026-10-25,23:30,voice,,,,,,,,60", lines[338]);
    }

    [Fact]
    public void Fact_interval_is_blank_where_the_queue_is_closed()
    {
        var lines = _week.Export("power-bi", file: "fact_interval.csv").Split('\n');

        Assert.Equal("2026-10-19T05:30:00Z,2026-10-19T07:30:00,120,30,voice,voice,2026-10-19,,,,,,,,,3,251,,,20261019,450", lines[1 + 15]);
        Assert.StartsWith("2026-10-19T06:00:00Z,2026-10-19T08:00:00,120,30,voice,voice,2026-10-19,1,0.75,1,1.25,300,1,0,1,", lines[1 + 16], StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_closed_times_are_left_out_where_the_format_needs_no_zeros()
    {
        var verint = Lines("verint-planner");
        var iex = XDocument.Parse(_week.Export("nice-iex-forecast")).Root!.Elements("CT").First();
        var zoom = Lines("zoom-staffing");

        Assert.Equal(["10-19-2026", "10-20-2026", "10-21-2026", "10-22-2026", "10-23-2026"], verint[..5].Select(line => line.Split(',')[1]));
        Assert.Equal(10, verint.Length);
        Assert.Equal((5, 200), (iex.Elements("Date").Count(), iex.Descendants("Period").Count()));
        Assert.Equal("08:00", iex.Descendants("Period").First().Attribute("start")!.Value);
        Assert.Equal("71001,2026-10-19T08:00:00,30,1,300,0,1", zoom[1]);
    }

    [Fact]
    public void Calabrio_has_zeros_where_it_is_closed_and_no_agents_where_they_are_not_known()
    {
        Assert.Equal("71001,20261019 00:00,20261019 00:15,0,0,0,0", Lines("calabrio-forecast")[0]);

        var requirement = Path.Combine(_week.Folder, PlanFiles.Requirement);
        File.WriteAllLines(requirement, [.. File.ReadAllLines(requirement).Where(line => !line.StartsWith("voice,", StringComparison.Ordinal))]);
        File.Delete(Path.Combine(_week.Folder, PlanFiles.Roster));

        Assert.Equal("71001,20261019 08:00,20261019 08:15,0.5,300,0,", Lines("calabrio-forecast")[32]);
        Assert.Equal("71001,2026-10-19T08:00:00,30,1,300,,", Lines("zoom-staffing")[1]);
    }

    [Fact]
    public void Workbook_folds_closed_rows_and_leaves_their_figures_blank()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(PlanWorkbook.Of(_week.Read(), ExportLanguage.En)), isEditable: false);

        var forecast = Rows(document, "Forecast");
        Assert.Equal(2 * (338 - 100), forecast.Count(row => row.IsFolded));
        Assert.All(forecast.Where(row => row.IsFolded), row => Assert.All(row.Cells[4..IntervalSheets.Dates], Assert.Empty));
        Assert.All(Rows(document, "Coverage").Where(row => row.IsFolded), row => Assert.All(row.Cells[3..], Assert.Empty));
        Assert.All(Rows(document, "Days").Single(row => row.Cells[0] == PlannedWeek.Chat && row.Cells[1] == "46320").Cells[3..], Assert.Empty);
    }

    [Fact]
    public void Messages_have_no_agents_where_they_are_not_known()
    {
        File.Delete(Path.Combine(_week.Folder, PlanFiles.Requirement));
        File.Delete(Path.Combine(_week.Folder, PlanFiles.Roster));

        using var json = JsonDocument.Parse(PlanMessage.Of(MessageKind.Webhook, _week.Read()));

        var totals = json.RootElement.GetProperty("totals");
        Assert.Equal(375, totals.GetProperty("contacts").GetDouble());
        Assert.All(["required_hours", "scheduled_hours", "missing_hours", "covered", "peak_agents"], name => Assert.Equal(JsonValueKind.Null, totals.GetProperty(name).ValueKind));
    }

    private static List<(bool IsFolded, string[] Cells)> Rows(SpreadsheetDocument document, string name)
    {
        var id = document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Single(sheet => sheet.Name == name).Id!;
        return [.. ((WorksheetPart)document.WorkbookPart.GetPartById(id!)).Worksheet!.Descendants<Row>().Select(row => (row.Hidden?.Value == true, row.Elements<Cell>().Select(cell => cell.InnerText).ToArray()))];
    }

    private string[] Lines(string format) => _week.Export(format, new ExportOptions { Ids = _week.Ids(Ids) }).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
