namespace CsOps.Forecast.History;

/// <summary>What became of an import in a history folder.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Rows">Rows of the file.</param>
/// <param name="Kept">Rows of these that only an earlier import of the same name and dates had.</param>
public sealed record WrittenImport(string Path, long Rows, long Kept);
