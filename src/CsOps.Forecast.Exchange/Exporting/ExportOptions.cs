namespace CsOps.Forecast.Exchange.Exporting;

/// <summary>How a plan is written.</summary>
public sealed record ExportOptions
{
    /// <summary>The language of headings and words where the format has any. Default: English.</summary>
    public ExportLanguage Language { get; init; }

    /// <summary>The identifiers of the other system. Default: none are known.</summary>
    public IdMap Ids { get; init; } = IdMap.Empty;
}
