using CsOps.Forecast.Queueing.Distributions;

namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>Follows a centre from event to event: arrivals, ends of contacts, overflows, redials, changes of staff.</summary>
/// <remarks>
/// One engine belongs to one thread; its arrays are kept from day to day, and nothing is allocated for a contact. Patience ends are looked at
/// only when a contact comes to the head of its queue, unless it may call again: then its end is an event.
/// </remarks>
internal sealed partial class CentreEngine
{
    private readonly CentrePlan _plan;
    private readonly ArrivalSource[] _sources;
    private readonly ContactQueue[] _queues;
    private readonly GroupAgents[] _groups;
    private readonly EventHeap _ends = new();
    private readonly EventHeap _givingUp = new();
    private readonly long[] _overflowPlace;
    private readonly bool _hasOverflow;
    private readonly RandomStream[] _handedOver;
    private readonly double[] _countedUntil;
    private Tally _tally;
    private ulong _seed;
    private double _now;
    private int _interval;
    private int _boundary;
    private int _nextSkill;
    private double _nextArrival;

    public CentreEngine(CentrePlan plan)
    {
        _plan = plan;
        _tally = plan.NewTally();
        _sources = Array.ConvertAll(plan.Skills, skill => new ArrivalSource(skill, plan.IntervalSeconds));
        _queues = Array.ConvertAll(plan.Skills, _ => new ContactQueue());
        _groups = Array.ConvertAll(plan.Groups, group => new GroupAgents(group.Pace.Length));
        _overflowPlace = new long[plan.Skills.Length];
        _mayRedial = plan.Skills.Any(skill => skill.RedialProbability > 0);
        _hasOverflow = plan.Skills.Any(skill => skill is { OverflowDelay: > 0, LateGroups.Length: > 0 });
        _handedOver = new RandomStream[plan.Skills.Length];
        _countedUntil = new double[plan.Groups.Length];
    }

    /// <summary>Contacts that arrived, first attempts and redials.</summary>
    public long Contacts { get; private set; }

    /// <summary>Begins anew: empty, at time 0, with the customers of <paramref name="seed"/>.</summary>
    public void Start(ulong seed, Tally tally)
    {
        _seed = seed;
        _tally = tally;
        (_now, _interval, _boundary, Contacts) = (0, 0, 0, 0);
        Array.Clear(_countedUntil);
        Array.Clear(_overflowPlace);
        _ends.Clear();
        _givingUp.Clear();
        _redials.Clear();
        _freeSessions = _sessionsEver = _freeRedials = _redialsEver = 0;
        Span<double> factors = stackalloc double[_sources.Length];
        DayFactors.Draw(_plan, seed, factors);
        for (var skill = 0; skill < _sources.Length; skill++)
        {
            _queues[skill].Clear();
            _sources[skill].Start(seed, factors[skill]);
            _handedOver[skill] = new RandomStream(ArrivalSource.SeedOf(seed, skill, StreamPurpose.HandedOver));
        }

        FindNextArrival();
        for (var group = 0; group < _groups.Length; group++)
        {
            _groups[group].Clear();
            ChangeStaff(group, _plan.Groups[group].AgentsFrom[0]);
        }

        _boundary = 1;
    }

    /// <summary>Counts what follows elsewhere; what groups did so far is counted here.</summary>
    public void CountIn(Tally tally)
    {
        CountGroups();
        _tally = tally;
    }

    /// <summary>Goes on until <paramref name="until"/>.</summary>
    public void RunUntil(double until)
    {
        while (Step(until))
        {
        }

        _now = until;
    }

    /// <summary>A whole day, its close included.</summary>
    public void RunDay(ulong seed, Tally tally)
    {
        Start(seed, tally);
        RunUntil(_plan.DaySeconds);
        CountGroups();
        _interval = _plan.Intervals - 1;
        while (_plan.Closing is ClosingRule.ServeWaiting && !AllQueuesAreEmpty() && Step(double.PositiveInfinity))
        {
        }

        Close();
    }

    /// <summary>The next event, if it comes by <paramref name="until"/>.</summary>
    private bool Step(double until)
    {
        var end = _ends.FirstTime;
        var boundary = _boundary < _plan.Boundaries.Length ? _plan.Boundaries[_boundary] : double.PositiveInfinity;
        var time = Math.Min(Math.Min(end, _nextArrival), boundary);
        if (_hasOverflow || _mayRedial)
        {
            return StepAmongMore(time, boundary, until);
        }

        if (time > until || double.IsPositiveInfinity(time))
        {
            return false;
        }

        _now = time;
        if (time == boundary)
        {
            PassBoundary();
        }
        else if (time == end)
        {
            EndSession();
        }
        else
        {
            Arrive();
        }

        return true;
    }

    /// <summary>The same where contacts overflow or call again.</summary>
    private bool StepAmongMore(double time, double boundary, double until)
    {
        var (overflowSkill, overflow) = NextOverflow();
        var redial = _redials.FirstTime;
        var givingUp = _givingUp.FirstTime;
        var first = Math.Min(Math.Min(time, overflow), Math.Min(redial, givingUp));
        if (first > until || double.IsPositiveInfinity(first))
        {
            return false;
        }

        _now = first;
        switch (first)
        {
            case var _ when first == boundary: PassBoundary(); break;
            case var _ when first == givingUp: GiveUpNext(); break;
            case var _ when first == _ends.FirstTime: EndSession(); break;
            case var _ when first == overflow: Overflow(overflowSkill); break;
            case var _ when first == redial: Redial(); break;
            default: Arrive(); break;
        }

        return true;
    }

    private void FindNextArrival()
    {
        _nextArrival = double.PositiveInfinity;
        for (var skill = 0; skill < _sources.Length; skill++)
        {
            if (_sources[skill].NextTime < _nextArrival)
            {
                (_nextSkill, _nextArrival) = (skill, _sources[skill].NextTime);
            }
        }
    }

    private void Arrive()
    {
        var skill = _nextSkill;
        var contact = _sources[skill].Take();
        _tally.Arrived[skill]++;
        _tally.Brought[skill] += contact.Handle;
        FindNextArrival();
        Receive(skill, contact);
    }

    /// <summary>A contact arrives: an idle agent takes it, or it waits.</summary>
    private void Receive(int skill, in WaitingContact contact)
    {
        Contacts++;
        var plan = _plan.Skills[skill];
        var group = FreeGroup(plan.Groups);
        if (group < 0 && plan.OverflowDelay == 0)
        {
            group = FreeGroup(plan.LateGroups);
        }

        if (group >= 0)
        {
            CountAnswered(skill, contact, 0, hasWaited: false);
            BeginWithNext(skill, group, contact);
            return;
        }

        var place = _queues[skill].Append(contact);
        if (plan.RedialProbability > 0 && double.IsFinite(contact.Deadline))
        {
            _givingUp.Add(contact.Deadline, (place * _sources.Length) + skill);
        }
    }

    /// <summary>The group of the lowest level with an agent who can take a contact; within a level whose next agent has been so longest.</summary>
    private int FreeGroup(RoutingStep[] steps)
    {
        var best = -1;
        var bestLevel = int.MaxValue;
        var longest = double.PositiveInfinity;
        foreach (var step in steps)
        {
            if (step.Level > bestLevel)
            {
                break;
            }

            var since = _groups[step.Number].LongestSince;
            if (since < longest)
            {
                (best, bestLevel, longest) = (step.Number, step.Level, since);
            }
        }

        return best;
    }

    /// <summary>The skill whose first contact a free agent of the group takes, or −1.</summary>
    private int WaitingSkill(int group)
    {
        var best = -1;
        var bestLevel = int.MaxValue;
        var earliest = double.PositiveInfinity;
        foreach (var step in _plan.Groups[group].Queues)
        {
            if (step.Level > bestLevel)
            {
                break;
            }

            var queue = _queues[step.Number];
            DropAbandoned(step.Number, queue);
            if (queue.IsEmpty || queue.First.Arrival >= earliest || (step.IsLate && !HasWaitedDelay(step.Number, queue.First)))
            {
                continue;
            }

            (best, bestLevel, earliest) = (step.Number, step.Level, queue.First.Arrival);
        }

        return best;
    }

    private bool HasWaitedDelay(int skill, in WaitingContact contact) => _now - contact.Arrival >= _plan.Skills[skill].OverflowDelay - 1e-9;

    /// <summary>An agent in no list can take contacts: those that wait, as many as it can, and what it still can take it is listed for.</summary>
    private void Occupy(int group, int agent)
    {
        var agents = _groups[group];
        while (agents.InHand[agent] < _plan.Groups[group].Pace.Length && WaitingSkill(group) is var skill and >= 0)
        {
            var queue = _queues[skill];
            var contact = queue.First;
            queue.RemoveFirst();
            CountAnswered(skill, contact, _now - contact.Arrival, hasWaited: true);
            Begin(skill, group, agent, contact);
        }

        agents.List(agent, _now);
    }

    private bool AllQueuesAreEmpty()
    {
        for (var skill = 0; skill < _queues.Length; skill++)
        {
            DropAbandoned(skill, _queues[skill]);
            if (!_queues[skill].IsEmpty)
            {
                return false;
            }
        }

        return true;
    }
}
