using System.Collections.Immutable;
using CsOps.Forecast.Scheduling;
using CsOps.Forecast.Scheduling.Solving;
using static CsOps.Forecast.Tests.Scheduling.Problems;

namespace CsOps.Forecast.Tests.Scheduling.Solving;

public class LagrangianBoundTests
{
    /// <summary>Beside the one shift that fits there are two hundred that are of no use to anybody.</summary>
    [Fact]
    public void Value_does_not_depend_on_the_order_of_many_templates()
    {
        var useless = Enumerable.Range(0, 200).Select(i => Short with { Name = $"night {i}", EarliestStart = new TimeOnly(0, 0), LatestStart = new TimeOnly(1, 0) }).ToList();

        var first = BoundOf([Day, .. useless]);
        var last = BoundOf([.. useless, Day]);

        Assert.Equal(first, last, 1e-9 * Math.Abs(first));
    }

    private static double BoundOf(ImmutableArray<ShiftTemplate> templates)
    {
        var problem = Week(Person("A"), Person("B"), Person("C")) with { Templates = templates };
        var bound = new LagrangianBound(new RosterModel(problem, new CoverageWeights()), threads: 1);
        for (var step = 0; step < 30; step++)
        {
            bound.Step(reachable: 1000);
        }

        return bound.Value;
    }
}
