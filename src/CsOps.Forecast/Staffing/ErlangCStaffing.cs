using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Queueing.Waiting;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.Staffing;

/// <summary>The requirement of a queue that is answered at once, voice or chat: each interval by itself, by Erlang C.</summary>
/// <remarks>
/// Poisson arrivals at an even rate, exponential handle times, nobody abandons, a steady state reached at once (too kind where handle times
/// are long against the interval). Concurrency c makes an agent a server of handle time / c. Agents are those of the mean volume at the mean
/// handle time. P50, P90 and the chance are over what the forecast does not know of the arrival rate: the Poisson scatter of the count is
/// taken out of its quantiles first (Var(rate) = Var(count) − mean), since Erlang C has it in it. The chance is the probability that the
/// rate stays below the largest at which the agents still meet the target.
/// </remarks>
public sealed class ErlangCStaffing : IStaffingModel
{
    /// <inheritdoc/>
    public StaffingRequirement Require(QueueForecast forecast, LocalCalendar calendar, ReadOnlySpan<bool> working, StaffingOptions options)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(options);
        ForecastedWork.ThrowIfNotOfGrid(calendar, working, forecast);
        var search = new AgentSearch(options);
        var intervals = ImmutableArray.CreateBuilder<IntervalRequirement>(forecast.Grid.Count);
        for (var i = 0; i < forecast.Grid.Count; i++)
        {
            intervals.Add(working[i] ? Interval(forecast, i, search, options) : IntervalRequirement.None);
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

        var volume = ForecastedWork.Volume(forecast, forecast.Volume.Mean, i);
        var load = volume * perContact;
        var handleSeconds = forecast.HandleSeconds.Mean[i] / (double)options.Concurrency;
        var agents = search.Agents(load, handleSeconds);
        Span<double> rates = stackalloc double[SeriesForecast.Levels.Length];
        RateQuantiles.Of(forecast, i, rates);

        // At the mean the agents meet the target, whatever the rounding of the search says.
        var largestRate = Math.Max(search.LargestLoad(agents, handleSeconds) / perContact, volume);
        var requirement = IntervalRequirement.None with
        {
            Load = load,
            Agents = agents,
            Scheduled = options.Shrinkage.ScheduledFor(agents),
            AgentsP50 = search.Agents(rates[2] * perContact, handleSeconds),
            AgentsP90 = search.Agents(rates[3] * perContact, handleSeconds),
            ChanceToMeet = new QuantileDistribution(rates).Cumulative(largestRate),
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
