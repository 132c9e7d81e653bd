using CsOps.Forecast.Staffing;

namespace CsOps.Forecast.Console.Arguments;

/// <summary>One interval as typed.</summary>
internal sealed record IntervalArguments(decimal Calls, TimeSpan Interval, TimeSpan HandleTime, StaffingOptions Options);
