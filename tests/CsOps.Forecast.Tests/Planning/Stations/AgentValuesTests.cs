using CsOps.Forecast.Planning.Stations;
using CsOps.Forecast.Scheduling.Solving;
using CsOps.Forecast.Staffing;

namespace CsOps.Forecast.Tests.Planning.Stations;

public class AgentValuesTests
{
    private static readonly CoverageWeights Weights = new();

    [Fact]
    public void Agents_are_worth_more_where_one_less_loses_more()
    {
        var values = AgentValues.Of(Requirement((4, 2, 0.5), (4, 6, 3)), Weights);

        Assert.Equal(10 * 0.5 * (1 + (1.0 / 4)), values[0][3], 9);
        Assert.Equal(10 * 1.5 * (1 + (1.0 / 4)), values[1][3], 9);
        Assert.All(values, v => Assert.Equal(v.OrderDescending(), v));
    }

    [Fact]
    public void Agents_beyond_the_requirement_are_idle_the_less_so_the_more_they_gain()
    {
        var values = AgentValues.Of(Requirement((1, 4, 1), (1, 4, 3)), Weights);

        Assert.Equal(-3 * 0.75, values[0][1], 9);
        Assert.Equal(-3 * 0.25, values[1][1], 9);
        Assert.True(values[1].Length > values[0].Length);
    }

    [Fact]
    public void Requirement_of_head_counts_only_has_no_values() =>
        Assert.Empty(AgentValues.Of(Requirement((4, null, null)), Weights));

    [Fact]
    public void Neighbours_of_a_requirement_are_those_of_Erlang_C()
    {
        var centre = SmallPlan.Centre(SmallPlan.Queue("voice", CsOps.Forecast.Planning.Channel.Voice));

        var interval = StaffingStation.Require(centre, [SmallPlan.Forecast("voice", _ => 40)], [], new StaffingModels { Immediate = new CsOps.Forecast.Staffing.Immediate.StationaryStaffing() })[0]
            .Intervals.First(i => i.Agents > 0);

        var target = centre.Queues[0].Target;
        double Level(int agents) => CsOps.Forecast.Queueing.Abandonment.ErlangA.Solve(
            agents, interval.Load, interval.Load * centre.IntervalLength.TotalSeconds / 40, centre.Queues[0].Patience?.TotalSeconds ?? double.PositiveInfinity, target.ServiceLevel!.Value.AcceptableWait.TotalSeconds)
            .ServiceLevel(target.Definition);
        Assert.Equal(40 * (Level(interval.Agents) - Level(interval.Agents - 1)), interval.LostByOneLess!.Value, 6);
        Assert.Equal(40 * (Level(interval.Agents + 1) - Level(interval.Agents)), interval.GainedByOneMore!.Value, 6);
    }

    private static StaffingRequirement Requirement(params (int Scheduled, double? Lost, double? Gained)[] intervals) => new()
    {
        Queue = "voice",
        Grid = SmallPlan.Forecast("voice", _ => 1).Grid.Slice(0, intervals.Length),
        Intervals = [.. intervals.Select(i => IntervalRequirement.None with { Agents = i.Scheduled, Scheduled = i.Scheduled, LostByOneLess = i.Lost, GainedByOneMore = i.Gained })],
        Method = "by hand",
    };
}
