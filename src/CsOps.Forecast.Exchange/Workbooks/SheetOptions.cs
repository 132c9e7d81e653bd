using System.Collections.Immutable;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Workbooks;

/// <summary>How the rows of a sheet are found and written.</summary>
internal sealed record SheetOptions
{
    /// <summary>The layout, as of a text with the same columns; what is about characters does not apply.</summary>
    public DelimitedOptions Layout { get; init; } = new();

    /// <summary>The name of the sheet. Default: null, the first of those with the most known columns.</summary>
    public string? Sheet { get; init; }

    /// <summary>Columns whose values belong to one row, such as ids and counts: merged over rows they are no value. Default: empty.</summary>
    public ImmutableArray<string> OfOneRow { get; init; } = [];

    /// <summary>Called whenever bytes were read; what it throws ends the reading. Default: null, nothing.</summary>
    public Action? OnRead { get; init; }

    /// <summary>Whether numbers are to be written with a decimal comma, as text in the same columns is. Default: false.</summary>
    public bool DecimalComma { get; init; }
}
