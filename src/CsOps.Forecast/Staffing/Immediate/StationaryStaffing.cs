using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Staffing.Immediate;

/// <summary>The requirement of a queue that is answered at once, voice or chat, as calculators have it: each interval by itself, by Erlang C or Erlang A.</summary>
/// <remarks>
/// Poisson arrivals at an even rate, exponential handle times, a steady state reached at once; customers abandon where the options give
/// their patience (Erlang A), and never where not (Erlang C). It is wrong where handle times are long against the interval, and after an
/// overload: <see cref="TimeVaryingStaffing"/> is right there too. Concurrency c makes an agent a server of handle time / c. Agents are
/// those of the mean volume at the mean handle time, or of the volume that is not exceeded with the chance that the target asks for.
/// </remarks>
public sealed class StationaryStaffing : IStaffingModel
{
    /// <inheritdoc/>
    public StaffingRequirement Require(QueueForecast forecast, LocalCalendar calendar, ReadOnlySpan<bool> working, StaffingOptions options)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(options);
        ForecastedWork.ThrowIfNotOfGrid(calendar, working, forecast);
        var sizing = new IntervalSizing(forecast, options);
        var intervals = ImmutableArray.CreateBuilder<IntervalRequirement>(forecast.Grid.Count);
        for (var i = 0; i < forecast.Grid.Count; i++)
        {
            intervals.Add(working[i] ? sizing.Size(i, sizing.OfferedLoad(i)) : IntervalRequirement.None);
        }

        return new StaffingRequirement
        {
            Queue = forecast.Queue,
            Grid = forecast.Grid,
            Intervals = intervals.MoveToImmutable(),
            Method = sizing.Search.Abandons
                ? $"Erlang A in each interval by itself; arrivals are even within the interval. {ImmediateWords.Of(options)}"
                : $"Erlang C in each interval by itself: nobody abandons, arrivals are even within the interval. {ImmediateWords.Of(options)}",
        };
    }
}
