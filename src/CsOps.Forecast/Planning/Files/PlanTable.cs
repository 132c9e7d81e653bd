using System.Text;
using CsOps.Forecast.Files;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Files;

/// <summary>Reads the rows of a plan's own CSV files, with errors that name file, line and column.</summary>
internal sealed class PlanTable : IDisposable
{
    private const int MostShown = 40;

    private readonly DelimitedReader _reader;

    public PlanTable(string path)
    {
        _reader = DelimitedReader.Open(path);
    }

    public int Column(string name) => _reader.Require(name);

    /// <summary>The place of a column that need not be there, or null.</summary>
    public int? ColumnOrNone(string name) => _reader.Header.Names.IndexOf(name) is >= 0 and var place ? place : null;

    public bool Read() => _reader.Read();

    /// <summary>A cell's text, without the mark that keeps spreadsheets from taking it for a formula.</summary>
    public string Text(int column)
    {
        var text = _reader.Text(column);
        return string.IsNullOrEmpty(text) ? throw Wrong(column, "the cell is blank; expected a name")
            : text[0] == '\'' ? Encoding.UTF8.GetString(DelimitedWriter.Unescape(_reader.Field(column)))
            : text;
    }

    public double Number(int column)
    {
        var field = _reader.Field(column);
        if (field.IsEmpty)
        {
            return double.NaN;
        }

        return double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : throw Unexpected(column, "a number such as 12.5, with a decimal point");
    }

    public int Count(int column) =>
        int.TryParse(_reader.Field(column), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Unexpected(column, "a whole number of zero or more");

    public int Count(int column, int most) =>
        int.TryParse(_reader.Field(column), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= most
            ? value
            : throw Wrong(column, string.Create(CultureInfo.InvariantCulture, $"expected a whole number from 0 to {most}"));

    /// <summary>A count, or null where the cell is blank.</summary>
    public int? CountOrBlank(int column, int most) => _reader.Field(column).IsEmpty ? null : Count(column, most);

    public bool Flag(int column) => Text(column) switch
    {
        "true" => true,
        "false" => false,
        _ => throw Unexpected(column, "true or false"),
    };

    public DateOnly Date(int column) =>
        DateOnly.TryParseExact(Text(column), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Unexpected(column, "a date such as 2026-10-26");

    public DateTimeOffset Instant(int column) =>
        DateTimeOffset.TryParseExact(Text(column), "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? instant.ToUniversalTime()
            : throw Unexpected(column, "a time with its offset, such as 2026-10-26T08:00:00+01:00");

    public Interval Span(int start, int end)
    {
        var (from, until) = (Instant(start), Instant(end));
        return until > from ? new Interval(from, until) : throw Wrong(end, $"found '{Text(end)}'; expected an end after the start, {Text(start)}");
    }

    public void Dispose() => _reader.Dispose();

    /// <summary>The error that a cell holds something else than expected.</summary>
    public ImportException Unexpected(int column, string expected) => _reader.Text(column) switch
    {
        null => Wrong(column, $"found text that is not UTF-8; expected {expected}"),
        "" => Wrong(column, $"the cell is blank; expected {expected}"),
        var found => Wrong(column, $"found '{(found.Length > MostShown ? found[..MostShown] + "…" : found)}'; expected {expected}"),
    };

    public ImportException Wrong(int column, string problem) =>
        new(_reader.File, problem, _reader.Line, column < _reader.Header.Names.Length ? _reader.Header.Names[column] : null);
}
