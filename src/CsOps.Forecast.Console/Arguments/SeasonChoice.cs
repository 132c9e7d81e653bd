using System.Collections.Immutable;
using CsOps.Forecast.History.Seasonality;

namespace CsOps.Forecast.Console.Arguments;

/// <summary>What <c>--season</c> says: seasons in steps, or what finds them; neither where it was not typed.</summary>
internal sealed record SeasonChoice(ImmutableArray<int> Steps, ISeasonalityDetector? Detector)
{
    public static SeasonChoice None { get; } = new([], null);
}
