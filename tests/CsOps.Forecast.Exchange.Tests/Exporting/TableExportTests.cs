using System.Xml.Linq;
using CsOps.Forecast.Exchange.Exporting;
using CsOps.Forecast.Exchange.Markdown;
using CsOps.Forecast.Files;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Exchange.Tests.Exporting;

/// <summary>Tables for spreadsheets and for Power BI and Tableau, pages for Confluence, Notion and Guru.</summary>
public sealed class TableExportTests : IDisposable
{
    private static readonly string[] Tables = ["fact_interval", "fact_shift", "dim_queue", "dim_agent", "dim_date", "dim_interval"];

    private readonly PlannedWeek _week = new();

    public void Dispose() => _week.Dispose();

    [Fact]
    public void Excel_csv_in_danish_has_a_mark_semicolons_and_decimal_commas()
    {
        var text = _week.Export("excel-csv", new ExportOptions { Language = ExportLanguage.Da });

        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(_week.PathOf("out.csv"))[..3]);
        Assert.StartsWith("Dato;Tid;Kø;Volumen;AHT (s);Behov;", text, StringComparison.Ordinal);
        Assert.Contains("\r\n19-10-2026;00:30;'=SUM(A1)|chat, <b>;1;600;1;0;-1;0,75;1,25;", text, StringComparison.Ordinal);
        Assert.Contains("25-10-2026;02:00;voice;", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExportLanguage.En, ",2026-10-19,", "2026-10-19,00:30,")]
    [InlineData(ExportLanguage.Ko, "날짜,시간,", "2026-10-19,00:30,")]
    [InlineData(ExportLanguage.Sv, "Datum;Tid;Kö;Volym;", "2026-10-19;00:30;")]
    [InlineData(ExportLanguage.Fi, "Päivämäärä;Aika;Jono;", "19.10.2026;00:30;")]
    [InlineData(ExportLanguage.Ru, "Дата;Время;Очередь;", "19.10.2026;00:30;")]
    public void Excel_csv_has_the_forms_of_the_language(ExportLanguage language, string header, string row)
    {
        var text = _week.Export("excel-csv", new ExportOptions { Language = language });

        Assert.True(language == ExportLanguage.En || text.Contains(header, StringComparison.Ordinal));
        Assert.Contains("\r\n" + row, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Excel_csv_begins_as_the_sample_does()
    {
        var sample = File.ReadAllLines(SharedData.Require("formats", "samples", "out_excel_da_locale.csv"));

        var lines = _week.Export("excel-csv", new ExportOptions { Language = ExportLanguage.Da }).Split("\r\n");

        Assert.Equal(SampleShape.Cells(sample[0], ';'), SampleShape.Cells(lines[0], ';')[..6]);
        Assert.Equal(SampleShape.Cells(sample[1], ';')[..2].Select(SampleShape.Of), SampleShape.Cells(lines[1], ';')[..2].Select(SampleShape.Of));
    }

    [Fact]
    public void Google_sheets_has_commas_points_and_iso_dates_in_every_language()
    {
        var text = _week.Export("google-sheets", new ExportOptions { Language = ExportLanguage.Ru });

        Assert.StartsWith("Дата,Время,", text, StringComparison.Ordinal);
        Assert.Contains("2026-10-19,00:30,\"'=SUM(A1)|chat, <b>\",1,600,1,0,-1,0.75,1.25,", text, StringComparison.Ordinal);
    }

    /// <summary>Every key of a fact table has one row in its dimension, and no dimension has a key twice.</summary>
    [Theory]
    [InlineData("fact_interval", "queue_id", "dim_queue")]
    [InlineData("fact_interval", "date_key", "dim_date")]
    [InlineData("fact_interval", "interval_key", "dim_interval")]
    [InlineData("fact_shift", "agent_id", "dim_agent")]
    [InlineData("fact_shift", "date_key", "dim_date")]
    [InlineData("fact_shift", "interval_key", "dim_interval")]
    public void Keys_of_facts_join_their_dimension(string fact, string key, string dimension)
    {
        var star = Star();
        var keys = Column(star[dimension], key);

        Assert.Equal(keys.Count, keys.Distinct(StringComparer.Ordinal).Count());
        Assert.NotEmpty(Column(star[fact], key));
        Assert.Empty(Column(star[fact], key).Except(keys, StringComparer.Ordinal));
    }

    [Fact]
    public void Fact_interval_begins_as_the_sample_does_and_has_actuals_where_there_are()
    {
        var star = Star();
        var sample = File.ReadAllLines(SharedData.Require("formats", "samples", "out_powerbi_tableau_fact_interval.csv"));

        Assert.StartsWith(sample[0], string.Join(',', star["fact_interval"][0]), StringComparison.Ordinal);
        Assert.Equal(SampleShape.Cells(sample[1])[..2].Select(SampleShape.Of), star["fact_interval"][1][..2].Select(SampleShape.Of));
        Assert.Equal(1 + (2 * 338), star["fact_interval"].Count);
        Assert.Equal("3", Column(star["fact_interval"], "actual_volume")[0]);
        Assert.Equal("", Column(star["fact_interval"], "actual_volume")[7]);
        Assert.Equal(1 + 12, star["fact_shift"].Count);
    }

    [Fact]
    public void Confluence_page_is_well_formed_and_shows_names_as_they_are()
    {
        var text = _week.Export("confluence");

        var page = XElement.Parse($"<page xmlns:ac=\"urn:x\">{text}</page>");
        Assert.Equal("Staffing plan: Kunde & <Service>, 2026-W43", page.Element("h1")!.Value);
        Assert.Contains(page.Descendants("td"), cell => cell.Value == PlannedWeek.Chat);
        Assert.Contains("<ac:structured-macro ac:name=\"info\"><ac:rich-text-body><p>csops 2026-10-19", text, StringComparison.Ordinal);
        Assert.Contains("voice 2026-10-19 ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_page_has_a_table_that_names_cannot_break()
    {
        var lines = _week.Export("markdown").Split('\n');

        Assert.Equal("# Staffing plan: Kunde \\& \\<Service\\>, 2026-W43", lines[0]);
        var rows = lines.Where(line => line.StartsWith('|')).ToList();
        Assert.StartsWith("| voice | 843 | – | – | 300 | 84.5 |", rows[2], StringComparison.Ordinal);
        Assert.StartsWith("| =SUM(A1)\\|chat, \\<b\\> | 422 | – | – | 600 |", rows[3], StringComparison.Ordinal);
        Assert.All(rows, row => Assert.Equal(9, row.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|')));
        Assert.Equal("a\\|b \\*c\\* \\`d\\` e", MarkdownPage.Escape("a|b *c* `d`\r\ne"));
    }

    [Theory]
    [InlineData(ExportLanguage.En, ".")]
    [InlineData(ExportLanguage.Da, ",")]
    [InlineData(ExportLanguage.Sv, ",")]
    [InlineData(ExportLanguage.Fi, ",")]
    [InlineData(ExportLanguage.Ru, ",")]
    [InlineData(ExportLanguage.Ko, ".")]
    public void Pages_have_the_decimal_sign_of_their_language(ExportLanguage language, string sign)
    {
        var options = new ExportOptions { Language = language };

        Assert.Contains($"| voice | 843 | – | – | 300 | 84{sign}5 |", _week.Export("markdown", options), StringComparison.Ordinal);
        Assert.Contains($"<td>300</td><td>84{sign}5</td>", _week.Export("confluence", options), StringComparison.Ordinal);
    }

    /// <summary>Quantiles of a week come from the plan's totals, where these are of the same forecast: those of the chats are of an older one.</summary>
    [Fact]
    public void Pages_have_the_quantiles_of_the_week_where_they_are_known()
    {
        _week.Write("centre/plans/2026-10-19/forecast-weeks.csv", """
            level,name,first_day,last_day,offered_mean,offered_p025,offered_p10,offered_p50,offered_p90,offered_p975
            queue,voice,2026-10-19,2026-10-25,843,700,780.4,842,910.6,990
            queue,"'=SUM(A1)|chat, <b>",2026-10-19,2026-10-25,400,300,350,400,450,500
            channel,voice,2026-10-19,2026-10-25,843,700,1,842,2,990
            centre,Kunde & <Service>,2026-10-19,2026-10-25,1264.5,1000,1180,1264,1350,1500

            """.ReplaceLineEndings("\n"));

        var rows = _week.Export("markdown").Split('\n').Where(line => line.StartsWith('|')).ToList();
        var cells = XElement.Parse($"<page xmlns:ac=\"urn:x\">{_week.Export("confluence")}</page>").Elements("table").Last().Descendants("tr").Select(row => row.Elements().Select(cell => cell.Value).ToArray()).ToList();

        Assert.StartsWith("| Queue | Contacts | P10 | P90 |", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("| voice | 843 | 780 | 911 |", rows[2], StringComparison.Ordinal);
        Assert.Contains("| 422 | – | – |", rows[3], StringComparison.Ordinal);
        Assert.StartsWith("| Total | 1265 | 1180 | 1350 |", rows[4], StringComparison.Ordinal);
        Assert.Equal(["voice", "843", "780", "911"], cells[1][..4]);
    }

    [Fact]
    public void Every_format_writes_the_same_bytes_twice_and_none_where_it_fails()
    {
        var options = new ExportOptions { Ids = _week.Ids("queue,voice,q1\nqueue,\"=SUM(A1)|chat, <b>\",q2\nagent,A1,a\nagent,A2,b\nagent,A3,c\nactivity,work,w\nactivity,lunch,l\n") };
        foreach (var format in ExportCatalog.Formats)
        {
            var plan = _week.Read(format.Needs);

            Assert.Equal(format.Make(plan, options).Select(file => Convert.ToHexString(file.Content)), format.Make(plan, options).Select(file => Convert.ToHexString(file.Content)));
            Assert.All(format.Make(plan, options), file => Assert.EndsWith(format.Extension, file.Name, StringComparison.Ordinal));
        }
    }

    private static List<string> Column(List<string[]> table, string name) => [.. table.Skip(1).Select(row => row[Array.IndexOf(table[0], name)])];

    private Dictionary<string, List<string[]>> Star()
    {
        _week.Export("power-bi", file: "dim_date.csv");
        return Tables.ToDictionary(table => table, table => Read(Path.Combine(_week.PathOf("out-power-bi"), $"{table}.csv")), StringComparer.Ordinal);
    }

    private static List<string[]> Read(string path)
    {
        using var reader = DelimitedReader.Open(path);
        var rows = new List<string[]> { reader.Header.Names.ToArray() };
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.Header.Names.Length).Select(column => reader.Text(column)!)]);
        }

        return rows;
    }
}
