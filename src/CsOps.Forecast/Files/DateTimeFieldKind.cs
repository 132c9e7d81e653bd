namespace CsOps.Forecast.Files;

/// <summary>The parts of a date-time pattern.</summary>
internal enum DateTimeFieldKind
{
    Literal,
    Year,
    Month,
    MonthName,
    Day,
    Weekday,
    Hour,
    HalfDayHour,
    Minute,
    Second,
    Fraction,
    HalfDay,
    Offset,
}
