using CsOps.Forecast.Queueing;
using CsOps.Forecast.Staffing;

namespace CsOps.Forecast.Tests.Staffing;

public class ServiceLevelDefinitionsTests
{
    [Fact]
    public void TryParse_reads_the_name_of_every_definition()
    {
        var all = Enum.GetValues<ServiceLevelDefinition>();

        Assert.Equal(all, all.Select(definition => ServiceLevelDefinitions.TryParse(ServiceLevelDefinitions.NameOf(definition))!.Value));
        Assert.Equal(all.Length, all.Select(ServiceLevelDefinitions.Describe).Distinct(StringComparer.Ordinal).Count());
        Assert.All(all, definition => Assert.Contains(ServiceLevelDefinitions.NameOf(definition), ServiceLevelDefinitions.Expected, StringComparison.Ordinal));
    }

    [Fact]
    public void TryParse_of_another_text_is_nothing()
    {
        Assert.Null(ServiceLevelDefinitions.TryParse("Answered-of-offered"));
        Assert.Null(ServiceLevelDefinitions.TryParse(""));
    }

    [Fact]
    public void NameOf_no_definition_says_which_there_are()
    {
        var problem = Assert.Throws<ArgumentOutOfRangeException>(() => ServiceLevelDefinitions.NameOf((ServiceLevelDefinition)9));

        Assert.Contains("answered-of-offered", problem.Message, StringComparison.Ordinal);
    }
}
