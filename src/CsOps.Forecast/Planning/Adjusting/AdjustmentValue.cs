namespace CsOps.Forecast.Planning.Adjusting;

/// <summary>Whether changes helped: forecast value added, over the intervals they changed and that were observed since.</summary>
/// <remarks>
/// Errors are Σ|offered − median| over those intervals, as shares of what was offered. <see cref="Gain"/> is the error before less the error after; above 0 the change helped. How sure that is: the test
/// of Diebold and Mariano on the gains of days, or of changes where there are four or more of them. Source: M. Gilliland, "The Business Forecasting Deal" (2010), chapter 4.
/// </remarks>
public sealed record AdjustmentValue
{
    /// <summary>Whose it is: a change, an owner, or all.</summary>
    public required string Name { get; init; }

    /// <summary>The changes reviewed.</summary>
    public required int Changes { get; init; }

    /// <summary>The days observed.</summary>
    public required int Days { get; init; }

    /// <summary>Contacts offered in the intervals changed.</summary>
    public required double Offered { get; init; }

    /// <summary>The error before the changes, a share of what was offered.</summary>
    public required double ErrorBefore { get; init; }

    /// <summary>The error after them.</summary>
    public required double ErrorAfter { get; init; }

    /// <summary>The error of the seasonal naive there; NaN where it could not forecast.</summary>
    public required double ErrorOfNaive { get; init; }

    /// <summary>How many of the changes helped.</summary>
    public required int Helped { get; init; }

    /// <summary>The chance of a gain so far from 0, either way, if the changes did nothing; NaN with fewer than four days and changes.</summary>
    public required double PValue { get; init; }

    /// <summary>Forecast value added: the error before less the error after.</summary>
    public double Gain => ErrorBefore - ErrorAfter;

    /// <summary>The error of the naive less the error after: whether the adjusted forecast is worth anything.</summary>
    public double GainOnNaive => ErrorOfNaive - ErrorAfter;
}
