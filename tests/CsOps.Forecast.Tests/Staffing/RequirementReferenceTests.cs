using System.Text.Json;
using CsOps.Forecast.Staffing;
using CsOps.Forecast.Tests.Queueing;

namespace CsOps.Forecast.Tests.Staffing;

/// <summary>Every row of exact requirements that lies beside the checkout: integers exact, reals within 1e-12, and exactly the row's keys as JSON.</summary>
public class RequirementReferenceTests
{
    [Fact]
    public void Solve_on_every_reference_row_prints_the_same_object()
    {
        var rows = ReferenceRow.ReadAll("requirement.jsonl").ToList();

        var differences = rows.SelectMany(Differences).ToList();

        Assert.NotEmpty(rows);
        Assert.Empty(differences);
    }

    private static IEnumerable<string> Differences(ReferenceRow row)
    {
        var json = JsonSerializer.SerializeToElement(Solve(row));
        var keys = json.EnumerateObject().Select(property => property.Name).ToList();
        if (!keys.SequenceEqual(row.OutNames, StringComparer.Ordinal))
        {
            return [$"{row.Id}: keys {string.Join(' ', keys)}"];
        }

        return keys
            .Select(key => key[0] is 'n' or 'h'
                ? json.GetProperty(key).GetInt32() == row.IntegerOut(key) ? null : $"{row.Id} {key}: got {json.GetProperty(key)}"
                : row.Difference(key, json.GetProperty(key).GetDouble()))
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
