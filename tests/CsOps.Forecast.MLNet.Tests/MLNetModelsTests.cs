namespace CsOps.Forecast.MLNet.Tests;

public class MLNetModelsTests
{
    [Fact]
    public void All_holds_the_named_models_when_available_and_none_otherwise()
    {
        var expected = MLNetModels.Available ? MLNetModels.Names.AsEnumerable() : [];

        Assert.Equal(expected, MLNetModels.All.Select(m => m.Name));
    }

    [Fact]
    public void Names_in_every_build_list_the_models()
    {
        Assert.Equal(["mlnet-ssa", "mlnet-poisson", "mlnet-sdca"], MLNetModels.Names);
    }

    [Fact]
    public void Available_says_whether_the_assembly_refers_to_MLNet()
    {
        var references = typeof(MLNetModels).Assembly.GetReferencedAssemblies().Select(a => a.Name!);

        Assert.Equal(MLNetModels.Available, references.Any(n => n.StartsWith("Microsoft.ML", StringComparison.Ordinal)));
    }
}
