using CsOps.Forecast.Staffing;

namespace CsOps.Forecast.Tests.Staffing;

public class IntervalAgentsTests
{
    private static readonly TimeSpan HalfHour = TimeSpan.FromMinutes(30);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(733)]
    public void For_contacts_of_a_queue_answered_at_once_is_what_one_interval_requires(int contacts)
    {
        var options = new StaffingOptions { Concurrency = 2 };

        var agents = IntervalAgents.Immediate(HalfHour, TimeSpan.FromSeconds(180), options).For(contacts);

        Assert.Equal(RequirementCalculator.Solve(contacts, HalfHour, TimeSpan.FromSeconds(180), options).Agents, agents);
    }

    [Fact]
    public void For_a_hundred_calls_of_three_minutes_is_the_fourteen_of_the_textbooks()
    {
        Assert.Equal(14, IntervalAgents.Immediate(HalfHour, TimeSpan.FromSeconds(180), new StaffingOptions()).For(100));
    }

    [Fact]
    public void For_deferred_work_is_its_load()
    {
        Assert.Equal(2.5, IntervalAgents.Deferred(HalfHour, TimeSpan.FromMinutes(5), concurrency: 2).For(30), 12);
        Assert.Equal(0, IntervalAgents.Deferred(HalfHour, TimeSpan.FromMinutes(5)).For(-1));
    }

    [Fact]
    public void Handle_time_of_zero_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => IntervalAgents.Immediate(HalfHour, TimeSpan.Zero, new StaffingOptions()));
        Assert.Throws<ArgumentOutOfRangeException>(() => IntervalAgents.Deferred(HalfHour, HalfHour, concurrency: 0));
    }
}
