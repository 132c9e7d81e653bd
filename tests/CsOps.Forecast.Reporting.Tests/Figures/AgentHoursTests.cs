using CsOps.Forecast.Reporting.Figures;

namespace CsOps.Forecast.Reporting.Tests.Figures;

public sealed class AgentHoursTests
{
    [Fact]
    public void PaidOf_takes_off_unpaid_breaks_only()
    {
        var shift = SamplePlan.Default().Roster!.Shifts[0];

        Assert.Equal(TimeSpan.FromHours(7.5), AgentHours.PaidOf(shift));
    }

    [Fact]
    public void TotalCost_is_paid_hours_times_the_rate_of_the_contract()
    {
        var plan = SamplePlan.Default();
        var agents = AgentHours.Of(plan);

        var cost = AgentHours.TotalCost(agents);

        Assert.Equal(plan.Roster!.Shifts.Length * 7.5m * 245m, cost);
    }

    [Fact]
    public void TotalCost_is_unknown_when_the_rate_of_anyone_at_work_is()
    {
        var plan = SamplePlan.Default();
        var free = plan with { Centre = plan.Centre with { Contracts = [plan.Centre.Contracts[0] with { CostPerHour = 0 }] } };

        Assert.Null(AgentHours.TotalCost(AgentHours.Of(free)));
        Assert.Null(AgentHours.TotalCost(AgentHours.Of(new SamplePlan { Agents = 0 }.Build())));
    }

    [Fact]
    public void Of_keeps_shifts_of_agents_the_centre_does_not_know()
    {
        var plan = SamplePlan.Default();
        var stranger = plan.Roster!.Shifts[0] with { AgentId = "zz" };

        var agents = AgentHours.Of(plan with { Roster = plan.Roster with { Shifts = [.. plan.Roster.Shifts, stranger] } });

        Assert.Equal("zz", agents[^1].Agent.Name);
        Assert.Single(agents[^1].Shifts);
    }
}
