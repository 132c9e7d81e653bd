namespace CsOps.Forecast.Reporting;

/// <summary>How a report is written.</summary>
public sealed record ReportOptions
{
    /// <summary>
    /// How numbers, dates and weekday names are shown. Default: the invariant culture. Sentences are English, and coordinates are invariant,
    /// whatever it is.
    /// </summary>
    public CultureInfo Culture { get; init; } = CultureInfo.InvariantCulture;

    /// <summary>The heading. Default: null, the name of the centre.</summary>
    public string? Title { get; init; }
}
