namespace CsOps.Forecast.Files;

/// <summary>How delimited text is written.</summary>
public sealed record DelimitedStyle
{
    /// <summary>A comma, a decimal point, <c>\n</c>, no byte order mark: the project's own files.</summary>
    public static DelimitedStyle Plain { get; } = new();

    /// <summary>The character between cells. Default: a comma.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>Whether a comma separates the decimals; the delimiter is then another character. Default: false, a point does.</summary>
    public bool HasDecimalComma { get; init; }

    /// <summary>Whether the text begins with a byte order mark, by which spreadsheets know UTF-8. Default: false.</summary>
    public bool HasByteOrderMark { get; init; }

    /// <summary>The end of a row. Default: <c>\n</c>.</summary>
    public string NewLine { get; init; } = "\n";
}
