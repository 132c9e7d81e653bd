using CsOps.Forecast.Tests.Shared;

namespace CsOps.Forecast.Tests.House;

/// <summary>A source file of the checkout: its path, its name from the root, its text.</summary>
internal sealed record SourceFile(string Path, string Name, string Text);

internal static class SourceFiles
{
    private static readonly string[] Built = ["bin", "obj"];

    /// <summary>Every C# file below a folder of the checkout, without what the build made, in order of name.</summary>
    public static IEnumerable<SourceFile> Of(params string[] folder)
    {
        var root = Repository.PathOf(folder);
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar).Intersect(Built, StringComparer.Ordinal).Any())
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, Path.GetRelativePath(Repository.Root, path), File.ReadAllText(path)));
    }
}
