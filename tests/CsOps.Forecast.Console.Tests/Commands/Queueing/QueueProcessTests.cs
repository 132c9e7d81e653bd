using System.Diagnostics;
using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Commands.Queueing;

public sealed class QueueProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>A shell sends the output of several commands to one file; what comes after the lines was written over them.</summary>
    [Fact]
    public async Task Lines_stand_between_what_others_write_to_the_same_file()
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "skipped: no shell");
        var lines = _folder.Write("lines.jsonl", """{"id":"a","kind":"erlang_b","in":{"n":1,"a":1}}""");
        var output = _folder.PathOf("all.txt");
        var program = Path.Combine(AppContext.BaseDirectory, "csops.dll");

        using var shell = Process.Start(new ProcessStartInfo("/bin/sh") { ArgumentList = { "-c", $"(echo first; dotnet '{program}' queue --jsonl '{lines}'; echo last) > '{output}'" } })!;
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);

        var found = await File.ReadAllLinesAsync(output, TestContext.Current.CancellationToken);
        Assert.Equal(["first", "last"], [found[0], found[^1]]);
        Assert.StartsWith("{\"id\":\"a\",\"out\":{\"b\":0.5,", found[1]);
        Assert.Equal(3, found.Length);
    }

    public void Dispose() => _folder.Dispose();
}
