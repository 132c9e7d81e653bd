using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.Reconciliation;

namespace CsOps.Forecast.Tests.Forecasting.Reconciliation;

/// <summary>Against dense linear algebra from the definitions: <c>Oracles/Forecasting/reconcile.R</c>, 15 significant digits.</summary>
public class RecordedReconciliationTests
{
    public static TheoryData<string, ReconciliationMethod> Cases { get; } = new(
        from name in new[] { "centre", "tourism", "twice", "wide" }
        from method in new[] { ReconciliationMethod.Structural, ReconciliationMethod.Variance, ReconciliationMethod.MinimumTrace }
        select (name, method));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reconcile_is_the_recorded_projection(string name, ReconciliationMethod method)
    {
        var rows = Oracle.Rows("Forecasting", "reconcile_nodes.csv").Where(row => row["case"] == name && row["method"] == method.ToString()).ToArray();
        var nodes = Array.ConvertAll(rows, row => row.Number("base"));

        var reconciler = new Reconciler(HierarchyOf(name), method, Errors(name));
        reconciler.Reconcile(nodes);

        Assert.Equal(HierarchyOf(name).Nodes, nodes.Length);
        Assert.All(rows.Zip(nodes), pair => Assert.Equal(pair.First.Number("reconciled"), pair.Second, 1e-9));
        if (method == ReconciliationMethod.MinimumTrace)
        {
            Assert.Equal(Case(name).Number("lambda"), reconciler.Shrinkage, 1e-12);
        }
    }

    private static Dictionary<string, string> Case(string name) => Oracle.Rows("Forecasting", "reconcile_cases.csv").Single(row => row["case"] == name);

    private static Hierarchy HierarchyOf(string name) => new(
        (int)Case(name).Number("parts"),
        [.. Case(name)["sums"].Split('|').Select(sum => sum.Split(' ').Select(part => int.Parse(part, CultureInfo.InvariantCulture) - 1).ToImmutableArray())]);

    private static IEnumerable<double[]> Errors(string name) => Oracle.Rows("Forecasting", "reconcile_errors.csv")
        .Where(row => row["case"] == name)
        .GroupBy(row => row["row"])
        .Select(row => row.OrderBy(cell => cell.Number("node")).Select(cell => cell.Number("error")).ToArray());
}
