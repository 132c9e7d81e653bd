namespace CsOps.Forecast.Exchange.Exporting;

/// <summary>A language that workbooks and tables are written in.</summary>
public enum ExportLanguage
{
    /// <summary>English.</summary>
    En,

    /// <summary>Danish.</summary>
    Da,

    /// <summary>Swedish.</summary>
    Sv,

    /// <summary>Finnish.</summary>
    Fi,

    /// <summary>Russian.</summary>
    Ru,

    /// <summary>Korean.</summary>
    Ko,
}
