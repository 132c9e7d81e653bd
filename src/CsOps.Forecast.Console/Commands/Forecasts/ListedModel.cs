namespace CsOps.Forecast.Console.Commands.Forecasts;

/// <summary>A line of <c>csops models</c>.</summary>
internal sealed record ListedModel(string Name, string Description, bool IsInThisBuild);
