namespace CsOps.Forecast.History.Cleaning;

/// <summary>What is judged as a whole.</summary>
internal enum OutlierScope
{
    /// <summary>One interval.</summary>
    Interval,

    /// <summary>Zeros in a row within a day.</summary>
    Zeros,

    /// <summary>All counts of a day.</summary>
    Day,
}
