using System.Collections.Immutable;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Planning.Records;

/// <summary>A file of records while records of another system are brought into it: rows are replaced by key, and what only a planner wrote stays.</summary>
/// <remarks>
/// Columns that the file has and the kind does not know stay as they are, and so do cells of which a record tells nothing: a blank cell is not known, save where its column says that it tells something. Rows keep their places, new ones
/// come after them in order of key. Nothing is written before <see cref="Write"/>, which writes the whole file or nothing. Not thread-safe.
/// </remarks>
public sealed class RecordTable
{
    private readonly string _path;
    private readonly RecordSchema _schema;
    private readonly List<string> _names;
    private readonly List<string[]?> _rows = [];
    private readonly Dictionary<string, List<int>> _byKey = new(StringComparer.Ordinal);
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<string?[]>> _new = new(StringComparer.Ordinal);
    private readonly List<ReplacedCell> _replaced = [];
    private readonly int[] _places;
    private int _changed;
    private int _removed;

    private RecordTable(string path, RecordSchema schema, IEnumerable<string> names)
    {
        (_path, _schema, _names) = (path, schema, [.. names]);
        _places = [.. schema.Columns.Select(column => column.IsHidden ? -1 : _names.FindIndex(name => name.Equals(column.Name, StringComparison.OrdinalIgnoreCase)))];
    }

    /// <summary>The rows there are, new ones not among them.</summary>
    public int Count => _rows.Count(row => row is not null);

    /// <summary>Reads a file; one that is absent has no rows.</summary>
    /// <param name="path">The file.</param>
    /// <param name="schema">What it holds.</param>
    /// <exception cref="ImportException">A row cannot be read, and would be lost.</exception>
    public static RecordTable Open(string path, RecordSchema schema)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(schema);
        if (!File.Exists(path))
        {
            return new RecordTable(path, schema, schema.Columns.Where(column => !column.IsHidden && !column.IsPrivate).Select(column => column.Name));
        }

        using var reader = DelimitedReader.Open(path, new DelimitedOptions { KnownColumns = [.. schema.Columns.Select(column => column.Name)] });
        var table = new RecordTable(path, schema, reader.Header.Names);
        while (reader.Read())
        {
            table.Keep(CellsOf(reader));
        }

        return table;
    }

    /// <summary>The rows there are, as records: null where the file has no such column.</summary>
    public IEnumerable<IReadOnlyList<string?>> Records() =>
        _rows.OfType<string[]>().Select(row => (IReadOnlyList<string?>)[.. _places.Select(place => place < 0 ? null : row[place])]);

    /// <summary>Puts records in the place of all rows of a key; a row keeps the record that says the same, if there is one.</summary>
    /// <param name="key">The key, see <see cref="RecordSchema.KeyOf"/>.</param>
    /// <param name="records">The records, cells in the order of the kind's columns, null where nothing is told; none takes the rows away.</param>
    public void Replace(string key, IReadOnlyList<string?[]> records)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(records);
        _told.Add(key);
        var rows = _byKey.GetValueOrDefault(key, []);
        var (others, changed) = (records.ToList(), new List<int>());
        foreach (var row in rows)
        {
            var same = others.FindIndex(record => !Changes(row, record).Any());
            if (same < 0)
            {
                changed.Add(row);
            }
            else
            {
                others.RemoveAt(same);
            }
        }

        foreach (var (row, record) in changed.Zip(others))
        {
            Merge(key, row, record);
            _changed++;
        }

        foreach (var gone in changed.Skip(others.Count))
        {
            _rows[gone] = null;
            _removed++;
            rows.Remove(gone);
        }

        if (others.Count > changed.Count)
        {
            _new[key] = [.. others.Skip(changed.Count)];
        }
    }

    /// <summary>The keys of rows of which no record told.</summary>
    public IEnumerable<string> KeysNotTold() => _byKey.Where(row => row.Value.Count > 0 && !_told.Contains(row.Key)).Select(row => row.Key);

    /// <summary>Rows of a system that lie within the days of which records told, and of which none did: they were kept, and may be out of date.</summary>
    /// <param name="source">The system, as in the column <c>source</c>.</param>
    public int CountKeptBeside(string source)
    {
        var (day, origin) = (_schema.Columns.ToList().FindIndex(column => column.Value is RecordValue.Date or RecordValue.Moment), _schema.IndexOf(RecordSchema.Source));
        if (day < 0 || origin < 0 || _places[day] < 0 || _places[origin] < 0)
        {
            return 0;
        }

        var told = _told.SelectMany(key => _byKey.GetValueOrDefault(key, []).Select(row => DayOf(_rows[row]![_places[day]])))
            .Concat(_new.Values.SelectMany(records => records.Select(record => DayOf(record[day] ?? "")))).Where(text => text.Length > 0).ToList();
        var (first, last) = (told.Min(StringComparer.Ordinal), told.Max(StringComparer.Ordinal));
        return told.Count == 0 ? 0 : KeysNotTold().SelectMany(key => _byKey[key]).Select(row => _rows[row]!).Count(row =>
            row[_places[origin]] == source && string.CompareOrdinal(DayOf(row[_places[day]]), first) >= 0 && string.CompareOrdinal(DayOf(row[_places[day]]), last) <= 0);
    }

    /// <summary>Writes the file when anything changed, whole or not at all.</summary>
    public RecordChanges Write()
    {
        var added = _new.Values.SelectMany(records => records).ToList();
        var isWritten = added.Count + _changed + _removed > 0;
        if (isWritten)
        {
            AddColumnsFor(added);
            AtomicFile.Write(_path, stream =>
            {
                using var writer = new DelimitedWriter(stream);
                writer.Row([.. _names]);
                foreach (var row in _rows.OfType<string[]>().Concat(added.Select(RowOf)))
                {
                    WriteRow(writer, row);
                }
            });
        }

        return new RecordChanges(_path, Count + added.Count, added.Count, _changed, _removed, isWritten) { Replaced = [.. _replaced] };
    }

    private static string[] CellsOf(DelimitedReader reader)
    {
        if (!reader.IsWholeRow)
        {
            throw new ImportException(reader.File, $"{reader.DescribeBrokenRow()}; the row would be lost. Correct it, then import again", reader.Line);
        }

        var cells = new string[reader.Header.Names.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = System.Text.Encoding.UTF8.GetString(DelimitedWriter.Unescape(reader.Field(i)));
        }

        return cells;
    }

    private static string DayOf(string moment) => moment.Length > 10 ? moment[..10] : moment;

    private void Keep(string[] cells)
    {
        var key = _schema.KeyOf([.. _places.Select(place => place < 0 ? null : cells[place])]);
        if (!_byKey.TryGetValue(key, out var rows))
        {
            _byKey[key] = rows = [];
        }

        rows.Add(_rows.Count);
        _rows.Add(cells);
    }

    /// <summary>The cells of a row that tell something else than a record does.</summary>
    private IEnumerable<(int Column, string Before, string Now)> Changes(int row, string?[] record) =>
        from c in Enumerable.Range(0, record.Length)
        where record[c] is not null && !_schema.Columns[c].IsHidden
        let before = _places[c] < 0 ? "" : _rows[row]![_places[c]]
        let now = Merged(_schema.Columns[c], before, record[c]!)
        where !string.Equals(before, now, StringComparison.Ordinal)
        select (c, before, now);

    /// <summary>Takes what a record tells into a row, of which it changes something.</summary>
    private void Merge(string key, int row, string?[] record)
    {
        foreach (var (column, before, now) in Changes(row, record).ToList())
        {
            if (_places[column] < 0)
            {
                AddColumn(column);
            }

            if (before.Length > 0 && now.Length > 0)
            {
                _replaced.Add(new ReplacedCell(RecordSchema.WordsOf(key), _schema.Columns[column].Name, before, now));
            }

            _rows[row]![_places[column]] = now;
        }

        foreach (var column in _schema.WhileUnchanged.Select(name => _names.FindIndex(other => other.Equals(name, StringComparison.OrdinalIgnoreCase))).Where(column => column >= 0))
        {
            _rows[row]![column] = "";
        }
    }

    private static string Merged(RecordColumn column, string old, string told) => column switch
    {
        { IsPlanners: true } when old.Length > 0 => old,
        { Value: RecordValue.Names } => string.Join('|', NamesOf(old).Union(NamesOf(told), StringComparer.OrdinalIgnoreCase)),
        { BlankTells: false } when told.Length == 0 => old,
        _ => told,
    };

    private static string[] NamesOf(string names) => names.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private void AddColumnsFor(List<string?[]> records)
    {
        for (var c = 0; c < _schema.Columns.Length; c++)
        {
            if (_places[c] < 0 && !_schema.Columns[c].IsHidden && records.Exists(record => record[c] is { Length: > 0 }))
            {
                AddColumn(c);
            }
        }
    }

    private void AddColumn(int column)
    {
        _places[column] = _names.Count;
        _names.Add(_schema.Columns[column].Name);
        for (var row = 0; row < _rows.Count; row++)
        {
            _rows[row] = _rows[row] is { } cells ? [.. cells, ""] : null;
        }
    }

    private string[] RowOf(string?[] record)
    {
        var row = new string[_names.Count];
        Array.Fill(row, "");
        for (var c = 0; c < record.Length; c++)
        {
            if (_places[c] >= 0)
            {
                row[_places[c]] = record[c] ?? "";
            }
        }

        return row;
    }

    /// <summary>Numbers as such; a spreadsheet would take <c>-0.2</c> with an apostrophe for text.</summary>
    private static void WriteRow(DelimitedWriter writer, string[] row)
    {
        foreach (var cell in row)
        {
            if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && number.ToString(CultureInfo.InvariantCulture) == cell)
            {
                writer.Number(number);
            }
            else
            {
                writer.Text(cell);
            }
        }

        writer.EndRow();
    }
}
