namespace CsOps.Forecast.Tests.Shared;

/// <summary>
/// Finds the reference data that is not part of the project: the folder named by CSOPS_SHARED, else the folder <c>shared</c> beside the
/// checkout. A test that needs it is skipped where it is absent.
/// </summary>
internal static class SharedData
{
    public const string Absent = "skipped: no shared data";

    public static string? Root { get; } = Find();

    /// <summary>The path of a file or folder in the shared data; skips the running test where there is none.</summary>
    public static string Require(params string[] parts)
    {
        Assert.SkipWhen(Root is null, Absent);
        var path = Path.Combine([Root, .. parts]);
        Assert.SkipUnless(Path.Exists(path), Absent);
        return path;
    }

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("CSOPS_SHARED");
        if (!string.IsNullOrEmpty(named))
        {
            return Directory.Exists(named) ? named : null;
        }

        var beside = Path.Combine(Repository.Root, "..", "shared");
        return Directory.Exists(beside) ? Path.GetFullPath(beside) : null;
    }
}
