using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.MLNet.Tests;

public class HouseTests
{
    [Fact]
    public void Solution_is_found_above_the_tests()
    {
        Assert.True(File.Exists(Repository.PathOf("README.md")));
    }
}
