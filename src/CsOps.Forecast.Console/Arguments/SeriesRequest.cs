using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.Series;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Console.Arguments;

/// <summary>A series file to forecast, as typed.</summary>
internal sealed record SeriesRequest(string File, int Horizon, ImmutableArray<int> Seasons, HolidayCalendar Holidays)
{
    public SeriesOptions Options => new() { Horizon = Horizon, Seasons = Seasons, Holidays = Holidays };
}
