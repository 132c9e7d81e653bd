using System.Collections.Immutable;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Profiles;

/// <summary>How the files of a format are laid out.</summary>
public sealed record FileLayout
{
    /// <summary>The character between fields. Default: null, found out.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The encoding's name where it is neither UTF-8 nor UTF-16. Default: null, found out among these.</summary>
    public string? Encoding { get; init; }

    /// <summary>Whether a comma separates decimals (and a point thousands). Default: null, found out from the file; a point where it does not tell.</summary>
    public bool? DecimalComma { get; init; }

    /// <summary>The column names of a format without a header. Default: empty.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>Rows below the header that belong to it. Default: 0.</summary>
    public int ExtraHeaderRows { get; init; }

    /// <summary>A row whose first cell begins with one of these is not data. Default: empty.</summary>
    public ImmutableArray<string> Footers { get; init; } = [];

    /// <summary>Where the rows of a JSON document are; columns are then named by their paths. Default: null, the file is delimited text.</summary>
    public JsonLayout? Json { get; init; }

    /// <summary>A word before the first column name that says that the line is the header and is no column: <c>#fields</c>. Default: null.</summary>
    public string? HeaderMark { get; init; }

    /// <summary>
    /// Columns whose value, the same in all rows, stands above the header: how the line begins that has it, by the name that the column is given, <c>"Start date": "# Start date:"</c>.
    /// Where it is there more than once, as in files of several sections, the last above the header counts. Default: none.
    /// </summary>
    public ImmutableDictionary<string, string> Preamble { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether data end at the first empty line. Default: false.</summary>
    public bool EndsAtEmptyLine { get; init; }
}
