using System.CommandLine;
using CsOps.Forecast.Exchange.Exporting;

namespace CsOps.Forecast.Console.Arguments;

/// <summary>The options that the commands which give plans to others share.</summary>
internal static class ExportArguments
{
    /// <summary>The language of words.</summary>
    public static Option<ExportLanguage> Language(string description) => new("--language")
    {
        Description = description,
        HelpName = "xx",
        CustomParser = result => Enum.TryParse<ExportLanguage>(result.Tokens[0].Value, ignoreCase: true, out var value) && !char.IsAsciiDigit(result.Tokens[0].Value[0])
            ? value
            : SharedOptions.Refuse<ExportLanguage>(result, "en, da, sv, fi, ru or ko"),
    };
}
