namespace CsOps.Forecast.Forecasting.Pooled;

/// <summary>What a series teaches the others: the features and errors of its forecasts from earlier ends, by lead and end.</summary>
/// <param name="Kind">What kind of series it is.</param>
/// <param name="Ends">How many ends.</param>
/// <param name="Leads">How many leads.</param>
/// <param name="Features">By lead, end and feature.</param>
/// <param name="Errors">By lead and end, in units.</param>
internal sealed record PooledRows(double[] Kind, int Ends, int Leads, double[] Features, double[] Errors)
{
    /// <summary>The features of the forecasts at some leads, a row a lead and end.</summary>
    public ReadOnlySpan<double> FeaturesAt(Range leads) =>
        Features.AsSpan(leads.Start.Value * Ends * PooledFeatures.Count, (leads.End.Value - leads.Start.Value) * Ends * PooledFeatures.Count);

    /// <summary>The errors of the same forecasts.</summary>
    public ReadOnlySpan<double> ErrorsAt(Range leads) => Errors.AsSpan(leads.Start.Value * Ends, (leads.End.Value - leads.Start.Value) * Ends);
}
