using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Staffing;

/// <summary>How many agents a forecast needs: one queueing model and its rule. Implementations are thread-safe.</summary>
public interface IStaffingModel
{
    /// <summary>The agents each interval of a forecast needs.</summary>
    /// <param name="forecast">Volume and handle time per interval.</param>
    /// <param name="calendar">The local dates of the forecast's intervals.</param>
    /// <param name="working">Whether agents work on the queue, one an interval; an interval without work needs nobody.</param>
    /// <param name="options">Target, shrinkage and concurrency.</param>
    /// <returns>One requirement an interval, on the forecast's grid.</returns>
    /// <exception cref="ArgumentException">Mask or calendar do not fit the grid, or a volume or handle time that is needed is not a number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A part of the options, or a handle time, is outside its range.</exception>
    StaffingRequirement Require(QueueForecast forecast, LocalCalendar calendar, ReadOnlySpan<bool> working, StaffingOptions options);
}
