using System.Collections.Immutable;
using System.IO.Enumeration;
using CsOps.Forecast.Exchange.Profiles;
using CsOps.Forecast.Exchange.Rows;
using CsOps.Forecast.Exchange.Workbooks;
using CsOps.Forecast.Files;
using CsOps.Forecast.Planning.Records;

namespace CsOps.Forecast.Exchange.Records;

/// <summary>A column of records, bound to the columns of one file.</summary>
internal sealed class BoundField
{
    private const int MostDays = 36_500;

    private readonly RowReader _reader;
    private readonly FieldRule _rule;
    private readonly int[][] _alternatives;
    private readonly string? _constant;
    private readonly int _plusDays;
    private readonly Dictionary<string, string> _values;
    private bool _isConstantUsed;

    private BoundField(RowReader reader, RecordColumn column, FieldRule rule, int[][] alternatives, int plusDays, string? remark)
    {
        _plusDays = plusDays;
        (_reader, Column, _rule, _alternatives, Remark) = (reader, column, rule, alternatives, remark);
        _constant = rule.Value?.Replace(FieldRule.File, FileTitle.Of(reader.File), StringComparison.Ordinal);
        _values = new Dictionary<string, string>(rule.Values, StringComparer.OrdinalIgnoreCase);
    }

    public RecordColumn Column { get; }

    /// <summary>What a user should know about the choice of the column; null for nothing.</summary>
    public string? Remark { get; }

    /// <summary>At the end: what a user should know where the shortened name of the file stands in it; null for nothing.</summary>
    public string? RemarkOnFile => _isConstantUsed && _rule.Value!.Contains(FieldRule.File, StringComparison.Ordinal) && FileTitle.Of(_reader.File) is var title && title != Path.GetFileNameWithoutExtension(_reader.File)
        ? $"The {Column.Name} is '{title}', after the file's name without dates and the marks of copies; files that differ in these only are of one {Column.Name}."
        : null;

    public FieldRule Rule => _rule;

    /// <summary>Whether the file can tell anything here.</summary>
    public bool IsTold => _alternatives.Length > 0 || _constant is not null;

    /// <summary>The days that are added to the row's date; null where it says no whole number of them.</summary>
    public int? PlusDays => _plusDays < 0 ? 0
        : int.TryParse(_reader.Text(_plusDays), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= MostDays ? days
        : null;

    /// <summary>Whether its constant is made of other columns of the record, which must be read before.</summary>
    public bool IsMade => _alternatives.Length == 0 && _constant?.Contains('{', StringComparison.Ordinal) == true;

    /// <summary>Whether it is what the system itself tells its records apart by, and not put together of what they say.</summary>
    public bool IsSystemsId => Column.Name == "id" && _alternatives.Length > 0 && Array.TrueForAll(_alternatives, columns => columns.Length == 1);

    /// <summary>The constant with the cells of other columns in the place of their names in braces.</summary>
    public string Made(RecordSchema schema, string?[] cells)
    {
        var text = _constant!;
        for (var c = 0; c < cells.Length; c++)
        {
            text = text.Replace($"{{{schema.Columns[c].Name}}}", cells[c], StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>The columns, for messages.</summary>
    public string Source => _alternatives.Length == 0 ? Column.Name : string.Join(" or ", _alternatives.Select(columns => string.Join('+', columns.Select(c => _reader.Header.Names[c]))));

    /// <summary>The columns that it is read from.</summary>
    public IEnumerable<int> Columns => _alternatives.SelectMany(columns => columns);

    /// <summary>The names of its columns, each with the text below it in the header by which it was chosen; null where that is the name.</summary>
    public IEnumerable<(string Name, string? Below)> Titles =>
        Columns.Select(column => (Name: _reader.Header.Names[column], Fitting: Fitting(_reader, column, _rule.From))).Select(title => (title.Name, title.Fitting == title.Name ? null : title.Fitting));

    /// <summary>Binds a rule; alternatives that the file lacks are left out.</summary>
    /// <exception cref="ImportException">The file has none of the columns of a field that a record cannot be without.</exception>
    public static BoundField Bind(ColumnBinder columns, RecordColumn column, FieldRule rule)
    {
        string? remark = null;
        var found = rule.From.Select(text => ColumnsOf(columns, column, rule, text, ref remark)).OfType<int[]>().ToArray();
        var named = column.IsMeasure && rule.From.Any(text => text.Contains('*', StringComparison.Ordinal)) ? found.SelectMany(all => all).Distinct().ToArray() : [];
        if (named.Length > 1)
        {
            remark ??= $"The columns '{columns.Reader.Header.Names[named[0]]}' and '{columns.Reader.Header.Names[named[1]]}' both look like {column.Name}; of each row the first that is not blank was read. Name the right one in a profile.";
        }

        if (found.Length == 0 && rule.Value is null && column.IsRequired && !column.IsMeasure)
        {
            columns.Reader.Require(rule.From[0]);
        }

        return new BoundField(columns.Reader, column, rule, found, rule.PlusDays is { } days ? columns.Require(days) : -1, remark);
    }

    /// <summary>Whether what the current row has is text; bytes that are not in the file's encoding are none.</summary>
    public bool IsText => Array.TrueForAll(_alternatives, columns => Array.TrueForAll(columns, column => _reader.Text(column) is not null));

    /// <summary>What the current row has, as its rule says.</summary>
    /// <returns>Null where the file does not tell of the field at all; empty where it is blank.</returns>
    public string? Read()
    {
        if (!IsTold)
        {
            return null;
        }

        var told = _alternatives.Select(Joined).FirstOrDefault(value => value.Length > 0);
        _isConstantUsed |= told is null && _constant is not null;
        var text = told ?? _constant ?? "";
        var known = _rule.Separator is { } separator ? Array.Find(text.Split(separator, StringSplitOptions.TrimEntries), _values.ContainsKey) : text;
        return text.Length > 0 && (_values.TryGetValue(known ?? text, out var mapped) || _values.TryGetValue("*", out mapped)) ? mapped : text;
    }

    private string Joined(int[] columns)
    {
        if (columns.Length == 1)
        {
            return _reader.Text(columns[0]) ?? "";
        }

        return string.Join(_rule.Join, columns.Select(column => _reader.Text(column) ?? "").Where(value => value.Length > 0));
    }

    private static int[]? ColumnsOf(ColumnBinder columns, RecordColumn column, FieldRule rule, string text, ref string? remark)
    {
        var reader = columns.Reader;
        if (!text.Contains('*', StringComparison.Ordinal))
        {
            int[] all = [.. text.Split('+', StringSplitOptions.TrimEntries).Select(columns.Find)];
            return all.Contains(-1) ? null : all;
        }

        var fitting = Enumerable.Range(0, reader.Header.Names.Length).Where(c => Fitting(reader, c, [text]) is not null && Fitting(reader, c, rule.Except) is null).ToList();
        if (fitting.Count > 1)
        {
            remark = $"The columns '{reader.Header.Names[fitting[0]]}' and '{reader.Header.Names[fitting[1]]}' both look like {column.Name}; the first was read. Name the right one in a profile where it is another.";
        }

        if (fitting.Count > 0 && reader is SheetReader sheet)
        {
            sheet.Ask(fitting[0]);
        }

        return fitting.Count == 0 ? null : [fitting[0]];
    }

    /// <summary>A column's name, or else the first text below it in the header, that is written so; null for none.</summary>
    private static string? Fitting(RowReader reader, int column, ImmutableArray<string> expressions)
    {
        var below = reader.RowsBelowHeader.Select(row => column < row.Length ? row[column] : "");
        return below.Prepend(reader.Header.Names[column]).FirstOrDefault(name => expressions.Any(expression => FileSystemName.MatchesSimpleExpression(expression, name)));
    }
}
