namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>What is counted: contacts in the interval of their arrival, agents' time in the interval in which it passes.</summary>
internal sealed partial class CentreEngine
{
    private void CountAnswered(int skill, in WaitingContact contact, double wait, bool hasWaited)
    {
        if (contact.IsHandedOver)
        {
            return;
        }

        var counts = _tally.Skill(skill, contact.Interval);
        counts[Tally.Offered]++;
        counts[Tally.Answered]++;
        if (wait <= _plan.Skills[skill].AcceptableWait)
        {
            counts[Tally.AnsweredInTime]++;
        }

        if (hasWaited)
        {
            counts[Tally.Waited]++;
            counts[Tally.WaitSeconds] += wait;
            counts[Tally.AnsweredWaitSeconds] += wait;
        }
    }

    private void CountAbandoned(int skill, in WaitingContact contact, double left)
    {
        if (contact.IsHandedOver)
        {
            return;
        }

        var counts = _tally.Skill(skill, contact.Interval);
        var wait = left - contact.Arrival;
        if (wait < _plan.Skills[skill].ShortAbandon)
        {
            counts[Tally.ShortAbandoned]++;
            return;
        }

        counts[Tally.Offered]++;
        counts[Tally.Abandoned]++;
        counts[Tally.Waited]++;
        counts[Tally.WaitSeconds] += wait;
        if (wait <= _plan.Skills[skill].AcceptableWait)
        {
            counts[Tally.AbandonedInTime]++;
        }
    }

    private void CountGroups()
    {
        for (var group = 0; group < _groups.Length; group++)
        {
            CountGroup(group);
        }
    }

    /// <summary>Adds the group's time since the last count; what passes after the day's close is not counted.</summary>
    private void CountGroup(int group)
    {
        var passed = Math.Min(_now, _plan.DaySeconds) - _countedUntil[group];
        if (passed > 0)
        {
            _tally.Group(group, _interval, Tally.BusySeconds) += passed * _groups[group].Busy;
            _tally.Group(group, _interval, Tally.PresentSeconds) += passed * _groups[group].Present;
            _countedUntil[group] = _now;
        }
    }
}
