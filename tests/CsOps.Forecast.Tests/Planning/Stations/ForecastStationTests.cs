using CsOps.Forecast.Forecasting.Profiles;
using CsOps.Forecast.History;
using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Stations;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Planning.Stations;

public class ForecastStationTests
{
    private static readonly PlannerOptions Median = new() { Model = new MedianModel() };
    private static readonly Centre Centre = SmallPlan.Centre(SmallPlan.Queue("voice", Channel.Voice));
    private static readonly QueueHistory Weeks = SmallHistory.Weeks("voice", 8, SmallHistory.OfficeHours);

    [Fact]
    public void Forecast_learns_no_handle_time_from_an_outage()
    {
        var seconds = Weeks.HandleSeconds.ToArray();
        var outage = Weeks.Grid.Slice(Weeks.Grid.Count - (21 * 48), 14 * 48);
        for (var i = Weeks.Grid.Count - (21 * 48); i < Weeks.Grid.Count - (7 * 48); i++)
        {
            seconds[i] *= 3;
        }

        var centre = Centre with { Events = [new CentreEvent(EventKind.Outage, new Interval(outage.Start, outage.End), null, null, "switch")] };
        var outcome = ForecastStation.Forecast(centre, [With(Weeks.Offered.ToArray(), seconds)], WeekAfter(0), Median);

        Assert.All(outcome.Forecasts[0].HandleSeconds.Mean, mean => Assert.Equal(180, mean, 3));
    }

    [Fact]
    public void Forecast_of_a_period_inside_the_history_is_what_it_was_when_history_ended_there()
    {
        var period = WeekAfter(-2);
        var offered = Weeks.Offered.ToArray();
        offered[Weeks.Grid.IndexOf(period.Start.AddDays(-7).AddHours(10))] = 500;
        var before = With(offered, Weeks.HandleSeconds.ToArray());
        for (var i = Weeks.Grid.IndexOf(period.Start); i < offered.Length; i++)
        {
            offered[i] *= 20;
        }

        var known = ForecastStation.Forecast(Centre, [before.Before(period.Start)], period, Median);
        var outcome = ForecastStation.Forecast(Centre, [With(offered, Weeks.HandleSeconds.ToArray())], period, Median);

        Assert.Equal(known.Forecasts[0].Volume.Mean, outcome.Forecasts[0].Volume.Mean);
        Assert.Equal(known.Cleaning, outcome.Cleaning);
    }

    [Fact]
    public void Forecast_of_a_period_before_all_history_is_a_warning()
    {
        var outcome = ForecastStation.Forecast(Centre, [Weeks], WeekAfter(-9), Median);

        Assert.Empty(outcome.Forecasts);
        Assert.Equal(["Queue voice has no history before the days to plan. It is not in the plan."], outcome.Warnings);
    }

    [Theory]
    [InlineData(12, 0)]
    [InlineData(14, 1)]
    public void Forecast_that_begins_more_than_thirteen_weeks_ahead_is_warned_of(int weeks, int warnings)
    {
        var outcome = ForecastStation.Forecast(Centre, [Weeks], WeekAfter(weeks), Median);

        Assert.Single(outcome.Forecasts);
        Assert.Equal(warnings, outcome.Warnings.Length);
        Assert.All(outcome.Warnings, w => Assert.StartsWith("Queue voice is forecast 14 weeks after its history ends (2026-05-31)", w, StringComparison.Ordinal));
    }

    private static IntervalGrid WeekAfter(int weeks) =>
        PlanPeriod.GridOf(DateRange.WeekFrom(SmallHistory.Monday.AddDays(7 * weeks)), SmallPlan.Copenhagen, TimeSpan.FromMinutes(30));

    private static QueueHistory With(double[] offered, double[] seconds) => QueueHistory.Create("voice", Weeks.Grid, new Dictionary<HistoryMeasure, double[]>
    {
        [HistoryMeasure.Offered] = offered,
        [HistoryMeasure.Handled] = Weeks.Handled.ToArray(),
        [HistoryMeasure.HandleSeconds] = seconds,
    });
}
