namespace CsOps.Forecast.Forecasting.Catalogue;

/// <summary>Says which names are near one that does not exist.</summary>
internal static class NameSuggestion
{
    private const int MostSuggestions = 3;

    /// <summary>A sentence with the nearest of the known names, or with all of them when none is near.</summary>
    public static string For(string name, IEnumerable<string> known)
    {
        var all = known.ToList();
        var near = all
            .Select(candidate => (candidate, distance: Distance(name, candidate)))
            .Where(pair => pair.distance <= Math.Max(2, Math.Max(name.Length, pair.candidate.Length) / 3))
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => $"'{pair.candidate}'")
            .Take(MostSuggestions)
            .ToList();
        return near.Count > 0
            ? $"There is no model '{name}'.\nMaybe {string.Join(" or ", near)}?"
            : $"There is no model '{name}'.\nMaybe one of: {string.Join(", ", all)}.";
    }

    /// <summary>Levenshtein's distance: insertions, deletions and replacements that turn one name into the other, ignoring case.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (char.ToLowerInvariant(one[i - 1]) == char.ToLowerInvariant(other[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[other.Length];
    }
}
