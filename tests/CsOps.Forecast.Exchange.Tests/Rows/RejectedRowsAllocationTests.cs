using System.Text;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Exchange.Tests.Rows;

/// <summary>What a rejected row costs.</summary>
public sealed class RejectedRowsAllocationTests
{
    private const int Listed = 100_000;

    /// <summary>A message is a hundred bytes and more; a row that is only counted makes none.</summary>
    [Theory]
    [InlineData("A,2026-11-02 0x:00,60")]
    [InlineData("A,2026-11-02 09:00,much")]
    public void Rows_that_are_rejected_and_not_listed_make_no_message(string row)
    {
        using var folder = new TemporaryFolder();
        var profile = MappingText.Parse(["queue=queue", "time=time", "handle=talk"]);

        var (listed, all) = (Allocated(folder, profile, row, Listed), Allocated(folder, profile, row, 3 * Listed));

        Assert.InRange((all - listed) / (2.0 * Listed), 0, 80);
    }

    private static long Allocated(TemporaryFolder folder, ImportProfile profile, string row, int rows)
    {
        var path = folder.Write("calls.csv", new StringBuilder("queue,time,talk\nA,2026-11-02 09:00,60\n").Insert(38, row + "\n", rows).ToString());
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = new Importer(profile, new ImportOptions { CentreZone = TimeZoneInfo.Utc, FileZone = TimeZoneInfo.Utc }).Import([path]);
        Assert.Equal(rows, result.Files[0].Rejected);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
