using System.Collections.Immutable;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Forecasting.Catalogue;

/// <summary>The folder of a restored NuGet package: <c>ID/VERSION/lib/FRAMEWORK/*.dll</c>, among its like.</summary>
internal static class PackageFolder
{
    /// <summary>Frameworks whose assemblies run here, the nearest first.</summary>
    private static readonly string[] Frameworks = ["net10.0", "net9.0", "net8.0", "net7.0", "net6.0", "net5.0", "netstandard2.1", "netstandard2.0"];

    /// <summary>The assemblies of a package for the nearest framework.</summary>
    /// <exception cref="ImportException">It is no package, or has nothing for this framework.</exception>
    public static ImmutableArray<string> AssembliesOf(string folder)
    {
        var library = Path.Combine(Path.GetFullPath(folder), "lib");
        if (!Directory.Exists(library))
        {
            throw new ImportException(folder, "there is no folder 'lib' in it; expected an assembly, or the folder of a restored package such as ~/.nuget/packages/my.model/1.0.0.");
        }

        return LibraryOf(library) is { } nearest
            ? [.. Directory.EnumerateFiles(nearest, "*.dll").Order(StringComparer.Ordinal)]
            : throw new ImportException(folder, $"the package has no assembly for {Frameworks[0]}, or for any of {string.Join(", ", Frameworks[1..])}.");
    }

    /// <summary>An assembly of another package in the same packages folder: the package called as the assembly, in its newest version; null where there is none.</summary>
    /// <param name="file">An assembly of the package that needs it.</param>
    /// <param name="name">The name of the assembly needed.</param>
    public static string? Find(string file, string name)
    {
        var library = Path.GetDirectoryName(Path.GetDirectoryName(file));
        if (library is null || Path.GetFileName(library) != "lib" || Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(library))) is not { } packages)
        {
            return null;
        }

        var package = Path.Combine(packages, name.ToLowerInvariant());
        return !Directory.Exists(package) ? null : Directory.EnumerateDirectories(package)
            .OrderByDescending(version => Version.TryParse(Path.GetFileName(version).Split('-')[0], out var number) ? number : new Version(0, 0))
            .Select(version => LibraryOf(Path.Combine(version, "lib")) is { } nearest ? Path.Combine(nearest, name + ".dll") : "")
            .FirstOrDefault(File.Exists);
    }

    private static string? LibraryOf(string library) => Frameworks
        .Select(framework => Path.Combine(library, framework))
        .FirstOrDefault(folder => Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.dll").Any());
}
