using CsOps.Forecast.Queueing.Distributions;

namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>Contacts that overflow, are given up, call again, or are turned away.</summary>
internal sealed partial class CentreEngine
{
    private const int MostAttempts = 64;

    private readonly EventHeap _redials = new();
    private readonly bool _mayRedial;
    private WaitingContact[] _calling = new WaitingContact[64];
    private int[] _freeRedial = new int[64];
    private int _freeRedials;
    private int _redialsEver;

    /// <summary>The next contact that will have waited its overflow delay: the first that has not yet, of any skill.</summary>
    private (int Skill, double Time) NextOverflow()
    {
        var (best, earliest) = (-1, double.PositiveInfinity);
        for (var skill = 0; _hasOverflow && skill < _queues.Length; skill++)
        {
            var plan = _plan.Skills[skill];
            if (plan.OverflowDelay == 0 || plan.LateGroups.Length == 0)
            {
                continue;
            }

            var queue = _queues[skill];
            _overflowPlace[skill] = Math.Max(_overflowPlace[skill], queue.Head);
            if (_overflowPlace[skill] < queue.Tail && queue[_overflowPlace[skill]].Arrival + plan.OverflowDelay < earliest)
            {
                (best, earliest) = (skill, queue[_overflowPlace[skill]].Arrival + plan.OverflowDelay);
            }
        }

        return (best, earliest);
    }

    /// <summary>A contact has waited its overflow delay: an idle agent of the late groups takes it, if it still waits.</summary>
    private void Overflow(int skill)
    {
        var queue = _queues[skill];
        var place = _overflowPlace[skill]++;
        DropAbandoned(skill, queue);
        if (!queue.Contains(place) || queue[place].Deadline <= _now)
        {
            return;
        }

        var group = FreeGroup(_plan.Skills[skill].LateGroups);
        if (group < 0)
        {
            return;
        }

        var contact = queue[place];
        queue[place] = queue[place].Gone;
        CountAnswered(skill, contact, _now - contact.Arrival, hasWaited: true);
        BeginWithNext(skill, group, contact);
        DropAbandoned(skill, queue);
    }

    /// <summary>Takes from the head of a queue who has given up or gone.</summary>
    private void DropAbandoned(int skill, ContactQueue queue)
    {
        while (!queue.IsEmpty && queue.First.Deadline <= _now)
        {
            if (!double.IsNegativeInfinity(queue.First.Deadline))
            {
                GiveUp(skill, queue.First);
            }

            queue.RemoveFirst();
        }
    }

    /// <summary>The patience of a contact that may call again has ended, if it still waits.</summary>
    private void GiveUpNext()
    {
        var thing = _givingUp.RemoveFirst();
        var (place, skill) = Math.DivRem(thing, _queues.Length);
        var queue = _queues[skill];
        if (queue.Contains(place) && queue[place].Deadline == _now)
        {
            GiveUp((int)skill, queue[place]);
            queue[place] = queue[place].Gone;
        }
    }

    private void GiveUp(int skill, in WaitingContact contact)
    {
        CountAbandoned(skill, contact, contact.Deadline);
        var plan = _plan.Skills[skill];
        if (plan.RedialProbability == 0 || contact.IsHandedOver)
        {
            return;
        }

        // A redial's draws belong to the customer and the attempt: no other contact's draws depend on whether it happens.
        var random = new RandomStream(RandomStream.Child(
            ArrivalSource.SeedOf(_seed, skill, StreamPurpose.Redial), ((ulong)contact.Number * MostAttempts) + (ulong)(contact.Attempt % MostAttempts)));
        if (random.Uniform() >= plan.RedialProbability)
        {
            return;
        }

        var arrival = contact.Deadline + plan.RedialDelay.Draw(ref random);
        if (arrival < _plan.DaySeconds)
        {
            var interval = Math.Min((int)(arrival / _plan.IntervalSeconds), _plan.Intervals - 1);
            var again = contact with
            {
                Arrival = arrival,
                Deadline = arrival + plan.Patience.Draw(ref random),
                Handle = plan.HandleTime.Draw(ref random) * plan.HandleFactors[interval],
                Attempt = contact.Attempt + 1,
                Interval = interval,
            };
            _redials.Add(arrival, ((long)StoreRedial(again) * _queues.Length) + skill);
        }
    }

    private void Redial()
    {
        var (place, skill) = Math.DivRem(_redials.RemoveFirst(), _queues.Length);
        _freeRedial[_freeRedials++] = (int)place;
        var contact = _calling[place];
        _tally.Skill((int)skill, contact.Interval)[Tally.Redialled]++;
        Receive((int)skill, contact);
    }

    private int StoreRedial(in WaitingContact contact)
    {
        if (_freeRedials == 0 && _redialsEver == _calling.Length)
        {
            Array.Resize(ref _calling, _redialsEver * 2);
            Array.Resize(ref _freeRedial, _redialsEver * 2);
        }

        var place = _freeRedials > 0 ? _freeRedial[--_freeRedials] : _redialsEver++;
        _calling[place] = contact;
        return place;
    }

    /// <summary>Who still waits is turned away, or waits in vain for agents who never come.</summary>
    private void Close()
    {
        for (var skill = 0; skill < _queues.Length; skill++)
        {
            var queue = _queues[skill];
            for (DropAbandoned(skill, queue); !queue.IsEmpty; queue.RemoveFirst())
            {
                Close(skill, queue.First);
            }
        }
    }

    private void Close(int skill, in WaitingContact contact)
    {
        var waitsOn = _plan.Closing is ClosingRule.ServeWaiting && double.IsFinite(contact.Deadline);
        if (double.IsNegativeInfinity(contact.Deadline))
        {
            return;
        }

        CountAbandoned(skill, contact, waitsOn ? contact.Deadline : Math.Min(_now, contact.Deadline));
        _tally.Skill(skill, contact.Interval)[Tally.TurnedAway] += contact.IsHandedOver || waitsOn || contact.Deadline <= _now ? 0 : 1;
    }
}
