namespace CsOps.Forecast.Files;

/// <summary>What a date-time text says: a local clock reading, and its offset from UTC when that is written too.</summary>
/// <param name="LocalTicks">Ticks of the local clock reading, as in <see cref="DateTime.Ticks"/>; of a text without a date, ticks since midnight.</param>
/// <param name="OffsetMinutes">Minutes east of UTC; null when the text has no offset.</param>
public readonly record struct DateTimeReading(long LocalTicks, int? OffsetMinutes);
