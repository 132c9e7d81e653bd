using System.Collections.Immutable;
using CsOps.Forecast.History.Seasonality;

namespace CsOps.Forecast.Forecasting.Series;

/// <summary>A series of a file, ready for a model.</summary>
/// <param name="Series">The series, with the calendar of its history and horizon.</param>
/// <param name="RowsLeftOut">Rows at weekdays or slots that are not the series' own, which no model sees; see <see cref="StepCalendars.FromLocalTimes"/>.</param>
public sealed record PreparedSeries(ForecastSeries Series, int RowsLeftOut)
{
    /// <summary>The seasons that <see cref="SeriesOptions.Seasonality"/> found; none where it was not asked.</summary>
    public ImmutableArray<Season> SeasonsFound { get; init; } = [];
}
