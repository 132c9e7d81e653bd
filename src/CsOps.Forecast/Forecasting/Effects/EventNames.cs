using System.Text.RegularExpressions;

namespace CsOps.Forecast.Forecasting.Effects;

/// <summary>What events of different years have in common in their names.</summary>
internal static partial class EventNames
{
    /// <summary>The name without years, "Black Week" of "Black Week 2025"; the kind's own word where nothing is left.</summary>
    public static string WithoutYear(string name, string otherwise)
    {
        var bare = Blanks().Replace(Years().Replace(name, " "), " ").Trim(' ', '-', ',', '/', ':', '(', ')');
        return bare.Length > 0 ? bare : otherwise;
    }

    [GeneratedRegex(@"\(?(?<!\d)(19|20)\d\d(\s*[/-]\s*((19|20)?\d\d)(?!\d))?(?!\d)\)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Years();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks();
}
