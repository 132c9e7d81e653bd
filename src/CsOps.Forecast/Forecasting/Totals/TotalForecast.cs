namespace CsOps.Forecast.Forecasting.Totals;

/// <summary>The forecast of a group of queues by periods.</summary>
/// <param name="Contacts">Contacts offered a period.</param>
/// <param name="AgentHours">Hours that handling them takes.</param>
public sealed record TotalForecast(SeriesForecast Contacts, SeriesForecast AgentHours);
