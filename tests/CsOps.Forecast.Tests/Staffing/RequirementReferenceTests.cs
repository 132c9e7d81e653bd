using CsOps.Forecast.Staffing;
using CsOps.Forecast.Tests.Queueing;

namespace CsOps.Forecast.Tests.Staffing;

/// <summary>Every row of exact requirements that lies beside the checkout: integers exact, reals within 1e-12, and nothing but what the row has.</summary>
public class RequirementReferenceTests
{
    [Fact]
    public void Solve_on_every_reference_row_is_the_same()
    {
        var rows = ReferenceRow.ReadAll("requirement.jsonl").ToList();

        var differences = rows.SelectMany(Differences).ToList();

        Assert.NotEmpty(rows);
        Assert.Empty(differences);
    }

    private static IEnumerable<string> Differences(ReferenceRow row)
    {
        var found = Solve(row);
        (string Name, double? Value)[] figures =
        [
            ("load", found.Load), ("n_sl", found.AgentsForServiceLevel), ("n_asa", found.AgentsForAverageSpeedOfAnswer),
            ("n_occ", found.AgentsForOccupancy), ("n", found.Agents), ("heads", found.Scheduled), ("sl", found.ServiceLevel),
            ("asa", found.AverageSpeedOfAnswerSeconds), ("occ", found.Occupancy), ("p_wait", found.WaitProbability),
        ];
        var known = figures.Where(figure => figure.Value is not null).ToList();
        if (!known.Select(figure => figure.Name).SequenceEqual(row.OutNames, StringComparer.Ordinal))
        {
            return [$"{row.Id}: has {string.Join(' ', known.Select(figure => figure.Name))}"];
        }

        return known
            .Select(figure => figure.Name[0] is 'n' or 'h'
                ? figure.Value == row.IntegerOut(figure.Name) ? null : $"{row.Id} {figure.Name}: got {figure.Value}"
                : row.Difference(figure.Name, figure.Value!.Value))
            .OfType<string>();
    }

    private static AgentRequirement Solve(ReferenceRow row)
    {
        var target = new ServiceLevelTarget((double)row.DecimalIn("sl_target")!, Seconds(row, "t"));
        var options = new StaffingOptions
        {
            Target = new StaffingTarget { ServiceLevel = target, MaxOccupancy = row.DecimalIn("max_occupancy") },
            Shrinkage = new Shrinkage(row.DecimalIn("shrinkage")!.Value),
        };
        return RequirementCalculator.Solve(row.DecimalIn("calls")!.Value, Seconds(row, "interval"), Seconds(row, "aht"), options);
    }

    private static TimeSpan Seconds(ReferenceRow row, string name) =>
        TimeSpan.FromTicks((long)(row.DecimalIn(name)!.Value * TimeSpan.TicksPerSecond));
}
