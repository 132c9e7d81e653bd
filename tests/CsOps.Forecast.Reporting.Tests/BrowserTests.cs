using System.Diagnostics;

namespace CsOps.Forecast.Reporting.Tests;

public sealed class BrowserTests
{
    private const string Browser = "chromium";

    [Fact]
    public async Task Write_page_opens_and_prints_without_a_word_on_the_console()
    {
        Assert.SkipUnless(IsOnPath(Browser), $"skipped: no {Browser}");
        var folder = Directory.CreateTempSubdirectory("csops-report-");
        try
        {
            var (page, pdf) = (Path.Combine(folder.FullName, "report.html"), Path.Combine(folder.FullName, "report.pdf"));
            await File.WriteAllTextAsync(page, Render.Page(new SamplePlan { Queues = 1, Agents = 2, Minutes = 60 }.Build()), TestContext.Current.CancellationToken);

            var said = await Run(folder.FullName, $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri);

            Assert.DoesNotContain("CONSOLE", said, StringComparison.Ordinal);
            Assert.StartsWith("%PDF", await File.ReadAllTextAsync(pdf, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Browser) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        string[] quiet =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--enable-logging=stderr", $"--user-data-dir={folder}",
        ];
        foreach (var argument in quiet.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return said + await output;
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
