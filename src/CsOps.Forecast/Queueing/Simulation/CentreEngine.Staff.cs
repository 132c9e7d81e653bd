namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>Agents come and go.</summary>
internal sealed partial class CentreEngine
{
    /// <summary>A new interval begins, or staff changes in the middle of one.</summary>
    private void PassBoundary()
    {
        CountGroups();
        _interval = Math.Min((int)((_now / _plan.IntervalSeconds) + 1e-9), _plan.Intervals - 1);
        for (var group = 0; group < _groups.Length; group++)
        {
            ChangeStaff(group, _plan.Groups[group].AgentsFrom[_boundary]);
        }

        _boundary++;
        if (_plan.ShiftEnd is ShiftEndRule.HandOver)
        {
            PassOnReturned();
        }
    }

    /// <summary>What was handed over goes to agents of other groups who are idle.</summary>
    private void PassOnReturned()
    {
        for (var skill = 0; skill < _queues.Length; skill++)
        {
            var queue = _queues[skill];
            for (DropAbandoned(skill, queue); !queue.IsEmpty && FreeGroup(_plan.Skills[skill].Groups) is var group and >= 0; DropAbandoned(skill, queue))
            {
                var contact = queue.First;
                queue.RemoveFirst();
                CountAnswered(skill, contact, _now - contact.Arrival, hasWaited: true);
                BeginWithNext(skill, group, contact);
            }
        }
    }

    private void ChangeStaff(int group, int planned)
    {
        var agents = _groups[group];
        agents.Planned = planned;
        Keep(group);
        while (agents.Present < planned)
        {
            Occupy(group, agents.Come());
        }

        while (agents.Present > planned && agents.NextAgent() is var idle and >= 0 && agents.InHand[idle] == 0)
        {
            agents.Go(idle);
        }

        if (_plan.ShiftEnd is ShiftEndRule.HandOver)
        {
            HandOver(group);
        }
        else if (_plan.Groups[group].Pace.Length > 1)
        {
            SendAwayWithFewest(group);
        }
    }

    /// <summary>Agents who were only finishing stay if there is a place for them again.</summary>
    private void Keep(int group)
    {
        var agents = _groups[group];
        var staying = agents.Planned - (agents.Present - agents.ToLeave);
        for (var agent = 0; agent < agents.Numbers && staying > 0 && agents.ToLeave > 0; agent++)
        {
            if (agents.IsLeaving(agent))
            {
                agents.Stay(agent);
                Occupy(group, agent);
                staying--;
            }
        }
    }

    /// <summary>Agents with several contacts: those with fewest in hand take no more.</summary>
    private void SendAwayWithFewest(int group)
    {
        var agents = _groups[group];
        var surplus = agents.Present - agents.ToLeave - agents.Planned;
        for (var inHand = 1; inHand <= _plan.Groups[group].Pace.Length; inHand++)
        {
            for (var agent = 0; agent < agents.Numbers && surplus > 0; agent++)
            {
                if (agents.InHand[agent] == inHand && !agents.IsLeaving(agent))
                {
                    agents.Leave(agent);
                    surplus--;
                }
            }
        }
    }

    /// <summary>Agents go whose contacts were begun last (of which nothing is known of what is left), and what they have in hand goes back to the head of its queue.</summary>
    private void HandOver(int group)
    {
        var agents = _groups[group];
        while (agents.Present > agents.Planned)
        {
            var agent = -1;
            var latest = double.NegativeInfinity;
            for (var number = 0; number < _sessionsEver; number++)
            {
                ref var session = ref _sessions[number];
                if (session.Group == group && session.Agent >= 0 && session.Started >= latest)
                {
                    (agent, latest) = (session.Agent, session.Started);
                }
            }

            CountGroup(group);
            UpdateInHand(group, agent);
            ReturnContacts(group, agent);
            agents.Go(agent);
        }
    }

    private void ReturnContacts(int group, int agent)
    {
        while (_groups[group].FirstSession[agent] is var number and >= 0)
        {
            var session = _sessions[number];
            Free(number);
            _groups[group].Finish(agent);
            var skill = _plan.Skills[session.Skill];
            _queues[session.Skill].Return(new WaitingContact
            {
                Arrival = session.Started,
                Deadline = _now + skill.Patience.Draw(ref _handedOver[session.Skill]),
                Handle = session.Left / _plan.Groups[group].HandleFactors[session.Skill],
                Interval = _interval,
                IsHandedOver = true,
            });
        }
    }
}
