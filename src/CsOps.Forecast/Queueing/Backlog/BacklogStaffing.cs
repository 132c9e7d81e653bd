using System.Collections.Immutable;

namespace CsOps.Forecast.Queueing.Backlog;

/// <summary>The fewest agents with whom deferred work is done in time: the same number at all times, or a number for each interval.</summary>
/// <remarks>
/// <para>
/// Classes are served in strict priority, the first one first, and first in first out within each (<see cref="FluidBacklog"/>). Agents
/// complete a fixed amount of work an interval. More agents never do less by any instant, so the constant number is found by bisection.
/// </para>
/// <para>
/// The numbers by interval are found in two steps. Starting from the constant number, agents are taken away one by one while every share
/// still holds, from the last interval to the first and, in a second try, from the first to the last; the better result is one from which
/// nobody can be taken. Of a single class a search over (agents used, work done, work late) at the end of each interval then looks for
/// fewer: a state is dropped when another has used no more, done no less and been late no more, and when even work without any idle time
/// could not beat the best known. It ends with the fewest, proven, unless more than <see cref="MostStates"/> states are left at an instant.
/// </para>
/// <para>
/// A target below 1 lets some work be late, and the fewest agents let it be that which is due last. Whoever wants the target for each day
/// by itself solves the days by themselves.
/// </para>
/// </remarks>
public sealed class BacklogStaffing
{
    /// <summary>The largest number of states the search by interval keeps at the end of an interval.</summary>
    public const int MostStates = 20_000;

    private const int MostAgents = 1_000_000_000;
    private const double Rounding = 1e-12;

    private readonly ImmutableArray<BacklogClass> _classes;
    private readonly ImmutableArray<double> _perAgent;
    private readonly ImmutableArray<double> _capacity;

    /// <summary>Takes the work and what an agent does of it.</summary>
    /// <param name="classes">The classes of work, the one with the highest priority first; at least one.</param>
    /// <param name="perAgent">Work that one agent completes in each interval, 0 or more; 0 where nobody may be staffed.</param>
    /// <param name="capacity">
    /// Capacity that is there without further agents, 0 or more, one an interval; for example the idle time of a queue that is answered at once
    /// (<see cref="IdleCapacity"/>). Default: none.
    /// </param>
    /// <exception cref="ArgumentException">There is no class, or the lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount of work is negative or not finite, or a share is not in (0, 1].</exception>
    public BacklogStaffing(ImmutableArray<BacklogClass> classes, ImmutableArray<double> perAgent, ImmutableArray<double> capacity = default)
    {
        _classes = classes.IsDefaultOrEmpty ? throw new ArgumentException("There is no class of work; expected at least one.", nameof(classes)) : classes;
        _perAgent = perAgent;
        _capacity = capacity.IsDefault ? [.. new double[perAgent.Length]] : capacity;
        QueueArguments.ThrowIfNotWork(_perAgent.AsSpan(), nameof(perAgent));
        QueueArguments.ThrowIfNotWork(_capacity.AsSpan(), nameof(capacity));
        foreach (var work in classes)
        {
            if (!(work.Share is > 0 and <= 1))
            {
                throw new ArgumentOutOfRangeException(nameof(classes), work.Share, "A share is above 0 and at most 1.\nMaybe it was given in percent: 95 % is 0.95.");
            }

            if (work.Arrivals.Length != perAgent.Length || work.Clock.Length != perAgent.Length || _capacity.Length != perAgent.Length)
            {
                throw new ArgumentException(
                    $"There are {work.Arrivals.Length} arrivals, {work.Clock.Length} clock marks and {_capacity.Length} capacities for {perAgent.Length} intervals.",
                    nameof(classes));
            }
        }
    }

    /// <summary>The flows of all classes with agents in each interval, in order of priority.</summary>
    /// <param name="agents">Agents in each interval, 0 or more, one an interval.</param>
    /// <returns>One flow a class.</returns>
    /// <exception cref="ArgumentException">The length differs from that of the intervals.</exception>
    public ImmutableArray<FluidBacklog> Flow(ReadOnlySpan<int> agents)
    {
        var capacity = new double[_perAgent.Length];
        if (agents.Length != capacity.Length)
        {
            throw new ArgumentException($"There are {agents.Length} numbers of agents for {capacity.Length} intervals.", nameof(agents));
        }

        for (var i = 0; i < capacity.Length; i++)
        {
            capacity[i] = _capacity[i] + (agents[i] * _perAgent[i]);
        }

        var flows = ImmutableArray.CreateBuilder<FluidBacklog>(_classes.Length);
        foreach (var work in _classes)
        {
            flows.Add(flows.Count == 0
                ? new FluidBacklog(work.Arrivals.AsSpan(), capacity, work.OpeningBacklog)
                : flows[^1].Behind(work.Arrivals.AsSpan(), work.OpeningBacklog));
        }

        return flows.MoveToImmutable();
    }

    /// <summary>Whether every class has its share done in time.</summary>
    /// <param name="agents">Agents in each interval, 0 or more, one an interval.</param>
    /// <returns>True also where no arrival is due within the intervals.</returns>
    /// <exception cref="ArgumentException">The length differs from that of the intervals.</exception>
    public bool Meets(ReadOnlySpan<int> agents)
    {
        var flows = Flow(agents);
        var shares = new double[agents.Length];
        for (var c = 0; c < flows.Length; c++)
        {
            flows[c].SharesInTime(_classes[c].Clock.AsSpan(), _classes[c].AcceptableWait, shares);
            if (flows[c].OverallShareInTime(shares) < _classes[c].Share - Rounding)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The smallest number of agents, the same in every interval in which an agent completes work, that meets all shares.</summary>
    /// <returns>The number, 0 or more; null when no number up to 1,000,000,000 is enough, as when no wait is accepted.</returns>
    /// <remarks>Cost: O(intervals · log(agents)).</remarks>
    public int? MinimumConstant()
    {
        int tooFew = -1, enough = 0;
        while (!Meets(Constant(enough)))
        {
            if (enough >= MostAgents / 2)
            {
                return null;
            }

            (tooFew, enough) = (enough, Math.Max(1, 2 * enough));
        }

        while (enough - tooFew > 1)
        {
            var middle = tooFew + ((enough - tooFew) / 2);
            (tooFew, enough) = Meets(Constant(middle)) ? (tooFew, middle) : (middle, enough);
        }

        return enough;
    }

    /// <summary>Agents for each interval that meet all shares with the fewest agent-intervals.</summary>
    /// <param name="mostAgents">The most agents in an interval, 0 or more. Default: null, the constant number, with which there is always an answer.</param>
    /// <returns>The agents and whether fewer are impossible; null when not even <paramref name="mostAgents"/> in every interval are enough.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The most agents are negative.</exception>
    public HourlyAgents? MinimumByInterval(int? mostAgents = null)
    {
        if (mostAgents is { } limit)
        {
            QueueArguments.ThrowIfNotAgents(limit);
        }

        if ((mostAgents ?? MinimumConstant()) is not { } most || !Meets(Constant(most)))
        {
            return null;
        }

        int[] Reduced(bool fromTheEnd) => Reduce(Constant(most), fromTheEnd);
        var (early, late) = (Reduced(fromTheEnd: true), Reduced(fromTheEnd: false));
        var best = early.Sum() < late.Sum() ? early : late;
        var known = new HourlyAgents([.. best], IsProven: best.Sum() == 0);
        return _classes.Length == 1 ? new HourlySearch(_classes[0], _perAgent, _capacity).Improve(known, most) : known;
    }

    /// <summary>Takes agents away while the shares hold: as many as possible from each interval in turn.</summary>
    private int[] Reduce(int[] agents, bool fromTheEnd)
    {
        for (var step = 0; step < agents.Length; step++)
        {
            var i = fromTheEnd ? agents.Length - 1 - step : step;
            var (tooFew, enough) = (-1, agents[i]);
            while (enough - tooFew > 1)
            {
                agents[i] = tooFew + ((enough - tooFew) / 2);
                (tooFew, enough) = Meets(agents) ? (tooFew, agents[i]) : (agents[i], enough);
            }

            agents[i] = enough;
        }

        return agents;
    }

    private int[] Constant(int number)
    {
        var agents = new int[_perAgent.Length];
        for (var i = 0; i < agents.Length; i++)
        {
            agents[i] = _perAgent[i] > 0 ? number : 0;
        }

        return agents;
    }
}
