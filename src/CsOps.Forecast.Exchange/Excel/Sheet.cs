using System.Collections.Immutable;

namespace CsOps.Forecast.Exchange.Excel;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">Its name: 31 characters at most, none of <c>[ ] : * ? / \</c>.</param>
/// <param name="Columns">Its columns; their titles are the first row, unless <see cref="HasHeader"/> is false.</param>
/// <param name="Write">Writes its rows.</param>
internal sealed record Sheet(string Name, ImmutableArray<SheetColumn> Columns, Action<RowWriter> Write)
{
    /// <summary>Whether the first row has the titles of the columns, frozen and with filters. Default: true.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>Columns on the left that stay in sight. Default: 0.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>The columns, by place from 0, in which numbers below zero are marked.</summary>
    public ImmutableArray<int> Marked { get; init; } = [];

    /// <summary>Cells that are one, as <c>A1:F1</c>.</summary>
    public ImmutableArray<string> Merged { get; init; } = [];

    /// <summary>The charts on it, with the cells they lie over.</summary>
    public ImmutableArray<PlacedChart> Charts { get; init; } = [];

    /// <summary>Whether a page is wider than high. Default: true.</summary>
    public bool IsLandscape { get; init; } = true;

    /// <summary>The rows, from 1, behind which a new page begins. Default: where the paper ends.</summary>
    public ImmutableArray<int> PageBreaks { get; init; } = [];

    /// <summary>A range of a column's rows, as formulas name it.</summary>
    /// <param name="column">The column, from 0.</param>
    /// <param name="firstRow">The first row, from 1.</param>
    /// <param name="count">How many rows.</param>
    public string Range(int column, int firstRow, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{Quoted}!${NameOf(column)}${firstRow}:${NameOf(column)}${firstRow + count - 1}");

    /// <summary>A cell, as formulas name it.</summary>
    public string Cell(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Quoted}!${NameOf(column)}${row}");

    /// <summary>The name as formulas write it.</summary>
    public string Quoted => $"'{Name.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The letters of a column: A for 0, AA for 26.</summary>
    public static string NameOf(int column) => column < 26 ? ((char)('A' + column)).ToString() : NameOf((column / 26) - 1) + NameOf(column % 26);
}
