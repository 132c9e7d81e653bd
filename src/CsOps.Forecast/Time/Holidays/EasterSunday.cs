namespace CsOps.Forecast.Time.Holidays;

/// <summary>Easter Sunday of the Western churches.</summary>
internal static class EasterSunday
{
    /// <summary>Easter Sunday of a year of the Gregorian calendar.</summary>
    /// <remarks>The anonymous algorithm of Nature, 20 April 1876, p. 487, in the form of Meeus, Astronomical Algorithms, chapter 8.</remarks>
    public static DateOnly Of(int year)
    {
        var golden = year % 19;
        var (century, yearOfCentury) = Math.DivRem(year, 100);
        var (leapCenturies, c4) = Math.DivRem(century, 4);
        var moonCorrection = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - leapCenturies - moonCorrection + 15) % 30;
        var (leapYears, y4) = Math.DivRem(yearOfCentury, 4);
        var toSunday = (32 + (2 * c4) + (2 * leapYears) - epact - y4) % 7;
        var late = (golden + (11 * epact) + (22 * toSunday)) / 451;
        var (month, day) = Math.DivRem(epact + toSunday - (7 * late) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
