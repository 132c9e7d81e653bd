namespace CsOps.Forecast.Forecasting.Series;

/// <summary>A series of a file, ready for a model.</summary>
/// <param name="Series">The series, with the calendar of its history and horizon.</param>
/// <param name="RowsLeftOut">Rows at weekdays or slots that are not the series' own, which no model sees; see <see cref="StepCalendars.FromLocalTimes"/>.</param>
public sealed record PreparedSeries(ForecastSeries Series, int RowsLeftOut);
