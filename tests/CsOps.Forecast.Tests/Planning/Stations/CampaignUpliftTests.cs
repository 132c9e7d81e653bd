using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Stations;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Planning.Stations;

public class CampaignUpliftTests
{
    [Fact]
    public void Campaign_raises_mean_and_quantiles_while_it_lasts_and_says_so()
    {
        var forecast = SmallPlan.Forecast("voice", _ => 10);
        var campaign = new CentreEvent(EventKind.Campaign, new Interval(forecast.Grid.StartOf(4), forecast.Grid.StartOf(8)), "voice", 0.5, "Black Friday");

        var raised = CampaignUplift.Apply(forecast, [campaign]);

        Assert.Equal([10, 15, 15, 15, 15, 10], raised.Volume.Mean[3..9]);
        Assert.Equal(18, raised.Volume.P90[4], 1e-12);
        Assert.Equal(180, raised.HandleSeconds.Mean[4]);
        Assert.Contains("Black Friday +50%", raised.Choice.Reason);
    }

    [Fact]
    public void Events_of_other_queues_other_times_or_unknown_uplift_change_nothing()
    {
        var forecast = SmallPlan.Forecast("voice", _ => 10);
        var week = new Interval(forecast.Grid.Start, forecast.Grid.End);
        CentreEvent[] events =
        [
            new(EventKind.Campaign, week, "chat", 0.5, "other queue"),
            new(EventKind.Campaign, new Interval(week.End, week.End.AddDays(1)), null, 0.5, "later"),
            new(EventKind.Campaign, week, null, null, "unknown uplift"),
            new(EventKind.Outage, week, null, 0.5, "outage"),
        ];

        Assert.Same(forecast, CampaignUplift.Apply(forecast, events));
    }
}
