namespace CsOps.Forecast.Scheduling.Solving.Outside;

/// <summary>A mixed integer programme in the making: columns with costs and bounds, rows with limits.</summary>
internal sealed class LinearProgram
{
    private readonly List<Row> _rows = [];
    private readonly List<Column> _columns = [];

    /// <summary>The rows, by place.</summary>
    public IReadOnlyList<Row> Rows => _rows;

    /// <summary>The columns, by place.</summary>
    public IReadOnlyList<Column> Columns => _columns;

    /// <summary>Adds a row; its place.</summary>
    /// <param name="sense"><c>L</c> for at most, <c>G</c> for at least, <c>E</c> for equal.</param>
    /// <param name="limit">The limit.</param>
    public int AddRow(char sense, double limit)
    {
        _rows.Add(new Row(sense, limit));
        return _rows.Count - 1;
    }

    /// <summary>Adds a column of 0 and more; its place.</summary>
    /// <param name="cost">What one unit costs.</param>
    /// <param name="upper">The most of it; infinite for any.</param>
    /// <param name="isWhole">Whether it is a whole number.</param>
    public int AddColumn(double cost, double upper = double.PositiveInfinity, bool isWhole = false)
    {
        _columns.Add(new Column(cost, upper, isWhole, []));
        return _columns.Count - 1;
    }

    /// <summary>Lets a column count in a row; counts add up.</summary>
    public void Count(int row, int column, double by)
    {
        var entries = _columns[column].Entries;
        if (entries.Count > 0 && entries[^1].Row == row)
        {
            entries[^1] = (row, entries[^1].By + by);
        }
        else
        {
            entries.Add((row, by));
        }
    }

    /// <summary>A row.</summary>
    internal readonly record struct Row(char Sense, double Limit);

    /// <summary>A column.</summary>
    internal sealed record Column(double Cost, double Upper, bool IsWhole, List<(int Row, double By)> Entries);
}
