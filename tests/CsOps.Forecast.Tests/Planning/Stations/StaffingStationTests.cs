using CsOps.Forecast.Planning;
using CsOps.Forecast.Planning.Stations;
using CsOps.Forecast.Queueing;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Tests.Planning.Stations;

public class StaffingStationTests
{
    [Fact]
    public void Voice_is_staffed_by_Erlang_C_when_open_and_not_when_closed()
    {
        var centre = SmallPlan.Centre(SmallPlan.Queue("voice", Channel.Voice));
        var forecast = SmallPlan.Forecast("voice", i => i % 48 is >= 16 and < 32 && i < 240 ? 100 : 0);

        var requirement = StaffingStation.Require(centre, [forecast])[0];

        Assert.Equal(0, requirement.Intervals[15].Agents);
        Assert.Equal(ErlangC.MinimumAgents(10, 180, 0.8, 20), requirement.Intervals[16].Agents);
        Assert.Equal((int)Math.Ceiling(14 / 0.75), requirement.Intervals[16].Scheduled);
        Assert.Equal(0, requirement.Intervals[32].Agents);
    }

    [Fact]
    public void Chat_divides_the_load_by_its_concurrency()
    {
        var centre = SmallPlan.Centre(SmallPlan.Queue("chat", Channel.Chat) with { Concurrency = 2 });

        var requirement = StaffingStation.Require(centre, [SmallPlan.Forecast("chat", i => i % 48 is >= 16 and < 32 && i < 240 ? 100 : 0)])[0];

        Assert.Equal(5, requirement.Intervals[16].Load, 1e-12);
    }

    /// <summary>One ticket every half-hour around the clock: Monday meets those of the weekend, Tuesday those of one night.</summary>
    [Fact]
    public void Tickets_of_the_weekend_before_are_work_of_the_Monday()
    {
        var centre = SmallPlan.Centre(SmallPlan.Queue("mail", Channel.Ticket));
        var days = DateRange.WeekFrom(new DateOnly(2026, 6, 1));
        var forecast = SmallPlan.Forecast("mail", _ => 1, days);

        var requirement = StaffingStation.Require(centre, [forecast])[0];

        var perDay = 180 / 1800.0 / 16;
        Assert.Equal(forecast.Grid, requirement.Grid);
        Assert.Equal((64 + 48 + 16 + 16) * perDay, requirement.Intervals[16].Load, 1e-9);
        Assert.Equal(48 * perDay, requirement.Intervals[48 + 16].Load, 1e-9);
        Assert.Equal(0, requirement.Intervals[40].Agents);
    }

    [Fact]
    public void Queue_that_the_centre_does_not_have_is_refused()
    {
        var centre = SmallPlan.Centre(SmallPlan.Queue("voice", Channel.Voice));

        Assert.Contains("'fax'", Assert.Throws<ArgumentException>(() => StaffingStation.Require(centre, [SmallPlan.Forecast("fax", _ => 1)])).Message);
    }
}
