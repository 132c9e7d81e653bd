namespace CsOps.Forecast.Time;

/// <summary>Finds the names that somebody may have meant.</summary>
internal static class NearNames
{
    private const int Most = 3;

    /// <summary>
    /// Up to three of <paramref name="names"/> near <paramref name="wanted"/>, nearest first: a name counts as a whole and by its last part
    /// (<c>Copenhagen</c> of <c>Europe/Copenhagen</c>), and is near when at most a third of its letters are wrong.
    /// </summary>
    public static IReadOnlyList<string> Of(string wanted, IEnumerable<string> names)
    {
        var key = Key(wanted);
        if (key.Length < 3)
        {
            return [];
        }

        return [.. names
            .Select(name => (Name: name, Wrong: Math.Min(Wrong(key, Key(name)), Wrong(LastPart(key), LastPart(Key(name))))))
            .Where(c => c.Wrong <= 1 / 3.0)
            .OrderBy(c => c.Wrong).ThenBy(c => c.Name, StringComparer.Ordinal)
            .Take(Most)
            .Select(c => c.Name)];
    }

    private static string Key(string name) => name.Replace(' ', '_').ToUpperInvariant();

    private static string LastPart(string key) => key[(key.LastIndexOf('/') + 1)..];

    /// <summary>The share of the letters wanted that are wrong.</summary>
    private static double Wrong(string wanted, string name) => wanted.Length == 0 ? 1 : Distance(wanted, name) / (double)wanted.Length;

    /// <summary>Levenshtein's distance: letters to insert, delete or replace.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j - 1], row[j]) + 1);
            }
        }

        return row[^1];
    }
}
