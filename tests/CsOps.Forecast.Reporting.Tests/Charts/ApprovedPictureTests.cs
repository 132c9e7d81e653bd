using CsOps.Forecast.Planning;
using CsOps.Forecast.Reporting.Charts;
using CsOps.Forecast.Reporting.Figures;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Reporting.Tests.Charts;

public sealed class ApprovedPictureTests
{
    private static readonly ReportFormat Format = new(CultureInfo.InvariantCulture);
    private static readonly Plan Small = new SamplePlan { Minutes = 240, Agents = 3 }.Build();
    private static readonly PlanView View = new(Small);

    [Fact]
    public void FanChart_of_four_hour_intervals_is_as_approved() =>
        Approval.Verify("fan.svg", Render.Part(writer => FanChart.DrawWithHistory(writer, View, View.Queues[0], Format)));

    [Fact]
    public void CoverageChart_of_four_hour_intervals_is_as_approved() =>
        Approval.Verify("coverage.svg", Render.Part(writer =>
            CoverageChart.Draw(writer, View, "total", "All queues", (View.TotalRequired(), View.TotalScheduled()), Format)));

    [Fact]
    public void DayGantt_of_three_agents_is_as_approved() =>
        Approval.Verify("gantt.svg", Render.Part(writer => DayGantt.Draw(writer, View, Small.Days.First, AgentHours.Of(Small), Format)));

    [Fact]
    public void WeekHeatMap_of_four_hour_intervals_is_as_approved() =>
        Approval.Verify("heat.html", Render.Part(writer => WeekHeatMap.Draw(writer, View, View.Queues[0], Format)));
}
