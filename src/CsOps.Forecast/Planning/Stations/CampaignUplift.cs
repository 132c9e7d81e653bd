using CsOps.Forecast.Forecasting;

namespace CsOps.Forecast.Planning.Stations;

/// <summary>Raises a forecast by the uplift that the planner states for campaigns to come.</summary>
internal static class CampaignUplift
{
    /// <summary>The forecast with mean and quantiles of every interval multiplied by 1 + uplift of each campaign that covers its start.</summary>
    public static QueueForecast Apply(QueueForecast forecast, IEnumerable<CentreEvent> events)
    {
        var campaigns = events
            .Where(e => e.Kind == EventKind.Campaign && e.Uplift is not null && Concerns(e, forecast))
            .ToList();
        if (campaigns.Count == 0)
        {
            return forecast;
        }

        var factors = Enumerable.Range(0, forecast.Grid.Count)
            .Select(i => campaigns.Where(c => c.Span.Contains(forecast.Grid.StartOf(i))).Aggregate(1.0, (factor, c) => factor * (1 + c.Uplift!.Value)))
            .ToArray();
        var names = string.Join(", ", campaigns.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Name} {c.Uplift:+0%;-0%}")));
        return forecast with
        {
            Volume = forecast.Volume.Select(values => [.. values.Select((value, i) => value * factors[i])]),
            Choice = forecast.Choice with { Reason = $"{forecast.Choice.Reason} Raised by stated campaigns: {names}." },
        };
    }

    private static bool Concerns(CentreEvent campaign, QueueForecast forecast) =>
        (campaign.Queue is null || string.Equals(campaign.Queue, forecast.Queue, StringComparison.Ordinal))
        && campaign.Span.Start < forecast.Grid.End
        && campaign.Span.End > forecast.Grid.Start;
}
