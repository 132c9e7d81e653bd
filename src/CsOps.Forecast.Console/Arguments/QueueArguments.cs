namespace CsOps.Forecast.Console.Arguments;

/// <summary>One queue as typed.</summary>
internal sealed record QueueArguments(double Agents, double Load, double HandleSeconds, double AcceptableWaitSeconds, double? PatienceSeconds);
