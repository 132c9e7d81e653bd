namespace CsOps.Forecast.Accuracy;

/// <summary>The reference data, which are not part of the project: the folder that CSOPS_SHARED names, else <c>shared</c> beside the repository.</summary>
internal static class SharedFolder
{
    /// <summary>Its path, or null where there is none.</summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CSOPS_SHARED") is { Length: > 0 } named)
        {
            return Directory.Exists(named) ? named : null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CsOps.Forecast.sln")))
            {
                var beside = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared"));
                return Directory.Exists(beside) ? beside : null;
            }
        }

        return null;
    }
}
