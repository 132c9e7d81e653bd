using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;

namespace CsOps.Forecast.Planning.Adjusting;

/// <summary>Forecasts with planners' changes made again on them.</summary>
/// <param name="Forecasts">The forecasts; the reason of each changed one says who changed it and why.</param>
/// <param name="Warnings">Changes that could not be made, each in a sentence.</param>
internal sealed record AdjustedForecasts(ImmutableArray<QueueForecast> Forecasts, ImmutableArray<string> Warnings)
{
    /// <summary>Makes the changes in order.</summary>
    public static AdjustedForecasts Of(ImmutableArray<QueueForecast> forecasts, ImmutableArray<Adjustment> adjustments, TimeZoneInfo zone)
    {
        var warnings = ImmutableArray.CreateBuilder<string>();
        foreach (var adjustment in adjustments)
        {
            try
            {
                var (changed, told) = ForecastAdjuster.Apply(forecasts, adjustment, zone);
                forecasts = [.. changed.Select(forecast => string.Equals(forecast.Queue, told.Queue, StringComparison.Ordinal) ? Signed(forecast, told) : forecast)];
            }
            catch (ArgumentException refused)
            {
                warnings.Add($"The change of {adjustment.Owner} (version {adjustment.Version}) could not be made again: {refused.Message.Split(" (Parameter ", 2)[0]}");
            }
        }

        return new AdjustedForecasts(forecasts, warnings.ToImmutable());
    }

    private static QueueForecast Signed(QueueForecast forecast, Adjustment told) => forecast with
    {
        Choice = forecast.Choice with
        {
            Reason = string.Create(
                CultureInfo.InvariantCulture,
                $"{forecast.Choice.Reason} Changed by {told.Owner} from {told.Before:0.#} to {told.After:0.#} contacts from {told.Days.First:yyyy-MM-dd} to {told.Days.Last:yyyy-MM-dd}: {told.Reason}."),
        },
    };
}
