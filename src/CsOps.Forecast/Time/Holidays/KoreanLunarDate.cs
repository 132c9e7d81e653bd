namespace CsOps.Forecast.Time.Holidays;

/// <summary>Dates of the Korean lunar calendar, by the tables of <see cref="KoreanLunisolarCalendar"/> (to the year 2050).</summary>
internal static class KoreanLunarDate
{
    private static readonly KoreanLunisolarCalendar Calendar = new();

    /// <summary>The civil date of a day of an ordinary (not a leap) month of the lunar year that begins in <paramref name="year"/>.</summary>
    public static DateOnly Of(int year, int month, int day)
    {
        // The calendar counts a leap month among the months: after it the numbers are one higher.
        var leapMonth = Calendar.GetLeapMonth(year);
        var counted = leapMonth > 0 && month >= leapMonth ? month + 1 : month;
        return DateOnly.FromDateTime(Calendar.ToDateTime(year, counted, day, 0, 0, 0, 0));
    }
}
