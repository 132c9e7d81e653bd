using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Console.Tests.Hosting;

/// <summary>The tiny centre, planned once with <c>csops plan</c> for all tests that look at the outcome; they change nothing in it.</summary>
public sealed class PlannedCentre : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    internal string Root { get; private set; } = string.Empty;

    internal string Plan => Path.Combine(Root, "plans", TinyCentre.PlanId);

    internal Csops Screen { get; private set; } = new(-1, string.Empty, string.Empty);

    public async ValueTask InitializeAsync()
    {
        Root = TinyCentre.Write(_folder);
        Screen = await Csops.RunAsync("plan", Root);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A copy to work on.</summary>
    internal string CopyTo(TemporaryFolder folder)
    {
        foreach (var path in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories))
        {
            folder.Write(Path.Combine("tiny", Path.GetRelativePath(Root, path)), File.ReadAllBytes(path));
        }

        return folder.PathOf("tiny");
    }
}
