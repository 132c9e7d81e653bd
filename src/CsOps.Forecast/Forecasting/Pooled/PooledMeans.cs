namespace CsOps.Forecast.Forecasting.Pooled;

/// <summary>Means around the end of a history.</summary>
/// <param name="LastDay">Of its last day.</param>
/// <param name="DayAWeekAgo">Of the day a week before that.</param>
/// <param name="NextDay">Of the first day of the forecast.</param>
/// <param name="LastWeek">Of its last week.</param>
/// <param name="WeekBefore">Of the week before that.</param>
internal readonly record struct PooledMeans(double LastDay, double DayAWeekAgo, double NextDay, double LastWeek, double WeekBefore);
