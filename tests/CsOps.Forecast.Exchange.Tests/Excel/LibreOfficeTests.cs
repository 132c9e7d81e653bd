using System.ComponentModel;
using System.Diagnostics;
using CsOps.Forecast.Exchange.Exporting;
using CsOps.Forecast.Exchange.Tests.Exporting;

namespace CsOps.Forecast.Exchange.Tests.Excel;

/// <summary>The workbook as another spreadsheet program reads it; skipped where LibreOffice is not installed.</summary>
public class LibreOfficeTests
{
    private const string Program = "soffice";

    /// <summary>Every sheet as a table of what its cells show: comma, quotes, UTF-8, all sheets.</summary>
    private const string AsShown = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1";

    [Fact]
    public void LibreOffice_shows_dates_numbers_and_text_as_meant()
    {
        using var week = new PlannedWeek("60");
        ExportCatalog.Find("excel")!.Write(week.Read(), week.PathOf("plan.xlsx"), new ExportOptions { Language = ExportLanguage.Da });

        Convert(week.PathOf("plan.xlsx"), AsShown, week.PathOf("tables"));

        var forecast = File.ReadAllLines(Path.Combine(week.PathOf("tables"), "plan-Prognose.csv"));
        Assert.Equal(1 + (2 * 169), forecast.Length);
        Assert.StartsWith("voice,19-10-2026 00:00,man,120,1.00,0.50,0.75,1.00,1.25,1.50,0.50,300", forecast[1], StringComparison.Ordinal);
        Assert.StartsWith("\"=SUM(A1)|chat, <b>\",25-10-2026 23:00,søn,60,", forecast[^1], StringComparison.Ordinal);
        var roster = File.ReadAllLines(Path.Combine(week.PathOf("tables"), "plan-Vagtplan.csv"));
        Assert.StartsWith("A1,Ida Holm,,08:00–16:00,08:00–16:00,", roster[1], StringComparison.Ordinal);
        Assert.Contains("man 19-10-2026", roster[0], StringComparison.Ordinal);
    }

    private static void Convert(string file, string filter, string folder)
    {
        var profile = Directory.CreateTempSubdirectory("csops-libreoffice-").FullName;
        try
        {
            var start = new ProcessStartInfo(Program) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["LC_ALL"] = "C.UTF-8"; // Its own language writes the decimals.
            foreach (var argument in (string[])[$"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", filter, "--outdir", folder, file])
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Start(start);
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, output.Result + errors);
        }
        finally
        {
            Directory.Delete(profile, recursive: true);
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"skipped: no LibreOffice ({Program})");
            throw;
        }
    }
}
