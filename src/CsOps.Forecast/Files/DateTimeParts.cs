namespace CsOps.Forecast.Files;

/// <summary>The parts of a date and time while they are read.</summary>
internal struct DateTimeParts
{
    public int Year;
    public int Month;
    public int Day;
    public int Hour;
    public int Minute;
    public int Second;
    public long FractionTicks;
    public bool IsAfternoon;
    public int? OffsetMinutes;

    /// <summary>Puts the parts together; false when there is no such date or time. A leap second is the second after.</summary>
    public readonly bool TryCombine(out DateTimeReading reading)
    {
        reading = default;
        var hour = IsAfternoon ? Hour + 12 : Hour;
        if ((uint)hour > 23 || (uint)Minute > 59 || (uint)Second > 60)
        {
            return false;
        }

        long dateTicks = 0;
        if (Day != 0 || Month != 0 || Year != 0)
        {
            if (Year is < 1 or > 9998 || Month is < 1 or > 12 || Day < 1 || Day > DateTime.DaysInMonth(Year, Month))
            {
                return false;
            }

            dateTicks = new DateOnly(Year, Month, Day).DayNumber * TimeSpan.TicksPerDay;
        }

        var seconds = (((hour * 60L) + Minute) * 60) + Second;
        reading = new DateTimeReading(dateTicks + (seconds * TimeSpan.TicksPerSecond) + FractionTicks, OffsetMinutes);
        return true;
    }
}
