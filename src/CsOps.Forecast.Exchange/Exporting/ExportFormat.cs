using System.Collections.Immutable;

namespace CsOps.Forecast.Exchange.Exporting;

/// <summary>A format that a plan can be written in.</summary>
public sealed record ExportFormat
{
    private readonly Func<ExportedPlan, ExportOptions, ImmutableArray<ExportedFile>> _make;

    /// <summary>A format by what makes its files, in memory; nothing is written yet.</summary>
    internal ExportFormat(Func<ExportedPlan, ExportOptions, ImmutableArray<ExportedFile>> make)
    {
        _make = make;
    }

    /// <summary>Its name on the command line, as <c>genesys-forecast</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The system that reads it.</summary>
    public required string System { get; init; }

    /// <summary>What is written, in a few words.</summary>
    public required string What { get; init; }

    /// <summary>How sure the layout is: <c>A</c> documented by the system, <c>B</c> partly inferred, <c>C</c> not seen in a public source.</summary>
    public required char Confidence { get; init; }

    /// <summary>What it cannot be written without.</summary>
    public ExportNeeds Needs { get; init; }

    /// <summary>Whether it is a folder of several files. Default: false, one file.</summary>
    public bool IsFolder { get; init; }

    /// <summary>Of a folder whose files are named after what is in them: whether a name is that of such a file, of this export or another. Null where the names are always the same.</summary>
    internal Func<string, bool>? IsNameOfFile { get; init; }

    /// <summary>The ending of its files, with the point.</summary>
    public required string Extension { get; init; }

    /// <summary>Writes a plan, whole or not at all; what was there is replaced.</summary>
    /// <param name="plan">The plan, read with <see cref="Needs"/>.</param>
    /// <param name="path">The file; or the folder, which may hold nothing but the files that are written. Never a file of a centre's own.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <returns>The files written, with their data rows where they have rows.</returns>
    /// <exception cref="ExportException">The plan cannot be written so: an identifier is missing, a name is too long.</exception>
    /// <exception cref="IOException">The path is a centre's own or that of the identifiers, the folder holds something else, or it cannot be written.</exception>
    public ImmutableArray<(string Path, long? Rows)> Write(ExportedPlan plan, string path, ExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        OwnFiles.Refuse(path);
        options ??= new ExportOptions();
        if (options.Ids.File is { } ids && string.Equals(Path.GetFullPath(ids), Path.GetFullPath(path), StringComparison.Ordinal))
        {
            throw new IOException($"{path} is the file of identifiers itself; expected another one to write.");
        }

        var files = Make(plan, options);
        if (!IsFolder)
        {
            files[0].WriteTo(path);
            return [(path, files[0].Rows)];
        }

        var names = files.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        WholeFolder.ThrowIfItHoldsOtherThings(path, entry => names.Contains(Path.GetFileName(entry)) || IsNameOfFile?.Invoke(Path.GetFileName(entry)) == true, $"a file that {Id} writes", "export");
        WholeFolder.Replace(path, [.. files.Select(file => (file.Name, (Action<Stream>)file.Write))]);
        return [.. files.Select(file => (Path.Combine(path, file.Name), file.Rows))];
    }

    /// <summary>The files of a plan, in memory.</summary>
    internal ImmutableArray<ExportedFile> Make(ExportedPlan plan, ExportOptions options) => _make(plan, options);
}
