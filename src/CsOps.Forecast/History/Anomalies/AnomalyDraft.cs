namespace CsOps.Forecast.History.Anomalies;

/// <summary>An anomaly before its cause is looked for.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="First">Its first interval.</param>
/// <param name="Count">Intervals from there on.</param>
/// <param name="Observed">Contacts counted.</param>
/// <param name="Expected">Contacts expected.</param>
/// <param name="LogChance">The logarithm of the chance that ordinary counts are so; NaN where it is not known.</param>
/// <param name="Note">What is known of a copy, a shift or a repetition; null elsewhere.</param>
internal sealed record AnomalyDraft(AnomalyKind Kind, int First, int Count, double Observed, double Expected, double LogChance, string? Note = null)
{
    /// <summary>The interval after the last.</summary>
    public int End => First + Count;

    /// <summary>Whether more came than expected.</summary>
    public bool IsMore => Observed > Expected;
}
