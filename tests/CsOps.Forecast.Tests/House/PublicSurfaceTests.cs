using CsOps.Forecast.Planning;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Tests.House;

public class PublicSurfaceTests
{
    /// <summary>
    /// What an application can call changes only by decision: the list in <c>Approved/PublicSurface.txt</c> changes in the same commit. The
    /// message shows the first difference; the whole text is written beside the test's binaries.
    /// </summary>
    [Fact]
    public void Public_surface_of_the_library_is_the_approved_one()
    {
        var approved = File.ReadAllText(Repository.PathOf("tests", "CsOps.Forecast.Tests", "Approved", "PublicSurface.txt")).ReplaceLineEndings("\n");

        var found = PublicSurface.Of(typeof(Planner).Assembly);

        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "PublicSurface.received.txt"), found);
        Assert.Equal(approved, found);
    }
}
