using CsOps.Forecast.Forecasting.Backtesting;
using CsOps.Forecast.History;
using CsOps.Forecast.Staffing;

namespace CsOps.Forecast.Planning.Stations;

/// <summary>What a backtest of a centre needs besides the series of <see cref="ForecastStation.SeriesOf"/>: what its errors are worth in agents.</summary>
public static class BacktestStation
{
    /// <summary>The agents that contacts of a queue need, at its target and at the mean handle time of its history, or the one stated.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="queue">The queue.</param>
    /// <param name="history">Its history.</param>
    /// <returns>The scale, or null where no handle time is known.</returns>
    public static AgentScale? AgentsOf(Centre centre, QueueSettings queue, QueueHistory history)
    {
        ArgumentNullException.ThrowIfNull(centre);
        ArgumentNullException.ThrowIfNull(queue);
        ArgumentNullException.ThrowIfNull(history);
        if ((MeanHandleSeconds(history) ?? queue.HandleSeconds) is not (> 0 and var seconds))
        {
            return null;
        }

        var handleTime = TimeSpan.FromSeconds(seconds);
        var agents = queue.Channel == Channel.Ticket
            ? IntervalAgents.Deferred(centre.IntervalLength, handleTime, queue.Concurrency)
            : IntervalAgents.Immediate(
                centre.IntervalLength, handleTime, new StaffingOptions { Target = queue.Target, Concurrency = queue.Concurrency, Patience = queue.Patience });
        return new AgentScale { AgentsFor = agents.For, Interval = centre.IntervalLength, Shrinkage = (double)centre.Shrinkage.Fraction };
    }

    private static double? MeanHandleSeconds(QueueHistory history)
    {
        var (seconds, handled) = (0.0, 0.0);
        for (var i = 0; i < history.Grid.Count; i++)
        {
            if (history.Handled[i] > 0 && history.HandleSeconds[i] >= 0)
            {
                (seconds, handled) = (seconds + history.HandleSeconds[i], handled + history.Handled[i]);
            }
        }

        return handled > 0 ? seconds / handled : null;
    }
}
