using System.Collections.Immutable;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Planning.Folder;

/// <summary>Reads days of the week as the folder's files write them.</summary>
internal static class DaysText
{
    /// <summary>What is expected where it cannot be read.</summary>
    public const string Expected = "days such as \"mon-fri\", \"sat,sun\", \"weekend\" or \"daily\"";

    /// <summary>The days named, from Sunday; null where they cannot be read.</summary>
    public static ImmutableArray<DayOfWeek>? TryParse(string text)
    {
        try
        {
            return [.. DayKey.Parse(text).Order()];
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
