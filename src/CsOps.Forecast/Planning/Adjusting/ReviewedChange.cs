namespace CsOps.Forecast.Planning.Adjusting;

/// <summary>A change in force with its errors: sums over the intervals it changed, and its gain of each day.</summary>
/// <param name="Change">The change.</param>
/// <param name="Offered">Contacts.</param>
/// <param name="Before">The error before it, in contacts.</param>
/// <param name="After">The error after it.</param>
/// <param name="Naive">The error of the naive; NaN where there is none.</param>
/// <param name="Gains">Of each day observed, the error before less the error after.</param>
internal sealed record ReviewedChange(Adjustment Change, double Offered, double Before, double After, double Naive, double[] Gains);
