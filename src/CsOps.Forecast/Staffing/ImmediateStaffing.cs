using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Queueing;

namespace CsOps.Forecast.Staffing;

/// <summary>The requirement of a queue that is answered at once, voice or chat: each interval by itself, by Erlang C.</summary>
public static class ImmediateStaffing
{
    /// <summary>The agents each interval of a forecast needs.</summary>
    /// <param name="forecast">Volume and handle time per interval.</param>
    /// <param name="open">Whether the queue is open, one an interval of the forecast's grid; a closed interval needs nobody.</param>
    /// <param name="options">Target, shrinkage and concurrency.</param>
    /// <returns>One requirement an interval, staffed to the mean of the volume at the mean of the handle time.</returns>
    /// <exception cref="ArgumentException">The mask is not as long as the grid, or a volume or handle time that is needed is not a number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A part of the options, or a handle time, is outside its range.</exception>
    /// <remarks>
    /// Erlang C in every interval by itself: Poisson arrivals at an even rate, exponential handle times, nobody abandons, a steady state
    /// reached at once (too kind where handle times are long against the interval). Concurrency c makes an agent a server of handle time / c.
    /// The chance to meet the target is the probability, by the forecast's quantiles, that the volume stays below the largest at which the
    /// agents still meet it.
    /// </remarks>
    public static StaffingRequirement Solve(QueueForecast forecast, ReadOnlySpan<bool> open, StaffingOptions options)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        ArgumentNullException.ThrowIfNull(options);
        ForecastedWork.ThrowIfNotOfLength(open, forecast);
        var search = new AgentSearch(options);
        var intervals = ImmutableArray.CreateBuilder<IntervalRequirement>(forecast.Grid.Count);
        for (var i = 0; i < forecast.Grid.Count; i++)
        {
            intervals.Add(open[i] ? Interval(forecast, i, search, options) : IntervalRequirement.None);
        }

        return new StaffingRequirement
        {
            Queue = forecast.Queue,
            Grid = forecast.Grid,
            Intervals = intervals.MoveToImmutable(),
            Method = Describe(options),
        };
    }

    private static IntervalRequirement Interval(QueueForecast forecast, int i, AgentSearch search, StaffingOptions options)
    {
        var perContact = ForecastedWork.ErlangsPerContact(forecast, i, options.Concurrency);
        if (perContact == 0)
        {
            return IntervalRequirement.None;
        }

        var load = ForecastedWork.Volume(forecast, forecast.Volume.Mean, i) * perContact;
        var handleSeconds = forecast.HandleSeconds.Mean[i] / (double)options.Concurrency;
        var agents = search.Agents(load, handleSeconds);
        var requirement = IntervalRequirement.None with
        {
            Load = load,
            Agents = agents,
            Scheduled = options.Shrinkage.ScheduledFor(agents),
            AgentsP50 = search.Agents(ForecastedWork.Volume(forecast, forecast.Volume.P50, i) * perContact, handleSeconds),
            AgentsP90 = search.Agents(ForecastedWork.Volume(forecast, forecast.Volume.P90, i) * perContact, handleSeconds),
            ChanceToMeet = ChanceToMeet(forecast.Volume, i, search.LargestLoad(agents, handleSeconds) / perContact),
        };
        return agents == 0 ? requirement : Achieved(requirement, handleSeconds, search, options);
    }

    private static IntervalRequirement Achieved(
        IntervalRequirement requirement, double handleSeconds, AgentSearch search, StaffingOptions options)
    {
        var queue = ErlangC.Solve(requirement.Agents, requirement.Load, handleSeconds, search.AcceptableWaitSeconds);
        return requirement with
        {
            ServiceLevel = options.Target.ServiceLevel is null ? double.NaN : queue.ServiceLevel,
            AverageSpeedOfAnswerSeconds = queue.AverageSpeedOfAnswerSeconds,
            Occupancy = queue.Occupancy,
        };
    }

    private static double ChanceToMeet(SeriesForecast volume, int i, double largestVolume)
    {
        ReadOnlySpan<double> quantiles = [volume.P025[i], volume.P10[i], volume.P50[i], volume.P90[i], volume.P975[i]];
        return new QuantileDistribution(quantiles).Cumulative(largestVolume);
    }

    private static string Describe(StaffingOptions options)
    {
        const string erlangC = "Erlang C in each interval by itself, staffed to the mean volume: nobody abandons, arrivals are even within the interval.";
        return options.Concurrency == 1
            ? erlangC
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{erlangC} An agent works on {options.Concurrency} contacts at once and counts as one server of handle time / {options.Concurrency}.");
    }
}
