namespace CsOps.Forecast.Exchange.Workbooks;

/// <summary>What the number in a cell is by its format.</summary>
internal enum CellFormatKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A day and a time.</summary>
    DateTime,

    /// <summary>A time of day, or a length of time below a day.</summary>
    Time,

    /// <summary>A length of time, of hours beyond 24.</summary>
    Elapsed,
}
