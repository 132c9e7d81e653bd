using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Tests.Docs;

/// <summary>The figures of the page on queueing models are computed, not typed.</summary>
public class QueueingPageTests
{
    private const string Header =
        "| day | Erlang C: agent-hours | worst interval, promised | worst, in truth | day, in truth | csops: agent-hours | worst interval, promised | worst, in truth | day, in truth |\n"
        + "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n";

    [Fact]
    public void Five_kinds_of_day_are_what_the_page_says()
    {
        var table = Header + string.Concat(KindOfDay.All.Select(day => day.Row() + "\n"));

        var page = File.ReadAllText(Repository.PathOf("docs", "queueing.md")).ReplaceLineEndings("\n");
        Assert.True(page.Contains(table, StringComparison.Ordinal), $"docs/queueing.md does not show what is computed:\n{table}");
    }
}
