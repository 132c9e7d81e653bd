using System.Collections.Immutable;
using CsOps.Forecast.History;
using CsOps.Forecast.History.Quality;

namespace CsOps.Forecast.Exchange;

/// <summary>The contacts of a log, one by one.</summary>
/// <param name="Queues">The contacts by queue, in the order in which the queues first occur.</param>
/// <param name="Files">What became of the rows of each file, by name of file.</param>
/// <param name="Histories">The same counted by interval.</param>
public sealed record ContactSamples(ImmutableArray<ContactSample> Queues, ImmutableArray<FileQuality> Files, ImmutableArray<QueueHistory> Histories);
