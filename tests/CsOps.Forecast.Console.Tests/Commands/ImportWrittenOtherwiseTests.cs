using System.IO.Compression;
using System.Text.Json;
using CsOps.Forecast.Console.Tests.Hosting;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands;

/// <summary><c>csops import</c> of files that are written otherwise than their format's profile expects, and of workbooks.</summary>
public sealed class ImportWrittenOtherwiseTests : IDisposable
{
    private const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Time_format_and_decimal_sign_are_taken_from_the_command_line()
    {
        var result = await ImportAsync(Repository.PathOf("tests", "CsOps.Forecast.Exchange.Tests", "Samples", "genesys-da.csv"), "--time-format", "dd-MM-yyyy HH.mm", "--decimal", "comma");

        Assert.Equal("genesys-queue-performance", result.GetProperty("format").GetString());
        Assert.Equal(1216, result.GetProperty("queues").EnumerateArray().Sum(queue => queue.GetProperty("offered").GetDouble()));
    }

    [Fact]
    public async Task Decimal_sign_that_is_none_is_refused()
    {
        var run = await Csops.RunAsync("import", "a.csv", "--into", _folder.Root, "--decimal", "semicolon");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("comma or point", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 2)]
    [InlineData("Last year", 1)]
    public async Task Workbook_is_imported_from_the_sheet_with_the_columns_or_the_one_named(string? sheet, int offered)
    {
        var path = _folder.Write("calls.xlsx", Workbook("queue|when"));

        var result = await ImportAsync(path, ["--map", "queue=queue", "--map", "time=when", .. sheet is null ? Array.Empty<string>() : ["--sheet", sheet]]);

        Assert.Equal(offered, result.GetProperty("queues").EnumerateArray().Sum(queue => queue.GetProperty("offered").GetDouble()));
    }

    [Theory]
    [InlineData(null, "web sessions,2026-11-02,,7,", "web sessions,2026-11-03,,8,")]
    [InlineData("Last year", "web sessions,2025-11-03,,9,")]
    public async Task Records_are_imported_from_the_sheet_with_the_columns_or_the_one_named(string? sheet, params string[] rows)
    {
        var path = _folder.Write("sessions.xlsx", Workbook("date|sessions", "20261102|7", "20261103|8", "20251103|9"));

        var result = await ImportAsync(path, sheet is null ? [] : ["--sheet", sheet]);

        Assert.Equal("google-analytics-api", result.GetProperty("format").GetString());
        Assert.Equal(rows, (await File.ReadAllLinesAsync(_folder.PathOf("centre/drivers.csv"), TestContext.Current.CancellationToken)).Skip(1));
    }

    private async Task<JsonElement> ImportAsync(string path, params string[] options)
    {
        var run = (await Csops.RunAsync(["import", path, "--into", _folder.PathOf("centre"), "--tz", "Europe/Copenhagen", "--json", .. options])).Ended(0);
        return AnswerEnvelope.Read(run, "csops import").GetProperty("result");
    }

    /// <summary>A cover, and two sheets of rows with two rows and one.</summary>
    private static byte[] Workbook(string header, string first = "A|2026-11-02 08:00", string second = "A|2026-11-02 08:10", string other = "A|2025-11-03 08:00")
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Add(string part, string text)
            {
                using var writer = new StreamWriter(archive.CreateEntry(part).Open());
                writer.Write(text);
            }

            Add("_rels/.rels", $"""<Relationships><Relationship Id="a" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Add("xl/workbook.xml", $"""<workbook xmlns="{Namespace}" xmlns:r="{Relations}"><sheets><sheet name="Cover" r:id="c"/><sheet name="Calls" r:id="d"/><sheet name="Last year" r:id="e"/></sheets></workbook>""");
            Add("xl/_rels/workbook.xml.rels", string.Concat(
                "<Relationships>",
                string.Concat("cde".Select(id => $"""<Relationship Id="{id}" Type="{Relations}/worksheet" Target="worksheets/{id}.xml"/>""")),
                "</Relationships>"));
            Add("xl/worksheets/c.xml", Sheet("Calls of the centre"));
            Add("xl/worksheets/d.xml", Sheet(header, first, second));
            Add("xl/worksheets/e.xml", Sheet(header, other));
        }

        return stream.ToArray();
    }

    private static string Sheet(params string[] rows) =>
        $"<worksheet xmlns=\"{Namespace}\"><sheetData>{string.Concat(rows.Select(row => $"<row>{string.Concat(row.Split('|').Select(cell => $"<c t=\"inlineStr\"><is><t>{cell}</t></is></c>"))}</row>"))}</sheetData></worksheet>";
}
