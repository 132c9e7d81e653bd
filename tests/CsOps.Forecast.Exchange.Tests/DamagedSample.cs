using System.Buffers;
using System.Text;
using System.Text.Json;
using CsOps.Forecast.Exchange.Tests.Workbooks;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CsOps.Forecast.Exchange.Tests;

/// <summary>An export as cells that can be damaged and written again, or as bytes where it is a document.</summary>
internal sealed record DamagedSample
{
    private const char Quote = '"';
    private const int LeastWords = 6;
    private const int MostBannerLines = 20;
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",;\t|\"\n");

    private List<string[]> Rows { get; init; } = [];

    private byte[]? Bytes { get; init; }

    /// <summary>Where the data begin, below banners and header.</summary>
    private int FirstRow { get; init; } = 1;

    private int Width => Rows.Max(row => row.Length);

    private char Delimiter { get; init; }

    private Func<int, char?> DelimiterOf { get; init; } = _ => null;

    private Encoding Encoding { get; init; } = new UTF8Encoding(false);

    public bool IsTable => Bytes is null;

    /// <summary>Whether the damage leaves as many rows as there were.</summary>
    public bool KeepsRows { get; private init; } = true;

    /// <summary>Of the rows, how many there must be at least where the damage takes some.</summary>
    public double LeastShare { get; private init; } = 1;

    /// <summary>Rows that there may be more: a cell of several lines in a row of another delimiter is no quoted cell, so that each line is a row.</summary>
    public int MoreRows { get; private init; }

    /// <summary>Cells of the data that have words in them, which no message may show.</summary>
    public IEnumerable<string> Texts => (Bytes is null ? Rows.Skip(FirstRow).SelectMany(row => row) : TextsOf(JsonDocument.Parse(Bytes).RootElement))
        .Where(text => text.Length >= LeastWords && text.Any(char.IsLetter) && !Rows.Take(FirstRow).Any(row => row.Contains(text)));

    public static DamagedSample Of(string path, int moreHeaderRows = 0)
    {
        if (path.EndsWith(".json", StringComparison.Ordinal))
        {
            return new DamagedSample { Bytes = File.ReadAllBytes(path) };
        }

        var text = File.ReadAllText(path);
        var delimiter = ",;\t|".MaxBy(c => text.Split('\n').Take(MostBannerLines).Max(line => line.Count(other => other == c)));
        var rows = Parse(text, delimiter);
        return new DamagedSample { Rows = rows, Delimiter = delimiter, FirstRow = rows.FindIndex(row => row.Length == rows.Max(other => other.Length)) + 1 + moreHeaderRows };
    }

    public DamagedSample SwapColumns(Random random)
    {
        var width = Width;
        var (a, b) = (random.Next(width), random.Next(width));
        return this with { Rows = Rows.ConvertAll(row => row.Length == width ? [.. row.Select((cell, c) => c == a ? row[b] : c == b ? row[a] : cell)] : row), KeepsRows = true };
    }

    public DamagedSample SwapRows(Random random)
    {
        var rows = Rows.ToList();
        var (a, b) = (random.Next(FirstRow, Rows.Count), random.Next(FirstRow, Rows.Count));
        (rows[a], rows[b]) = (rows[b], rows[a]);
        return this with { Rows = rows, KeepsRows = rows[a].Length == rows[b].Length, LeastShare = 0 };
    }

    public DamagedSample TenfoldColumns() => this with
    {
        Rows = Rows.Select((row, r) => row.Length < Width ? row : [.. row, .. Enumerable.Range(0, 9 * row.Length).Select(c => r < FirstRow ? $"more {c}" : $"{c}")]).ToList(),
    };

    /// <summary>Puts a value in place of a few others, not in the header.</summary>
    public DamagedSample Put(string value, Random random)
    {
        var rows = Rows.ConvertAll(row => (string[])row.Clone());
        for (var i = 0; i < 4; i++)
        {
            var row = rows[random.Next(FirstRow, rows.Count)];
            row[random.Next(row.Length)] = value;
        }

        // A row whose first cell is gone may be an empty line or no footer any more.
        return this with { Rows = rows, KeepsRows = Rows.TrueForAll(row => row.Length == Width) && Width > 1 };
    }

    public DamagedSample DelimitedBy(char delimiter, int every) =>
        this with { DelimiterOf = row => row % every == 0 ? delimiter : null, KeepsRows = every == 1, LeastShare = 0.5, MoreRows = every == 1 ? 0 : Rows.Sum(row => row.Sum(cell => cell.Count(c => c == '\n'))) };

    public DamagedSample In(Encoding encoding) => this with { Encoding = encoding };

    public DamagedSample Cut(Random random)
    {
        var bytes = ToBytes();
        return this with { Bytes = bytes[..random.Next(bytes.Length)], KeepsRows = false, LeastShare = 0 };
    }

    public DamagedSample Overwrite(Random random)
    {
        var bytes = ToBytes();
        for (var i = 0; i < 3; i++)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return this with { Bytes = bytes, KeepsRows = false, LeastShare = 0 };
    }

    /// <summary>The same cells as a workbook of texts, with cells merged downwards and formulas that have no value.</summary>
    public DamagedSample AsWorkbook(int merged, int formulas, Random random)
    {
        var book = new TestWorkbook().Sheet("Export");
        var holes = Enumerable.Range(0, formulas).Select(_ => (Row: random.Next(FirstRow, Rows.Count), Column: random.Next(Width))).ToHashSet();
        var ranges = Enumerable.Range(0, merged).Select(_ => (Row: random.Next(FirstRow, Rows.Count - 1), Column: random.Next(Width))).DistinctBy(at => at.Column).ToList();
        for (var r = 0; r < Rows.Count; r++)
        {
            var row = r;
            book.Row((uint)r + 1, [.. Rows[r].Select((text, c) => CellOf(book, text, holes.Contains((row, c)), ranges.Contains((row - 1, c))))]);
        }

        foreach (var (row, column) in ranges)
        {
            var letters = Exchange.Workbooks.CellReference.Letters(column);
            book.Merge($"{letters}{row + 1}:{letters}{row + 2}");
        }

        return this with { Bytes = book.ToBytes(), KeepsRows = Rows.TrueForAll(row => row.Length == Width), LeastShare = 0.5 };
    }

    public byte[] ToBytes()
    {
        if (Bytes is not null)
        {
            return Encoding is UTF8Encoding ? (byte[])Bytes.Clone() : [.. Encoding.GetPreamble(), .. Encoding.GetBytes(Encoding.UTF8.GetString(Bytes))];
        }

        var text = string.Concat(Rows.Select((row, r) => string.Join(DelimiterOf(r) ?? Delimiter, row.Select(cell => Quoted(cell))) + "\n"));
        return [.. Encoding.GetPreamble(), .. Encoding.GetBytes(text)];
    }

    private static Cell? CellOf(TestWorkbook book, string text, bool isHole, bool isMerged) =>
        isMerged ? null : isHole ? TestWorkbook.Formula("A1+1", null) : text.Length == 0 ? null : book.Text(text);

    private static IEnumerable<string> TextsOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => TextsOf(property.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(TextsOf),
        JsonValueKind.String => [value.GetString()!],
        _ => [],
    };

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(NeedsQuotes) ? $"{Quote}{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}{Quote}" : cell;

    private static List<string[]> Parse(string text, char delimiter)
    {
        var rows = new List<string[]>();
        var row = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted && c == Quote && i + 1 < text.Length && text[i + 1] == Quote)
            {
                cell.Append(Quote);
                i++;
            }
            else if (c == Quote)
            {
                isQuoted = !isQuoted;
            }
            else if (isQuoted || (c != delimiter && c is not ('\n' or '\r')))
            {
                cell.Append(c);
            }
            else if (c != '\r')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    rows.Add([.. row]);
                    row.Clear();
                }
            }
        }

        return rows;
    }
}
