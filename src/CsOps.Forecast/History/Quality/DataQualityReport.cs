using System.Collections.Immutable;

namespace CsOps.Forecast.History.Quality;

/// <summary>What was read, rejected, missing, folded and duplicated.</summary>
/// <param name="Files">One line a file read.</param>
/// <param name="Queues">One line a queue found.</param>
public sealed record DataQualityReport(ImmutableArray<FileQuality> Files, ImmutableArray<QueueQuality> Queues);
