using System.Text.RegularExpressions;

namespace CsOps.Forecast.Exchange.Records;

/// <summary>What a file is called after, without the dates of its export and the marks of copies.</summary>
internal static partial class FileTitle
{
    /// <summary><c>Onboarding</c> of <c>Onboarding (1).json</c> and <c>Onboarding 2026-11.json</c>; a year alone stays, since a course of another year is another one. All of the name where nothing is left.</summary>
    public static string Of(string file)
    {
        var stem = Path.GetFileNameWithoutExtension(file);
        var title = DatesAround().Replace(stem, string.Empty);
        return title.Any(char.IsLetter) ? title : stem;
    }

    [GeneratedRegex(
        """^((19|20)[0-9]{2}([-_.]?[0-9]{2}){1,2}([T_ -]?[0-9]{2}([:.h-]?[0-9]{2}){1,2}Z?)?[-_. ]+)+|([-_. ]+(19|20)[0-9]{2}([-_.]?[0-9]{2}){1,2}([T_ -]?[0-9]{2}([:.h-]?[0-9]{2}){1,2}Z?)?|[ ]*\([0-9]+\))+$""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex DatesAround();
}
