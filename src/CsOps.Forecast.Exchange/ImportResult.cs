using System.Collections.Immutable;
using CsOps.Forecast.Files;
using CsOps.Forecast.History;
using CsOps.Forecast.History.Quality;

namespace CsOps.Forecast.Exchange;

/// <summary>What came of an import.</summary>
/// <param name="Queues">One history a queue, in the order in which the queues first occur.</param>
/// <param name="Files">What became of the rows of each file, by name of file.</param>
/// <param name="Issues">Rows that did not go into the history, by file and line.</param>
public sealed record ImportResult(ImmutableArray<QueueHistory> Queues, ImmutableArray<FileQuality> Files, ImmutableArray<RowIssue> Issues)
{
    /// <summary>Remarks on the import as a whole, for people.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];
}
