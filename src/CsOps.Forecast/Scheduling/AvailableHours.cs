namespace CsOps.Forecast.Scheduling;

/// <summary>When an agent can work on a day of the week: shifts lie within it.</summary>
/// <param name="Day">The day of the week on which it begins.</param>
/// <param name="From">Its beginning on the local clock.</param>
/// <param name="To">Its end on the local clock; on the next day when it is not after <paramref name="From"/>, so that 00:00 to 00:00 is a whole day.</param>
public sealed record AvailableHours(DayOfWeek Day, TimeOnly From, TimeOnly To);
