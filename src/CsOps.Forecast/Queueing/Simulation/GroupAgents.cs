namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>The agents of one group who are there, and which of them take the next contact: those with fewest in hand, longest so.</summary>
/// <remarks>A list of agents for each number in hand, linked through arrays: everything is O(1) but a change of staff.</remarks>
internal sealed class GroupAgents
{
    private const int None = -1;
    private const int Leaving = -2;

    private readonly int _most;
    private readonly int[] _first;
    private readonly int[] _last;
    private int[] _next = new int[16];
    private int[] _previous = new int[16];
    private int[] _level = new int[16];
    private double[] _since = new double[16];
    private int[] _spare = new int[16];
    private int _spares;
    private int _everPresent;

    public GroupAgents(int mostInHand)
    {
        _most = mostInHand;
        _first = new int[mostInHand];
        _last = new int[mostInHand];
        InHand = new int[16];
        FirstSession = new int[16];
        Clear();
    }

    /// <summary>Contacts in hand of each agent.</summary>
    public int[] InHand { get; private set; }

    /// <summary>The first session of each agent with something in hand, for the one who keeps the sessions.</summary>
    public int[] FirstSession { get; private set; }

    /// <summary>Agents who are there, those included who only finish.</summary>
    public int Present { get; private set; }

    /// <summary>Agents who should be there.</summary>
    public int Planned { get; set; }

    /// <summary>Agents who are to go when nothing is in hand.</summary>
    public int ToLeave { get; private set; }

    /// <summary>Agents with a contact in hand.</summary>
    public int Busy { get; private set; }

    /// <summary>One more than the largest number of an agent.</summary>
    public int Numbers => _everPresent;

    /// <summary>Since when the next agent has had as many in hand as now; infinite when none can take more.</summary>
    public double LongestSince
    {
        get
        {
            var next = NextAgent();
            return next == None ? double.PositiveInfinity : _since[next];
        }
    }

    public void Clear()
    {
        _first.AsSpan().Fill(None);
        _last.AsSpan().Fill(None);
        _spares = _everPresent = Present = Planned = Busy = ToLeave = 0;
    }

    /// <summary>The agent who takes the next contact, or −1.</summary>
    public int NextAgent()
    {
        foreach (var first in _first)
        {
            if (first != None)
            {
                return first;
            }
        }

        return None;
    }

    /// <summary>An agent comes, with nothing in hand and in no list.</summary>
    public int Come()
    {
        var agent = _spares > 0 ? _spare[--_spares] : _everPresent++;
        if (agent == InHand.Length)
        {
            Grow();
        }

        InHand[agent] = 0;
        FirstSession[agent] = None;
        _level[agent] = None;
        Present++;
        return agent;
    }

    /// <summary>An agent with nothing in hand goes.</summary>
    public void Go(int agent)
    {
        ToLeave -= _level[agent] == Leaving ? 1 : 0;
        Unlist(agent);
        _level[agent] = None;
        _spare[_spares++] = agent;
        Present--;
    }

    public bool IsLeaving(int agent) => _level[agent] == Leaving;

    /// <summary>The agent takes no more contacts, and goes when nothing is in hand.</summary>
    public void Leave(int agent)
    {
        Unlist(agent);
        _level[agent] = Leaving;
        ToLeave++;
    }

    /// <summary>The agent stays after all.</summary>
    public void Stay(int agent)
    {
        _level[agent] = None;
        ToLeave--;
    }

    public void Take(int agent)
    {
        Unlist(agent);
        Busy += InHand[agent]++ == 0 ? 1 : 0;
    }

    public void Finish(int agent)
    {
        if (_level[agent] != Leaving)
        {
            Unlist(agent);
        }

        Busy -= --InHand[agent] == 0 ? 1 : 0;
    }

    /// <summary>Puts the agent last in the list for its number in hand, if it can take more and is not leaving.</summary>
    public void List(int agent, double now)
    {
        var level = InHand[agent];
        if (level >= _most || _level[agent] == Leaving)
        {
            return;
        }

        _level[agent] = level;
        _since[agent] = now;
        _next[agent] = None;
        _previous[agent] = _last[level];
        if (_last[level] == None)
        {
            _first[level] = agent;
        }
        else
        {
            _next[_last[level]] = agent;
        }

        _last[level] = agent;
    }

    private void Unlist(int agent)
    {
        var level = _level[agent];
        if (level < 0)
        {
            return;
        }

        var (before, after) = (_previous[agent], _next[agent]);
        if (before == None)
        {
            _first[level] = after;
        }
        else
        {
            _next[before] = after;
        }

        if (after == None)
        {
            _last[level] = before;
        }
        else
        {
            _previous[after] = before;
        }

        _level[agent] = None;
    }

    private void Grow()
    {
        var length = InHand.Length * 2;
        var inHand = InHand;
        Array.Resize(ref inHand, length);
        InHand = inHand;
        var firstSession = FirstSession;
        Array.Resize(ref firstSession, length);
        FirstSession = firstSession;
        Array.Resize(ref _next, length);
        Array.Resize(ref _previous, length);
        Array.Resize(ref _level, length);
        Array.Resize(ref _since, length);
        Array.Resize(ref _spare, length);
    }
}
