using System.Text;

namespace CsOps.Forecast.Files;

/// <summary>Finds out, from the beginning of a text, which character separates its fields and which line is its header.</summary>
internal static class DelimiterSniffer
{
    private const int LinesLookedAt = 100;
    internal static readonly char[] Candidates = [',', ';', '\t', '|'];

    /// <summary>
    /// The delimiter by which some line holds the most of the known column names, and that line; where none is known, the delimiter that
    /// splits the most lines into the same number of fields, and the first line. A comma when nothing speaks for any.
    /// </summary>
    /// <param name="sample">The beginning of the text.</param>
    /// <param name="options">The delimiter when it is known, names of which the header holds some, and whether it is looked for where none is known.</param>
    /// <returns>The delimiter and the header's line, from 1; line 0 when the sample has no line with content.</returns>
    public static (char Delimiter, int HeaderLine) Sniff(string sample, DelimitedOptions options)
    {
        var known = options.KnownColumns.Select(DelimitedHeader.Clean).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var given = options.Delimiter;
        var lines = sample.ReplaceLineEndings("\n").Split('\n', LinesLookedAt + 1).Take(LinesLookedAt).ToList();
        var first = 1 + lines.FindIndex(line => line.Length > 0);
        var best = (Delimiter: given ?? Candidates[0], HeaderLine: first, Score: 0.0);
        foreach (var candidate in given is { } only ? [only] : Candidates)
        {
            var rows = lines.ConvertAll(line => Split(line, candidate));
            var names = rows.ConvertAll(row => KnownIn(row, known));
            var most = names.Max();
            var score = (1000.0 * most) + Consistency(rows);
            if (score > best.Score)
            {
                best = (candidate, most > 0 ? 1 + names.IndexOf(most) : options.LooksForHeader ? FirstOfMost(rows, first) : first, score);
            }
        }

        return (best.Delimiter, best.HeaderLine);
    }

    /// <summary>The first line with as many fields as most lines of several fields have, or more: rows with cells of several lines are cut up. A comment is none of those with more.</summary>
    private static int FirstOfMost(List<List<string>> rows, int first)
    {
        var usual = rows.Where(row => row.Count > 1).CountBy(row => row.Count).Select(count => (count.Value, count.Key)).DefaultIfEmpty().Max().Key;
        var found = 1 + rows.FindIndex(row => row.Count > 1 && (row.Count == usual || (row.Count > usual && !row[0].StartsWith('#'))));
        return found > 0 ? found : first;
    }

    /// <summary>Splits one line; quotes protect.</summary>
    private static List<string> Split(string line, char delimiter)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == delimiter && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }

    private static int KnownIn(List<string> row, HashSet<string> known) =>
        known.Count == 0 ? 0 : row.Select(DelimitedHeader.Clean).Distinct(StringComparer.OrdinalIgnoreCase).Count(known.Contains);

    /// <summary>Share of the lines that have the commonest field count, and a little for each field: in [0, 2); 0 when no line has two fields.</summary>
    private static double Consistency(List<List<string>> rows)
    {
        var commonest = rows.Where(r => r.Count > 1).GroupBy(r => r.Count).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).FirstOrDefault();
        return commonest is null ? 0 : ((double)commonest.Count() / rows.Count) + (commonest.Key / (commonest.Key + 1.0));
    }
}
