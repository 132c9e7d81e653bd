namespace CsOps.Forecast.Reporting.Markup;

/// <summary>A table that scrolls sideways where the page is too narrow; the first cell of a row is its header.</summary>
internal sealed class Table : IDisposable
{
    private readonly MarkupWriter _writer;
    private readonly Column[] _columns;
    private readonly MarkupWriter.Scope _frame;
    private readonly MarkupWriter.Scope _table;
    private readonly MarkupWriter.Scope _body;

    /// <summary>Opens the table and writes its head.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="caption">What it is, shown above it.</param>
    /// <param name="columns">Its columns.</param>
    public Table(MarkupWriter writer, string caption, params ReadOnlySpan<Column> columns)
    {
        _writer = writer;
        _columns = columns.ToArray();
        _frame = writer.Element("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption));
        _table = writer.Element("table");
        writer.Leaf("caption", caption);
        WriteHead();
        _body = writer.Element("tbody");
    }

    /// <summary>Writes a row, a text a column.</summary>
    public void Row(params ReadOnlySpan<string> cells) => RowAs("", cells);

    /// <summary>Writes a row of a class of the style sheet.</summary>
    public void RowAs(string cssClass, params ReadOnlySpan<string> cells)
    {
        using var row = cssClass.Length == 0 ? _writer.Element("tr") : _writer.Element("tr", ("class", cssClass));
        _writer.Leaf("th", cells[0], ("scope", "row"));
        for (var i = 1; i < cells.Length; i++)
        {
            Cell(cells[i], _columns[i].IsNumber);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _body.Dispose();
        _table.Dispose();
        _frame.Dispose();
    }

    private void Cell(string text, bool isNumber)
    {
        if (isNumber)
        {
            _writer.Leaf("td", text, ("class", "n"));
        }
        else
        {
            _writer.Leaf("td", text);
        }
    }

    private void WriteHead()
    {
        using var head = _writer.Element("thead");
        using var row = _writer.Element("tr");
        foreach (var column in _columns)
        {
            if (column.IsNumber)
            {
                _writer.Leaf("th", column.Title, ("scope", "col"), ("class", "n"));
            }
            else
            {
                _writer.Leaf("th", column.Title, ("scope", "col"));
            }
        }
    }
}
