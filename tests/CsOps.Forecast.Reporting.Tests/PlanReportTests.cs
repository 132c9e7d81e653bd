namespace CsOps.Forecast.Reporting.Tests;

public sealed class PlanReportTests
{
    [Fact]
    public void Write_to_file_for_looking()
    {
        var folder = Environment.GetEnvironmentVariable("LOOK");
        Assert.SkipWhen(folder is null, "x");
        File.WriteAllText(Path.Combine(folder, "x.html"), Render.Page(SamplePlan.Default()));
        File.WriteAllText(Path.Combine(folder, "four.html"), Render.Page(new SamplePlan { Weeks = 4, Agents = 60 }.Build(), new ReportOptions { Culture = CultureInfo.GetCultureInfo("da-DK") }));
        File.WriteAllText(Path.Combine(folder, "none.html"), Render.Page(new SamplePlan { Agents = 0, Queues = 1 }.Build()));
        File.WriteAllText(Path.Combine(folder, "sixty.html"), Render.Page(new SamplePlan { Agents = 60 }.Build()));
    }
}
