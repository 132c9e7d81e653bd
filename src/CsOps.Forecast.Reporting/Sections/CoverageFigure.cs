using CsOps.Forecast.Reporting.Charts;
using CsOps.Forecast.Reporting.Words;

namespace CsOps.Forecast.Reporting.Sections;

/// <summary>The picture of required against scheduled agents, with its key.</summary>
internal static class CoverageFigure
{
    public static void Write(ReportPage page, string id, string title, (double[] Required, double[]? Scheduled) agents)
    {
        using var figure = agents.Scheduled is null
            ? page.Figure(("required", ChartWords.KeyRequired))
            : page.Figure(
                ("required", ChartWords.KeyRequired),
                ("scheduled", ChartWords.KeyScheduled),
                ("short-ground", ChartWords.KeyShort),
                ("over", ChartWords.KeyOver));
        CoverageChart.Draw(page.Writer, page.View, id, title, agents, page.Format);
    }
}
