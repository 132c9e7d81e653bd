namespace CsOps.Forecast.Files;

/// <summary>A file that cannot be used as a whole: which file, where, and what was expected. Never customer text.</summary>
public sealed class ImportException : Exception
{
    /// <summary>Says what is wrong.</summary>
    /// <param name="file">The file, as the user named it.</param>
    /// <param name="problem">What was found and what was expected.</param>
    /// <param name="line">The line, from 1; 0 when the whole file is meant.</param>
    /// <param name="column">The column's name, or null.</param>
    /// <param name="inner">The cause, or null.</param>
    public ImportException(string file, string problem, long line = 0, string? column = null, Exception? inner = null)
        : base(Text(file, problem, line, column), inner)
    {
        File = file;
        Problem = problem;
        Line = line;
        Column = column;
    }

    /// <summary>The file, as the user named it.</summary>
    public string File { get; }

    /// <summary>What was found and what was expected.</summary>
    public string Problem { get; }

    /// <summary>The line, from 1; 0 when the whole file is meant.</summary>
    public long Line { get; }

    /// <summary>The column's name, or null.</summary>
    public string? Column { get; }

    private static string Text(string file, string problem, long line, string? column)
    {
        var place = line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{file}:{line}") : file;
        return column is null ? $"{place}: {problem}" : $"{place}: column '{column}': {problem}";
    }
}
