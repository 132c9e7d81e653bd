namespace CsOps.Forecast.Console.Hosting;

/// <summary>Something the user should know, with a code that tools can match.</summary>
internal sealed record RunWarning(string Code, string Message, long Count);
