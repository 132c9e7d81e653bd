using CsOps.Forecast.Console.Hosting;
using CsOps.Forecast.Forecasting.Series;
using CsOps.Forecast.Planning.Folder;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Console.Arguments;

/// <summary>A series file to forecast, as typed.</summary>
internal sealed record SeriesRequest(string File, int Horizon, SeasonChoice Seasons, HolidayCalendar Holidays)
{
    /// <summary>What is known of days unlike others.</summary>
    public EffectFiles Effects { get; init; } = EffectFiles.None;

    public SeriesOptions OptionsFor(string series) => new() { Horizon = Horizon, Seasons = Seasons.Steps, Seasonality = Seasons.Detector, Holidays = Holidays, Effects = Effects.For(series) };

    /// <summary>Warns of what the files of events and drivers say of no series that was read.</summary>
    public void WarnOfUnused(CommandRun run, IEnumerable<FileSeries> all)
    {
        foreach (var sentence in Effects.Unused([.. all.Select(series => series.Name)]))
        {
            run.Warn("NOT_USED", sentence);
        }
    }
}
