using System.Collections.Immutable;
using CsOps.Forecast.Exchange.Rows;
using CsOps.Forecast.Exchange.Workbooks;
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
            ?? throw new ImportException(idOrPath, $"there is no such format{Meant(idOrPath)}; expected one of {string.Join(", ", BuiltIn.Select(p => p.Id))}, or a profile file (*.json)");
    }

    /// <summary>The formats that have what was written in their name, which may have been meant.</summary>
    private static string Meant(string written)
    {
        var meant = BuiltIn.Select(profile => profile.Id).Where(id => id.Contains(written, StringComparison.OrdinalIgnoreCase)).ToList();
        return meant.Count == 0 ? "" : $" (maybe {string.Join(" or ", meant)})";
    }

    /// <summary>
    /// The built-in profile all of whose telling columns are in the file, the one with the most; else the one of files without a header that its first rows look like; null when none fits.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="sheet">Of a workbook, the sheet; null for the one with the most columns that any format has.</param>
    /// <param name="encoding">Of text, the encoding where it is neither UTF-8 nor UTF-16; null for what a format says.</param>
    /// <param name="cancellationToken">Stops the looking.</param>
    /// <exception cref="ImportException">The file is absent, empty, a list of no records or neither text nor a workbook.</exception>
    public static ImportProfile? Detect(string path, string? sheet = null, string? encoding = null, CancellationToken cancellationToken = default)
    {
        if (IsJson(path))
        {
            return Telling(BuiltIn.Where(p => p.File.Json is not null && HeaderOf(path, p.File.Json) is { } columns && Tells(p, columns)))
                ?? (BuiltIn.Any(p => p.File.Json is not null && JsonRowReader.IsEmptyList(path, p.File.Json)) || EmptyDocument.Is(path) ? throw new ImportException(path, EmptyDocument.Words) : null);
        }

        var layout = new DelimitedOptions { Encoding = encoding, KnownColumns = [.. BuiltIn.Where(p => p.File.Json is null).SelectMany(p => p.Detect.SelectMany(column => NamesOf(p, column)))] };
        var stream = InputFile.Open(path);
        using RowReader reader = WorkbookFile.IsWorkbook(stream)
            ? SheetReader.Open(stream, path, new SheetOptions { Layout = layout, Sheet = sheet, OnRead = cancellationToken.ThrowIfCancellationRequested })
            : DelimitedReader.Open(stream, path, layout);
        return Telling(BuiltIn.Where(p => p.File.Json is null && Tells(p, reader.Header))) ?? Headerless(path, sheet, encoding);
    }

    /// <summary>The only format of files without a header that the first rows of a file look like; null where none or several do.</summary>
    private static ImportProfile? Headerless(string path, string? sheet, string? encoding)
    {
        var options = new ImportOptions { CentreZone = TimeZoneInfo.Utc, Sheet = sheet, Encoding = encoding };
        return BuiltIn.Where(p => !p.File.Columns.IsEmpty && p.Rows == RowKind.Interval && HeaderlessFit.Fits(path, p, options)).Take(2).ToList() is [var only] ? only : null;
    }

    private static ImportProfile? Telling(IEnumerable<ImportProfile> profiles) => profiles.MaxBy(p => p.Detect.Length);

    private static bool Tells(ImportProfile profile, DelimitedHeader header) =>
        !profile.Detect.IsEmpty && profile.Detect.All(column => header.Find(NamesOf(profile, column)) >= 0);

    private static string[] NamesOf(ImportProfile profile, string column) => [column, .. profile.Synonyms.GetValueOrDefault(column, [])];

    /// <summary>The columns of a document's records; null where it has no such list.</summary>
    private static DelimitedHeader? HeaderOf(string path, JsonLayout layout)
    {
        try
        {
            using var reader = JsonRowReader.Open(path, layout);
            return reader.Header;
        }
        catch (ImportException)
        {
            return null;
        }
    }

    /// <summary>Whether the first byte that is no blank opens an object or a list.</summary>
    internal static bool IsJson(string path)
    {
        using var stream = InputFile.Open(path);
        Span<byte> buffer = stackalloc byte[256];
        ReadOnlySpan<byte> first = buffer[..stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
        var text = first.TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n']);
        return text.Length > 0 && text[0] is (byte)'{' or (byte)'[';
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
