using System.Collections.Immutable;
using CsOps.Forecast.Files;
using CsOps.Forecast.History.Quality;

namespace CsOps.Forecast.History;

/// <summary>What was read from history files.</summary>
/// <param name="Queues">One history a queue, in the order in which the queues first occur, newest file first.</param>
/// <param name="Files">What became of the rows of each file, by name of file.</param>
/// <param name="Issues">Rows that were rejected or left out as contradicting, by file and line.</param>
public sealed record HistoryReading(ImmutableArray<QueueHistory> Queues, ImmutableArray<FileQuality> Files, ImmutableArray<RowIssue> Issues)
{
    /// <summary>Contacts offered in rows left out because another has as many for the same queue and interval, or more.</summary>
    public double LeftOut { get; init; }
}
