namespace CsOps.Forecast.Time.Holidays;

/// <summary>What day is free as well when a holiday falls on a day that is free anyway.</summary>
internal enum Substitution
{
    /// <summary>None.</summary>
    None,

    /// <summary>Of a Saturday the Friday before, of a Sunday the Monday after.</summary>
    NearestWeekday,

    /// <summary>Of a Saturday or Sunday the next weekday that is no holiday.</summary>
    NextFreeWeekday,

    /// <summary>Of a Sunday, or of a day that is another holiday too, the next weekday that is no holiday.</summary>
    NextFreeWeekdayOfSundayOrHoliday,

    /// <summary>Of a Saturday or Sunday, or of a day that is another holiday too, the next weekday that is no holiday.</summary>
    NextFreeWeekdayOfWeekendOrHoliday,
}
