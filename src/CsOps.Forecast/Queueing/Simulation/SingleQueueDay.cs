namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>A day of one skill and one group, contact by contact in order of arrival and not event by event.</summary>
/// <remarks>
/// First come, first served: a contact begins when the first agent is free who is left for it, so a heap of the times at which agents are free
/// is all the state (J. Kiefer and J. Wolfowitz, "On the theory of queues with many servers", Transactions of the American Mathematical Society
/// 78 (1955)); one that would wait longer than its patience leaves the heap as it is. The same customers as in <see cref="CentreEngine"/>, and the
/// same answers to the last contact.
/// </remarks>
internal sealed class SingleQueueDay
{
    private readonly CentrePlan _plan;
    private readonly SkillPlan _skill;
    private readonly double _handleFactor;
    private readonly ArrivalSource _source;
    private readonly FreeTimes _free = new();
    private readonly List<double> _leaving = [];
    private Tally _tally;
    private int _boundary;

    public SingleQueueDay(CentrePlan plan)
    {
        _plan = plan;
        _skill = plan.Skills[0];
        _handleFactor = plan.Groups[0].HandleFactors[0];
        _source = new ArrivalSource(_skill, plan.IntervalSeconds);
        _tally = plan.NewTally();
    }

    /// <summary>Contacts that arrived.</summary>
    public long Contacts { get; private set; }

    /// <summary>A whole day, its close included.</summary>
    public void RunDay(ulong seed, Tally tally)
    {
        Span<double> factor = stackalloc double[1];
        DayFactors.Draw(_plan, seed, factor);
        _source.Start(seed, factor[0]);
        _tally = tally;
        _free.Clear();
        _leaving.Clear();
        Contacts = 0;
        _boundary = 0;
        PassBoundary();
        while (_source.NextTime < double.PositiveInfinity)
        {
            Contacts++;
            Serve(_source.Take());
        }

        while (_boundary < _plan.Boundaries.Length)
        {
            PassBoundary();
        }

        CountPresence();
    }

    private void Serve(in WaitingContact contact)
    {
        var begin = BeginOf(contact);
        var counts = _tally.Skill(0, contact.Interval);
        var close = _plan.DaySeconds;
        var mayWaitUntil = _plan.Closing is ClosingRule.TurnAway ? close : double.PositiveInfinity;
        if (begin <= mayWaitUntil && begin < contact.Deadline)
        {
            Answer(contact, begin, counts);
            return;
        }

        var left = Math.Min(contact.Deadline, mayWaitUntil);
        CountLeft(contact, double.IsPositiveInfinity(left) ? close : left, counts);
        if (left < contact.Deadline || double.IsPositiveInfinity(left))
        {
            counts[Tally.TurnedAway]++;
        }
    }

    /// <summary>When an agent is free for the contact, staff changes until then included; infinite when none ever is.</summary>
    private double BeginOf(in WaitingContact contact)
    {
        while (true)
        {
            var begin = Math.Max(contact.Arrival, _free.First);
            if (_boundary >= _plan.Boundaries.Length || _plan.Boundaries[_boundary] > begin)
            {
                return begin;
            }

            PassBoundary();
        }
    }

    private void Answer(in WaitingContact contact, double begin, Span<double> counts)
    {
        var end = begin + (contact.Handle * _handleFactor);
        counts[Tally.Offered]++;
        counts[Tally.Answered]++;
        if (begin - contact.Arrival <= _skill.AcceptableWait)
        {
            counts[Tally.AnsweredInTime]++;
        }

        if (_free.First > contact.Arrival)
        {
            counts[Tally.Waited]++;
            counts[Tally.WaitSeconds] += begin - contact.Arrival;
            counts[Tally.AnsweredWaitSeconds] += begin - contact.Arrival;
        }

        _free.ReplaceFirst(end);
        CountBusy(begin, end, contact.Interval);
    }

    private void CountLeft(in WaitingContact contact, double left, Span<double> counts)
    {
        var wait = left - contact.Arrival;
        if (wait < _skill.ShortAbandon)
        {
            counts[Tally.ShortAbandoned]++;
            return;
        }

        counts[Tally.Offered]++;
        counts[Tally.Abandoned]++;
        counts[Tally.Waited]++;
        counts[Tally.WaitSeconds] += wait;
        if (wait <= _skill.AcceptableWait)
        {
            counts[Tally.AbandonedInTime]++;
        }
    }

    /// <summary>Spreads handling over the intervals in which it happens, up to the close.</summary>
    private void CountBusy(double begin, double end, int from)
    {
        var length = _plan.IntervalSeconds;
        for (var interval = from; interval < _plan.Intervals && interval * length < end; interval++)
        {
            var part = Math.Min(end, (interval + 1) * length) - Math.Max(begin, interval * length);
            if (part > 0)
            {
                _tally.Group(0, interval, Tally.BusySeconds) += part;
            }
        }
    }

    /// <summary>Staff changes: of those with a contact in hand who are too many, whoever finishes first leaves first.</summary>
    private void PassBoundary()
    {
        var now = _plan.Boundaries[_boundary];
        var planned = _plan.Groups[0].AgentsFrom[_boundary++];
        CountGone(now);
        var missing = planned - _free.Count;
        for (; missing > 0 && _leaving.Count > 0; missing--)
        {
            _free.Add(_leaving[^1]);
            _leaving.RemoveAt(_leaving.Count - 1);
        }

        for (; missing > 0; missing--)
        {
            _free.Add(now);
        }

        for (; missing < 0; missing++)
        {
            var free = _free.RemoveFirst();
            if (free > now)
            {
                _leaving.Add(free);
            }
        }
    }

    /// <summary>Forgets who has finished by now, and counts the time after the planned end for which they were there.</summary>
    private void CountGone(double now)
    {
        var gone = 0;
        while (gone < _leaving.Count && _leaving[gone] <= now)
        {
            gone++;
        }

        CountOvertime(now);
        _leaving.RemoveRange(0, gone);
    }

    /// <summary>The time since the last boundary for which those who only finish were there.</summary>
    private void CountOvertime(double now)
    {
        if (_leaving.Count == 0)
        {
            return;
        }

        var last = _plan.Boundaries[_boundary - 2];
        foreach (var leaves in _leaving)
        {
            AddPresence(last, Math.Min(leaves, now));
        }
    }

    private void CountPresence()
    {
        for (var i = 0; i < _plan.Boundaries.Length; i++)
        {
            var end = i + 1 < _plan.Boundaries.Length ? _plan.Boundaries[i + 1] : _plan.DaySeconds;
            var interval = IntervalOf(_plan.Boundaries[i]);
            _tally.Group(0, interval, Tally.PresentSeconds) += (end - _plan.Boundaries[i]) * _plan.Groups[0].AgentsFrom[i];
        }

        _boundary++;
        CountOvertime(_plan.DaySeconds);
    }

    private void AddPresence(double begin, double end)
    {
        if (end > begin)
        {
            _tally.Group(0, IntervalOf(begin), Tally.PresentSeconds) += end - begin;
        }
    }

    private int IntervalOf(double boundary) => Math.Min((int)((boundary / _plan.IntervalSeconds) + 1e-9), _plan.Intervals - 1);
}
