namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>Contacts in hand.</summary>
internal sealed partial class CentreEngine
{
    private Session[] _sessions = new Session[64];
    private int[] _freeSession = new int[64];
    private int _freeSessions;
    private int _sessionsEver;

    /// <summary>The group's next agent begins with the contact.</summary>
    private void BeginWithNext(int skill, int group, in WaitingContact contact)
    {
        var agent = _groups[group].NextAgent();
        Begin(skill, group, agent, contact);
        _groups[group].List(agent, _now);
    }

    /// <summary>The agent begins with the contact.</summary>
    private void Begin(int skill, int group, int agent, in WaitingContact contact)
    {
        var plan = _plan.Groups[group];
        var agents = _groups[group];
        CountGroup(group);
        if (plan.Pace.Length > 1)
        {
            UpdateInHand(group, agent);
        }

        agents.Take(agent);
        var number = NewSession();
        ref var session = ref _sessions[number];
        (session.Skill, session.Group, session.Agent, session.Started, session.Updated) = (skill, group, agent, _now, _now);
        session.NextOfAgent = agents.FirstSession[agent];
        agents.FirstSession[agent] = number;
        session.Left = contact.Handle * plan.HandleFactors[skill];
        if (plan.Pace.Length == 1)
        {
            _ends.Add(_now + (session.Left / plan.Pace[0]), EventOf(number));
            return;
        }

        Reschedule(group, agent);
    }

    /// <summary>The earliest end: the agent takes the next contact, is free, or goes.</summary>
    private void EndSession()
    {
        var number = ValidSession(_ends.RemoveFirst());
        if (number < 0)
        {
            return;
        }

        var (group, agent) = (_sessions[number].Group, _sessions[number].Agent);
        var agents = _groups[group];
        CountGroup(group);
        if (_plan.Groups[group].Pace.Length > 1)
        {
            UpdateInHand(group, agent);
        }

        Free(number);
        agents.Finish(agent);
        if (_plan.Groups[group].Pace.Length > 1)
        {
            Reschedule(group, agent);
        }

        if (agents.InHand[agent] == 0 && (agents.IsLeaving(agent) || agents.Present > agents.Planned))
        {
            agents.Go(agent);
        }
        else if (!agents.IsLeaving(agent))
        {
            Occupy(group, agent);
        }
    }

    /// <summary>Takes the time since the last change off what is left of all that the agent has in hand.</summary>
    private void UpdateInHand(int group, int agent)
    {
        var inHand = _groups[group].InHand[agent];
        var pace = inHand > 0 ? _plan.Groups[group].Pace[inHand - 1] : 1;
        for (var number = _groups[group].FirstSession[agent]; number >= 0; number = _sessions[number].NextOfAgent)
        {
            ref var session = ref _sessions[number];
            session.Left = Math.Max(0, session.Left - ((_now - session.Updated) * pace));
            session.Updated = _now;
        }
    }

    /// <summary>New ends for all that the agent has in hand, at the pace of their number.</summary>
    private void Reschedule(int group, int agent)
    {
        var inHand = _groups[group].InHand[agent];
        for (var number = _groups[group].FirstSession[agent]; number >= 0; number = _sessions[number].NextOfAgent)
        {
            ref var session = ref _sessions[number];
            session.Version++;
            _ends.Add(_now + (session.Left / _plan.Groups[group].Pace[inHand - 1]), EventOf(number));
        }
    }

    private int NewSession()
    {
        if (_freeSessions > 0)
        {
            return _freeSession[--_freeSessions];
        }

        if (_sessionsEver == _sessions.Length)
        {
            Array.Resize(ref _sessions, _sessionsEver * 2);
            Array.Resize(ref _freeSession, _sessionsEver * 2);
        }

        return _sessionsEver++;
    }

    private void Free(int number)
    {
        ref var session = ref _sessions[number];
        ref var link = ref _groups[session.Group].FirstSession[session.Agent];
        while (link != number)
        {
            link = ref _sessions[link].NextOfAgent;
        }

        link = session.NextOfAgent;
        session.Version++;
        session.Agent = -1;
        _freeSession[_freeSessions++] = number;
    }

    private long EventOf(int number) => ((long)_sessions[number].Version << 32) | (uint)number;

    /// <summary>The session of an event, or −1 when it was moved or has ended since.</summary>
    private int ValidSession(long thing)
    {
        var number = (int)(thing & uint.MaxValue);
        return _sessions[number].Version == (int)(thing >> 32) ? number : -1;
    }
}
