using CsOps.Forecast.Staffing;

namespace CsOps.Forecast.Console.Arguments;

/// <summary>What contacts of a file's series cost, as typed: their handle time, the target, the interval where the times do not say it.</summary>
internal sealed record HandlingArguments(TimeSpan? HandleTime, ServiceLevelTarget? Target, TimeSpan? Interval);
