using System.Collections.Immutable;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Profiles;

/// <summary>The formats that can be read without further description.</summary>
public static class ProfileCatalog
{
    private static readonly Lazy<ImmutableArray<ImportProfile>> Embedded = new(Read);

    /// <summary>The built-in profiles, by id.</summary>
    public static ImmutableArray<ImportProfile> BuiltIn => Embedded.Value;

    /// <summary>The built-in profile with an id, or the profile in a file when <paramref name="idOrPath"/> ends in <c>.json</c>.</summary>
    /// <exception cref="ImportException">There is none; the message lists those there are.</exception>
    public static ImportProfile Find(string idOrPath)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(idOrPath);
        if (idOrPath.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return ProfileJson.Load(idOrPath);
        }

        return BuiltIn.FirstOrDefault(p => string.Equals(p.Id, idOrPath, StringComparison.OrdinalIgnoreCase))
            ?? throw new ImportException(idOrPath, $"there is no such format; expected one of {string.Join(", ", BuiltIn.Select(p => p.Id))}, or a profile file (*.json)");
    }

    /// <summary>The built-in profile all of whose telling columns are in the file's header; the one with the most, or null when none fits.</summary>
    /// <exception cref="ImportException">The file is absent, empty or not text.</exception>
    public static ImportProfile? Detect(string path)
    {
        using var reader = DelimitedReader.Open(path, new DelimitedOptions { KnownColumns = [.. BuiltIn.SelectMany(p => p.Detect)] });
        return BuiltIn
            .Where(p => !p.Detect.IsEmpty && p.Detect.All(column => reader.Header.Find([column, .. p.Synonyms.GetValueOrDefault(column, [])]) >= 0))
            .MaxBy(p => p.Detect.Length);
    }

    private static ImmutableArray<ImportProfile> Read()
    {
        var assembly = typeof(ProfileCatalog).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.EndsWith(".json", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var text = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    return ProfileJson.Parse(text.ReadToEnd(), name);
                })
                .OrderBy(p => p.Id, StringComparer.Ordinal),
        ];
    }
}
