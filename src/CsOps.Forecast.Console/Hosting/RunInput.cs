namespace CsOps.Forecast.Console.Hosting;

/// <summary>A file that a command read.</summary>
internal sealed record RunInput(string Path, string Sha256, long? Rows);
