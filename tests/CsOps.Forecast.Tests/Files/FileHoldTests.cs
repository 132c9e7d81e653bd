using CsOps.Forecast.Files;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Tests.Files;

public class FileHoldTests
{
    [Fact]
    public void Of_keeps_others_away_until_it_is_disposed()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("new/.a.lock");
        using (FileHold.Of("a", path, TimeSpan.Zero, TestContext.Current.CancellationToken))
        {
            var failure = Assert.Throws<ImportException>(() => FileHold.Of("a", path, TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken));
            Assert.Equal("a", failure.File);
            Assert.Contains($"another import has used it for 0.1 seconds (it holds {path}). Import again", failure.Message, StringComparison.Ordinal);
        }

        FileHold.Of("a", path, TimeSpan.Zero, TestContext.Current.CancellationToken).Dispose();
    }

    [Fact]
    public void OfFolder_waits_for_the_one_who_holds_it()
    {
        using var folder = new TemporaryFolder();
        var inside = 0;
        var most = 0;

        Parallel.For(0, 8, _ =>
        {
            using var held = FileHold.OfFolder(folder.Root, TestContext.Current.CancellationToken);
            most = Math.Max(most, ++inside);
            inside--;
        });

        Assert.Equal((1, 0), (most, inside));
    }

    [Fact]
    public void OfFolder_ends_the_waiting_when_it_is_cancelled()
    {
        using var folder = new TemporaryFolder();
        using var held = FileHold.OfFolder(folder.Root, TestContext.Current.CancellationToken);

        Assert.Throws<OperationCanceledException>(() => FileHold.OfFolder(folder.Root, new CancellationToken(canceled: true)));
    }
}
