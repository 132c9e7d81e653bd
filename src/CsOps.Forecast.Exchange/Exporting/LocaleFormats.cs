using CsOps.Forecast.Files;

namespace CsOps.Forecast.Exchange.Exporting;

/// <summary>How dates and delimited text are written where a language is read.</summary>
/// <param name="Date">A date in text.</param>
/// <param name="SheetDate">The number format of a date in a workbook.</param>
/// <param name="LanguageCode">The language's number in number formats, for names of days.</param>
/// <param name="Thousands">What stands between thousands in text for people.</param>
/// <param name="Table">How tables are delimited, as spreadsheets of that country open them.</param>
internal sealed record LocaleFormats(string Date, string SheetDate, string LanguageCode, string Thousands, DelimitedStyle Table)
{
    private const string Blank = "\u00A0";

    private static readonly DelimitedStyle Comma = new() { HasByteOrderMark = true, NewLine = "\r\n" };
    private static readonly DelimitedStyle Semicolon = new() { HasByteOrderMark = true, NewLine = "\r\n", Delimiter = ';', HasDecimalComma = true };

    /// <summary>The formats of a language.</summary>
    public static LocaleFormats Of(ExportLanguage language) => language switch
    {
        ExportLanguage.Da => new("dd-MM-yyyy", "dd\\-mm\\-yyyy", "406", ".", Semicolon),
        ExportLanguage.Sv => new("yyyy-MM-dd", "yyyy\\-mm\\-dd", "41D", Blank, Semicolon),
        ExportLanguage.Fi => new("d.M.yyyy", "d\\.m\\.yyyy", "40B", Blank, Semicolon),
        ExportLanguage.Ru => new("dd.MM.yyyy", "dd\\.mm\\.yyyy", "419", Blank, Semicolon),
        ExportLanguage.Ko => new("yyyy-MM-dd", "yyyy\\-mm\\-dd", "412", ",", Comma),
        _ => new("yyyy-MM-dd", "yyyy\\-mm\\-dd", "809", ",", Comma),
    };
}
