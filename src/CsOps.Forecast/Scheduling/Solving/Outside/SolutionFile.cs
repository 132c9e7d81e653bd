namespace CsOps.Forecast.Scheduling.Solving.Outside;

/// <summary>Reads the solutions that solvers write.</summary>
internal static class SolutionFile
{
    /// <summary>The columns of a solution that are not 0, with their values; null where the file has none.</summary>
    /// <param name="format">Whose file it is.</param>
    /// <param name="lines">Its lines.</param>
    public static IReadOnlyDictionary<int, double>? Read(OutsideSolverKind format, IEnumerable<string> lines) => format switch
    {
        OutsideSolverKind.Cbc => ReadCbc([.. lines]),
        OutsideSolverKind.Glpsol => ReadGlpsol([.. lines]),
        _ => ReadHighs([.. lines]),
    };

    /// <summary>A line that says how it ended, then for each column place, name, value and reduced cost.</summary>
    private static Dictionary<int, double>? ReadCbc(string[] lines) =>
        lines.Length == 0 || lines[0].Contains("nfeasible", StringComparison.Ordinal) || lines[0].Contains("no integer solution", StringComparison.OrdinalIgnoreCase)
            ? null
            : Values(lines.Skip(1).Select(Words).Select(words => words is ["**", .. var rest] ? rest : words).Where(words => words.Length >= 3).Select(words => (MpsFile.ColumnOf(words[1]), words[2])));

    /// <summary>Lines of a kind each: <c>s mip rows columns status objective</c>, <c>j column value</c> with columns from 1.</summary>
    private static Dictionary<int, double>? ReadGlpsol(string[] lines)
    {
        var words = lines.Select(Words).ToList();
        return words.Exists(w => w is ["s", "mip", _, _, "o" or "f", ..])
            ? Values(words.Where(w => w is ["j", _, _, ..]).Select(w => (int.Parse(w[1], CultureInfo.InvariantCulture) - 1, w[2])))
            : null;
    }

    /// <summary>Parts with headings; that of the primal solution says whether it is feasible, and has a line with name and value for each column.</summary>
    private static Dictionary<int, double>? ReadHighs(string[] lines)
    {
        var primal = lines.SkipWhile(line => !line.StartsWith("# Primal solution values", StringComparison.Ordinal)).Skip(1).ToList();
        return primal.Count > 0 && primal[0].Trim() == "Feasible"
            ? Values(primal.SkipWhile(line => !line.StartsWith("# Columns", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line is not ['#', ..]).Select(Words)
                .Where(words => words.Length == 2).Select(words => (MpsFile.ColumnOf(words[0]), words[1])))
            : null;
    }

    private static string[] Words(string line) => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static Dictionary<int, double> Values(IEnumerable<(int Column, string Value)> found)
    {
        var values = new Dictionary<int, double>();
        foreach (var (column, text) in found)
        {
            if (column >= 0 && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value != 0)
            {
                values[column] = value;
            }
        }

        return values;
    }
}
