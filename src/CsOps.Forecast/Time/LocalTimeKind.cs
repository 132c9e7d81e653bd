namespace CsOps.Forecast.Time;

/// <summary>How often a zone's clock shows a local time: once, twice or never.</summary>
public enum LocalTimeKind
{
    /// <summary>Once, as nearly all are.</summary>
    Ordinary,

    /// <summary>Twice, since clocks go back over it.</summary>
    Repeated,

    /// <summary>Never, since clocks go forward over it.</summary>
    Skipped,
}
