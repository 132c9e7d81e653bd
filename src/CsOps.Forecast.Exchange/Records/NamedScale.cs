using System.Text.RegularExpressions;
using CsOps.Forecast.Performance.Feedback;

namespace CsOps.Forecast.Exchange.Records;

/// <summary>Finds the scale that a question names: <c>(1-10)</c>, <c>from 0 to 10</c>, <c>1 = very hard, 7 = very easy</c>.</summary>
internal static partial class NamedScale
{
    /// <summary>The scale; null where there is none from 0 or 1 to a number that scales end at.</summary>
    public static AnswerScale? In(string question) =>
        Ends().Match(question) is { Success: true } match && int.Parse(match.Groups["most"].Value, CultureInfo.InvariantCulture) is var most && most is (>= 3 and <= 11) or 100
            ? new AnswerScale(int.Parse(match.Groups["least"].Value, CultureInfo.InvariantCulture), most)
            : null;

    [GeneratedRegex(
        """(?<![0-9]|[0-9][-/.])(?<least>[01])(\s*점?\s*([-–—~]|\.\.|to|til|till|до)\s*|\s*=[^0-9]*[^0-9\s]\s*)(?<most>[0-9]{1,3})(?![0-9]|[-/.][0-9])""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ends();
}
