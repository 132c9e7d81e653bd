namespace CsOps.Forecast.History;

/// <summary>What became of an import in a history folder.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Rows">Rows of the file.</param>
/// <param name="Kept">Rows of earlier imports of the same source, within the export's first and last interval, that the export itself lacks.</param>
/// <param name="Corrected">Rows of the export that say otherwise than earlier imports did, and took their place.</param>
public sealed record WrittenImport(string Path, long Rows, long Kept, long Corrected);
