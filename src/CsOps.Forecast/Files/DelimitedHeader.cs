using System.Collections.Immutable;
using System.Text;

namespace CsOps.Forecast.Files;

/// <summary>The column names of a delimited file, looked up without regard to case, surrounding blanks or a byte order mark.</summary>
/// <remarks>A name that occurs more than once is found by position: its first column, or all of them.</remarks>
public sealed class DelimitedHeader
{
    private const int MostShown = 40;
    private const int LongestShown = 60;
    private const int MostDigits = 3;

    /// <summary>Makes a header.</summary>
    /// <param name="names">The names in order of column.</param>
    /// <param name="line">Its line, from 1; 0 when the file has none.</param>
    public DelimitedHeader(IEnumerable<string> names, long line)
    {
        Names = [.. names.Select(Clean)];
        Line = line;
    }

    /// <summary>The names in order of column, trimmed.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The line of the header, from 1; 0 when the file has none.</summary>
    public long Line { get; }

    /// <summary>The names that occur more than once.</summary>
    public IEnumerable<string> Repeated =>
        Names.Where(n => n.Length > 0).GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key);

    /// <summary>The first 40 names in quotes, for messages: shortened, and their shape only where they look like data, as in a file without a header.</summary>
    /// <param name="lookedFor">The columns that are looked for: where none of them is there, the names may be data, and all are shown by their shape. Empty where nobody knows.</param>
    public string Describe(ImmutableArray<string> lookedFor)
    {
        var isData = HasNoneOf(lookedFor) || 3 * Names.Count(LooksLikeDatum) >= Math.Max(1, Names.Count(name => name.Length > 0));
        return string.Join(", ", Names.Take(MostShown).Select(name => $"'{(isData || LooksLikeDatum(name) ? ValueShape.Of(Encoding.UTF8.GetBytes(name)) : name.Length > LongestShown ? $"{name[..LongestShown]}…" : name)}'"));
    }

    /// <summary>The first column with one of the names, the earlier name first; −1 when there is none.</summary>
    public int Find(params ReadOnlySpan<string> synonyms)
    {
        foreach (var synonym in synonyms)
        {
            for (var i = 0; i < Names.Length; i++)
            {
                if (IsNamed(i, synonym))
                {
                    return i;
                }
            }
        }

        return -1;
    }

    /// <summary>All columns with the name, in order.</summary>
    public ImmutableArray<int> FindAll(string name) => [.. Enumerable.Range(0, Names.Length).Where(i => IsNamed(i, name))];

    /// <summary>A name as it is compared: without a byte order mark and surrounding blanks, no-break spaces included.</summary>
    internal static string Clean(string name) => name.Trim('\uFEFF', ' ', '\t', '\u00A0', '\r', '\n', '#');

    /// <summary>Whether there are columns to look for and none is there, nor would be with another delimiter: maybe the first row is data.</summary>
    internal bool HasNoneOf(ImmutableArray<string> lookedFor) =>
        !lookedFor.IsEmpty && Find(lookedFor.AsSpan()) < 0 && !new DelimitedHeader(Names.SelectMany(name => name.Split(DelimiterSniffer.Candidates)), Line).Names.Intersect(lookedFor, StringComparer.OrdinalIgnoreCase).Any();

    private static bool LooksLikeDatum(string name) => name.Contains('@', StringComparison.Ordinal) || name.Count(char.IsDigit) > MostDigits;

    private bool IsNamed(int column, string name) => string.Equals(Names[column], Clean(name), StringComparison.OrdinalIgnoreCase);
}
