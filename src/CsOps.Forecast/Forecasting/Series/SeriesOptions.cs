using System.Collections.Immutable;
using CsOps.Forecast.Forecasting.Effects;
using CsOps.Forecast.History.Seasonality;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Forecasting.Series;

/// <summary>What is known of a series besides its rows.</summary>
public sealed record SeriesOptions
{
    /// <summary>Steps to forecast, 1 or more.</summary>
    public required int Horizon { get; init; }

    /// <summary>
    /// Steps in a day and in a week, ascending, at most two. Default: none; a series with dates has those of its calendar, one without has
    /// no season.
    /// </summary>
    public ImmutableArray<int> Seasons { get; init; } = [];

    /// <summary>Finds the seasons of a series that has neither dates nor <see cref="Seasons"/>, such as a <see cref="CycleDetector"/>; null: it has none. Default: null.</summary>
    public ISeasonalityDetector? Seasonality { get; init; }

    /// <summary>Names of holidays. Default: none.</summary>
    public HolidayCalendar Holidays { get; init; } = HolidayCalendar.None;

    /// <summary>What is known of days unlike others. Default: nothing.</summary>
    public EffectInputs Effects { get; init; } = EffectInputs.None;
}
