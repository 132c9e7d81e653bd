using CsOps.Forecast.Forecasting;
using CsOps.Forecast.Forecasting.Intervals;
using CsOps.Forecast.Queueing.Abandonment;

namespace CsOps.Forecast.Staffing.Immediate;

/// <summary>The agents of single intervals of a forecast in a steady state, and how sure they are, whatever load the interval is said to carry.</summary>
/// <remarks>
/// P50, P90 and the chance are over what the forecast does not know of the arrival rate (<see cref="RateQuantiles"/>); with the rate the
/// load of the interval rises and falls in proportion. The chance is the probability that the rate stays below the largest at which the
/// agents still meet the target.
/// </remarks>
internal sealed class IntervalSizing(QueueForecast forecast, StaffingOptions options)
{
    /// <summary>The search for the target.</summary>
    public AgentSearch Search { get; } = new(options);

    /// <summary>Expected contacts of an interval, 0 or more.</summary>
    public double Contacts(int i) => ForecastedWork.Volume(forecast, forecast.Volume.Mean, i);

    /// <summary>Seconds that an agent's capacity is taken by one contact: the handle time, divided by concurrency.</summary>
    public double HandleSeconds(int i) => forecast.HandleSeconds.Mean[i] / (double)options.Concurrency;

    /// <summary>Whether anything may arrive in an interval; then its handle time is known to be usable.</summary>
    public bool HasWork(int i) => PerContact(i) > 0;

    /// <summary>The load of an interval's own contacts, in erlangs.</summary>
    public double OfferedLoad(int i) => HasWork(i) ? Contacts(i) * PerContact(i) : 0;

    /// <summary>What is known of an interval before anybody is staffed: its load, and what Erlang C asks for.</summary>
    public IntervalRequirement Basis(int i) => HasWork(i)
        ? IntervalRequirement.None with { Load = OfferedLoad(i), AgentsByErlangC = Search.AgentsByErlangC(OfferedLoad(i), HandleSeconds(i)) }
        : IntervalRequirement.None;

    /// <summary>The agents that an interval needs when it carries <paramref name="load"/> at the mean volume, and what they achieve in the long run.</summary>
    public IntervalRequirement Size(int i, double load)
    {
        if (!HasWork(i))
        {
            return IntervalRequirement.None;
        }

        var handleSeconds = HandleSeconds(i);
        Span<double> rates = stackalloc double[SeriesForecast.Levels.Length];
        Rates(i, rates);
        var agents = Search.Agents(load, handleSeconds);
        if (options.Target.Chance is { } chance)
        {
            var rate = Math.Max(0, new QuantileDistribution(rates).Quantile(chance));
            agents = Math.Max(agents, Search.Agents(LoadAt(i, load, rate), handleSeconds));
        }

        var requirement = Basis(i) with
        {
            Agents = agents,
            Scheduled = options.Shrinkage.ScheduledFor(agents),
            AgentsP50 = Search.Agents(LoadAt(i, load, rates[2]), handleSeconds),
            AgentsP90 = Search.Agents(LoadAt(i, load, rates[3]), handleSeconds),
            ChanceToMeet = ChanceToMeet(i, load, agents, rates),
        };
        return agents == 0 ? requirement : WithNeighbours(Achieved(requirement, load, handleSeconds), i, load);
    }

    /// <summary>A requirement with what one agent less and one more would change, in a steady state of a load.</summary>
    public IntervalRequirement WithNeighbours(IntervalRequirement requirement, int i, double load)
    {
        if (Search.Target.ServiceLevel is null || requirement.Agents == 0 || Contacts(i) <= 0)
        {
            return requirement;
        }

        var asRequired = ServiceLevel(requirement.Agents, load, HandleSeconds(i));
        return requirement with
        {
            LostByOneLess = Contacts(i) * Math.Max(0, asRequired - ServiceLevel(requirement.Agents - 1, load, HandleSeconds(i))),
            GainedByOneMore = Contacts(i) * Math.Max(0, ServiceLevel(requirement.Agents + 1, load, HandleSeconds(i)) - asRequired),
        };
    }

    /// <summary>Writes the quantiles of an interval's arrival rate, at the levels of <see cref="SeriesForecast.Levels"/>.</summary>
    public void Rates(int i, Span<double> rates) => RateQuantiles.Of(forecast, i, rates);

    private double ChanceToMeet(int i, double load, int agents, ReadOnlySpan<double> rates)
    {
        // At the mean the agents meet the target, whatever the rounding of the search says.
        var largestLoad = Math.Max(Search.LargestLoad(agents, HandleSeconds(i)), load);
        var contacts = Contacts(i);
        var largestRate = contacts > 0 ? contacts * (largestLoad / load) : (largestLoad - load) / PerContact(i);
        return new QuantileDistribution(rates).Cumulative(Math.Max(largestRate, contacts));
    }

    /// <summary>The load that the interval carries when contacts come at another rate than the mean one.</summary>
    private double LoadAt(int i, double load, double rate)
    {
        var contacts = Contacts(i);
        return contacts > 0 ? load * (rate / contacts) : load + (rate * PerContact(i));
    }

    private double PerContact(int i) => ForecastedWork.ErlangsPerContact(forecast, i, options.Concurrency);

    /// <summary>The service level of a number of agents; 0 where the queue grows without end.</summary>
    private double ServiceLevel(int agents, double load, double handleSeconds)
    {
        var level = ErlangA.Solve(agents, load, handleSeconds, Search.PatienceSeconds, Search.Target.AcceptableWaitSeconds).ServiceLevel(Search.Target.Definition);
        return double.IsNaN(level) ? 0 : level;
    }

    private IntervalRequirement Achieved(IntervalRequirement requirement, double load, double handleSeconds)
    {
        var target = Search.Target;
        var queue = ErlangA.Solve(requirement.Agents, load, handleSeconds, Search.PatienceSeconds, target.AcceptableWaitSeconds);
        return requirement with
        {
            ServiceLevel = target.ServiceLevel is null ? double.NaN : queue.ServiceLevel(target.Definition),
            AverageSpeedOfAnswerSeconds = queue.AverageSpeedOfAnswerSeconds,
            Occupancy = queue.Occupancy,
            Abandonment = queue.AbandonmentProbability,
        };
    }
}
