namespace CsOps.Forecast.Planning;

/// <summary>A file that a plan was made from.</summary>
/// <param name="Path">Its path within the centre folder, with forward slashes.</param>
/// <param name="Sha256">The hash of its bytes, lower-case hexadecimal.</param>
/// <param name="Rows">Its data rows, or null where it has none.</param>
public sealed record PlanInput(string Path, string Sha256, long? Rows);
