namespace CsOps.Forecast.Planning.Totals;

/// <summary>What is added up over time, on the centre's calendar.</summary>
public enum TotalPeriod
{
    /// <summary>An interval.</summary>
    Interval,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A week from Monday, as far as it is planned.</summary>
    Week,

    /// <summary>A month, as far as it is planned.</summary>
    Month,
}
