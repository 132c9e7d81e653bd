using System.Text;
using CsOps.Forecast.Files;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Tests.Files;

public class AtomicFileTests
{
    [Fact]
    public void Write_to_a_folder_that_takes_no_files_names_the_file_and_not_the_temporary_one()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("The folder takes files of this user.");
            return;
        }

        using var folder = new TemporaryFolder();
        File.SetUnixFileMode(folder.Root, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var denied = Assert.Throws<UnauthorizedAccessException>(() => AtomicFile.WriteText(folder.PathOf("a.csv"), "x"));

        File.SetUnixFileMode(folder.Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal($"{folder.PathOf("a.csv")} cannot be written: its folder takes no files of this user", denied.Message);
    }

    [Fact]
    public void WriteText_writes_utf8_without_byte_order_mark_and_makes_the_folder()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("new/deep/file.txt");

        AtomicFile.WriteText(path, "Kø\n");

        Assert.Equal("Kø\n"u8.ToArray(), File.ReadAllBytes(path));
    }

    [Fact]
    public void Write_replaces_the_old_file_and_leaves_no_other()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("file.txt", "old, and longer than the new one");

        AtomicFile.WriteText(path, "new");

        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(folder.Root));
    }

    [Fact]
    public void Write_when_the_writer_fails_keeps_the_old_file_and_leaves_no_other()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("file.txt", "old");

        var failure = Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(path, stream =>
        {
            stream.Write(Encoding.UTF8.GetBytes("half of the new"));
            throw new InvalidOperationException("disk on fire");
        }));

        Assert.Equal("disk on fire", failure.Message);
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(folder.Root));
    }

    [Fact]
    public void Write_when_the_writer_fails_makes_no_new_file()
    {
        using var folder = new TemporaryFolder();

        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(folder.PathOf("file.txt"), _ => throw new InvalidOperationException()));

        Assert.Empty(Directory.GetFiles(folder.Root));
    }
}
