using System.Collections.Immutable;

namespace CsOps.Forecast.Files;

/// <summary>How a delimited text file is laid out, as far as its reader is told; the rest is found out.</summary>
public sealed record DelimitedOptions
{
    /// <summary>The character between fields. Default: null, found out among comma, semicolon, tab and pipe.</summary>
    public char? Delimiter { get; init; }

    /// <summary>
    /// The name of the encoding, for example <c>windows-1252</c> or <c>ks_c_5601-1987</c>; a byte order mark overrules it.
    /// Default: null, found out among UTF-8 and UTF-16; anything else must be named.
    /// </summary>
    public string? Encoding { get; init; }

    /// <summary>
    /// Names of which the header is known to hold some: the header is the first row among the first 100 that holds the most of them,
    /// so that rows above it are passed over. Default: empty, the first row is the header.
    /// </summary>
    public ImmutableArray<string> KnownColumns { get; init; } = [];

    /// <summary>
    /// Whether rows above the header are passed over where no column is known: the header is then the first row with as many fields as most rows have. Default: false, the first row is the header.
    /// </summary>
    public bool LooksForHeader { get; init; }

    /// <summary>The column names of a file without a header. Default: empty, the file has a header.</summary>
    public ImmutableArray<string> HeaderlessColumns { get; init; } = [];

    /// <summary>A word before the first column name that is no column, such as <c>#fields</c>. Default: null.</summary>
    public string? HeaderMark { get; init; }

    /// <summary>
    /// Columns added behind those of the header, with one value for all rows: how the line above the header begins on which it stands, by the column's name. The last such line counts.
    /// Default: none.
    /// </summary>
    public ImmutableDictionary<string, string> Preamble { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Rows below the header that belong to it (a second header row, units). Default: 0.</summary>
    public int ExtraHeaderRows { get; init; }

    /// <summary>A row whose first cell begins with one of these is not data, for example <c>Grand total</c>. Default: none.</summary>
    public ImmutableArray<string> FooterStarts { get; init; } = [];

    /// <summary>Whether the data end at the first empty line below the header. Default: false, empty lines are passed over.</summary>
    public bool EndsAtEmptyLine { get; init; }

    /// <summary>The longest row in bytes of UTF-8; a longer one is an error, which bounds the memory. Default: 1 MiB. Range: 1 KiB to 1 GiB.</summary>
    public int MaxRowBytes { get; init; } = 1 << 20;
}
