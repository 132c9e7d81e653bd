using System.Collections.Immutable;

namespace CsOps.Forecast.Planning.Records;

/// <summary>What became of a file of records.</summary>
/// <param name="Path">The file.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Added">Rows that are new.</param>
/// <param name="Changed">Rows that say something else than before.</param>
/// <param name="Removed">Rows that are gone: what they told of is no longer so.</param>
/// <param name="IsWritten">Whether the file was written; not when nothing changed.</param>
public sealed record RecordChanges(string Path, int Rows, int Added, int Changed, int Removed, bool IsWritten)
{
    /// <summary>Cells of the changed rows that told something else before; not those that were blank. Default: empty.</summary>
    public ImmutableArray<ReplacedCell> Replaced { get; init; } = [];
}
