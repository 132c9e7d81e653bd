using CsOps.Forecast.Staffing;

namespace CsOps.Forecast.Tests.Staffing;

public class RequirementCalculatorTests
{
    private static readonly TimeSpan HalfHour = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan ThreeMinutes = TimeSpan.FromMinutes(3);

    private static readonly StaffingOptions Usual = new()
    {
        Target = new StaffingTarget { MaxOccupancy = 0.85m },
        Shrinkage = new Shrinkage(0.3m),
    };

    [Fact]
    public void Solve_of_the_calculators_usual_example_is_14_positions_and_20_people()
    {
        var requirement = RequirementCalculator.Solve(100, HalfHour, ThreeMinutes, Usual);

        Assert.Equal(10, requirement.Load);
        Assert.Equal(14, requirement.AgentsForServiceLevel);
        Assert.Equal(12, requirement.AgentsForOccupancy);
        Assert.Equal(14, requirement.Agents);
        Assert.Equal(20, requirement.Scheduled);
        Assert.Equal(0.8883500191794669, requirement.ServiceLevel!.Value, 1e-14);
        Assert.Equal(7.835937011777243, requirement.AverageSpeedOfAnswerSeconds!.Value, 1e-13);
        Assert.Equal(10.0 / 14, requirement.Occupancy!.Value, 1e-15);
        Assert.Equal(0.17413193359504984, requirement.WaitProbability!.Value, 1e-14);
    }

    [Fact]
    public void Solve_without_contacts_needs_nobody_and_achieves_nothing()
    {
        var requirement = RequirementCalculator.Solve(0, HalfHour, ThreeMinutes, Usual);

        Assert.Equal(
            new AgentRequirement { Load = 0, AgentsForServiceLevel = 0, AgentsForOccupancy = 0, Agents = 0, Scheduled = 0 }, requirement);
    }

    [Fact]
    public void Solve_with_a_shrinkage_too_near_one_is_refused_in_words()
    {
        var options = Usual with { Shrinkage = new Shrinkage(0.9999999999999999999m) };

        var error = Assert.Throws<ArgumentOutOfRangeException>(() => RequirementCalculator.Solve(100, HalfHour, ThreeMinutes, options));

        Assert.Contains("too near 1", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("102", 12)]
    [InlineData("102.0001", 13)]
    public void Solve_at_an_exact_tie_of_occupancy_does_not_round_up(string contacts, int expected)
    {
        var requirement = RequirementCalculator.Solve(decimal.Parse(contacts, CultureInfo.InvariantCulture), HalfHour, ThreeMinutes, Usual);

        Assert.Equal(expected, requirement.AgentsForOccupancy);
    }

    [Fact]
    public void Solve_at_an_exact_tie_of_service_level_is_met()
    {
        // 0.2 erlangs and one agent: exactly 80 % do not wait. As doubles, 1 − 0.8 is less than 0.2.
        var options = new StaffingOptions { Target = new StaffingTarget { ServiceLevel = new ServiceLevelTarget(0.8, TimeSpan.Zero) } };

        var requirement = RequirementCalculator.Solve(2, HalfHour, ThreeMinutes, options);

        Assert.Equal(0.2, requirement.Load);
        Assert.Equal(1, requirement.Agents);
    }

    [Fact]
    public void Solve_with_concurrency_divides_the_load()
    {
        var alone = RequirementCalculator.Solve(100, HalfHour, ThreeMinutes, Usual);

        var chats = RequirementCalculator.Solve(300, HalfHour, ThreeMinutes, Usual with { Concurrency = 3 });

        Assert.Equal(alone.Load, chats.Load);
        Assert.InRange(chats.Agents, 11, alone.Agents);
    }

    [Fact]
    public void Solve_for_an_average_wait_reports_which_target_binds()
    {
        var target = new StaffingTarget { ServiceLevel = null, AverageSpeedOfAnswer = TimeSpan.FromSeconds(1) };

        var requirement = RequirementCalculator.Solve(100, HalfHour, ThreeMinutes, new StaffingOptions { Target = target });

        Assert.Equal(11, requirement.AgentsForServiceLevel);
        Assert.Equal(11, requirement.AgentsForOccupancy);
        Assert.Equal(requirement.AgentsForAverageSpeedOfAnswer, requirement.Agents);
        Assert.InRange(requirement.AverageSpeedOfAnswerSeconds!.Value, 0, 1);
        Assert.Null(requirement.ServiceLevel);
    }

    [Fact]
    public void Solve_with_nine_tenths_shrinkage_divides_exactly()
    {
        // Three agents and 90 % shrinkage are 30 people; 3 / (1 − 0.9) in doubles is above 30.
        var options = new StaffingOptions { Target = new StaffingTarget { MaxOccupancy = 1 }, Shrinkage = new Shrinkage(0.9m) };

        var requirement = RequirementCalculator.Solve(3, TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(5), options);

        Assert.Equal(10 * requirement.Agents, requirement.Scheduled);
    }

    [Theory]
    [InlineData(-1, 30, 3, 1, "contacts")]
    [InlineData(1_000_000_001, 30, 3, 1, "contacts")]
    [InlineData(1, 0, 3, 1, "interval")]
    [InlineData(1, 30, -3, 1, "averageHandleTime")]
    [InlineData(1, 30, 3, 0, "options")]
    [InlineData(1_000_000_000, 1, 3, 1, "load")]
    public void Solve_of_impossible_arguments_names_the_argument(int contacts, int intervalMinutes, int handleMinutes, int concurrency, string name)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => RequirementCalculator.Solve(
            contacts,
            TimeSpan.FromMinutes(intervalMinutes),
            TimeSpan.FromMinutes(handleMinutes),
            Usual with { Concurrency = concurrency }));

        Assert.Equal(name, error.ParamName);
    }

    [Fact]
    public void Solve_with_an_occupancy_cap_in_percent_says_what_is_wrong()
    {
        var options = new StaffingOptions { Target = new StaffingTarget { MaxOccupancy = 85 } };

        var error = Assert.Throws<ArgumentOutOfRangeException>(() => RequirementCalculator.Solve(1, HalfHour, ThreeMinutes, options));

        Assert.Contains("Maybe it was given in percent", error.Message, StringComparison.Ordinal);
    }
}
