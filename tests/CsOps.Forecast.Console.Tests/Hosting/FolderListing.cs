using System.Security.Cryptography;

namespace CsOps.Forecast.Console.Tests.Hosting;

/// <summary>What is in a folder: every file with the hash of its bytes, to compare before and after.</summary>
internal static class FolderListing
{
    public static IReadOnlyList<string> Of(string root) =>
    [
        .. Directory.EnumerateFileSystemEntries(root, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => $"{Path.GetRelativePath(root, path)} {(File.Exists(path) ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))) : "folder")}"),
    ];
}
