namespace CsOps.Forecast.Exchange;

/// <summary>How far an import is.</summary>
/// <param name="File">The file being read.</param>
/// <param name="Rows">Its rows so far.</param>
/// <param name="Bytes">Its bytes so far.</param>
public readonly record struct ImportProgress(string File, long Rows, long Bytes);
