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
        var path = _folder.Write("calls.xlsx", Workbook());

        var result = await ImportAsync(path, ["--map", "queue=queue", "--map", "time=when", .. sheet is null ? Array.Empty<string>() : ["--sheet", sheet]]);

        Assert.Equal(offered, result.GetProperty("queues").EnumerateArray().Sum(queue => queue.GetProperty("offered").GetDouble()));
    }

    private async Task<JsonElement> ImportAsync(string path, params string[] options)
    {
        var run = (await Csops.RunAsync(["import", path, "--into", _folder.PathOf("centre"), "--tz", "Europe/Copenhagen", "--json", .. options])).Ended(0);
        return AnswerEnvelope.Read(run, "csops import").GetProperty("result");
    }

    /// <summary>A cover, and two sheets of calls with two rows and one.</summary>
    private static byte[] Workbook()
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
            Add("xl/worksheets/d.xml", Sheet("queue|when", "A|2026-11-02 08:00", "A|2026-11-02 08:10"));
            Add("xl/worksheets/e.xml", Sheet("queue|when", "A|2025-11-03 08:00"));
        }

        return stream.ToArray();
    }

    private static string Sheet(params string[] rows) =>
        $"<worksheet xmlns=\"{Namespace}\"><sheetData>{string.Concat(rows.Select(row => $"<row>{string.Concat(row.Split('|').Select(cell => $"<c t=\"inlineStr\"><is><t>{cell}</t></is></c>"))}</row>"))}</sheetData></worksheet>";
}
