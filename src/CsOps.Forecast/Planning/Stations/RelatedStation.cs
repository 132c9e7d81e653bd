using System.Collections.Immutable;
using CsOps.Forecast.History;
using CsOps.Forecast.History.Related;

namespace CsOps.Forecast.Planning.Stations;

/// <summary>From histories as they were counted to histories of the queues as they are cut now: merged and split as the centre says.</summary>
/// <remarks><see cref="ForecastStation.Forecast"/> does it itself; a backtest does it before <see cref="ForecastStation.SeriesOf"/>.</remarks>
public static class RelatedStation
{
    /// <summary>Merges and splits.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="histories">The histories, each queue's once; those of queues that are no more, too.</param>
    /// <param name="until">Shares of splits are learned from what was counted before; null: from all.</param>
    public static RelatedHistories Relate(Centre centre, ImmutableArray<QueueHistory> histories, DateTimeOffset? until = null)
    {
        ArgumentNullException.ThrowIfNull(centre);
        var related = centre.Queues.Select(queue => new QueueOrigin(queue.Name, queue.MergedFrom, queue.SplitFrom));
        return RelatedHistories.Of(histories, related, centre.Zone, centre.Seed, until);
    }
}
