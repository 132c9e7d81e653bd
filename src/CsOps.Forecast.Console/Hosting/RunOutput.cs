namespace CsOps.Forecast.Console.Hosting;

/// <summary>A file that a command wrote.</summary>
internal sealed record RunOutput(string Path, long? Rows);
