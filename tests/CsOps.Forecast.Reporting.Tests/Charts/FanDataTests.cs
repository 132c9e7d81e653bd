using CsOps.Forecast.Reporting.Charts;
using CsOps.Forecast.Reporting.Figures;

namespace CsOps.Forecast.Reporting.Tests.Charts;

public sealed class FanDataTests
{
    private static readonly PlanView View = new(SamplePlan.Default());

    [Fact]
    public void History_ends_where_the_horizon_begins_and_keeps_its_gaps()
    {
        var queue = View.Queues[0];
        var data = new FanData(View, queue, historyDays: 14);

        Assert.Equal(14 * 48, data.HistoryCount);
        Assert.Equal(queue.History!.Offered[^1], data.History[data.HistoryCount - 1]);
        Assert.All(data.History.Skip(data.HistoryCount), value => Assert.True(double.IsNaN(value)));
        Assert.Equal(48, data.History.Take(data.HistoryCount).Count(double.IsNaN));
    }

    [Fact]
    public void Forecast_is_missing_before_the_horizon_and_where_nothing_arrives()
    {
        var queue = View.Queues[0];
        var data = new FanData(View, queue, historyDays: 14);

        var median = data.Forecast(f => f.P50);

        Assert.All(median.Take(data.HistoryCount), value => Assert.True(double.IsNaN(value)));
        Assert.Equal((5 * 24) + (2 * 16), median.Count(double.IsFinite));
    }

    [Fact]
    public void Max_without_history_and_forecast_is_zero()
    {
        var queue = View.Queues[0] with { History = null, Forecast = null };

        Assert.Equal(0, new FanData(View, queue, historyDays: 14).Max);
    }
}
