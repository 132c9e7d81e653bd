using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Transient;

namespace CsOps.Forecast.Staffing.Immediate;

/// <summary>Intervals in which a queue is worked without a pause: the span of time whose intervals depend on each other.</summary>
internal sealed class WorkingSpan
{
    /// <summary>Intervals that the search may solve besides its first pass, which is mostly the best already: a plan has many days.</summary>
    private const int Refinements = 300;

    private readonly IntervalSizing _sizing;
    private readonly StaffingOptions _options;
    private readonly int _first;
    private readonly int _lead;
    private readonly double[] _contacts;
    private readonly double[] _handleSeconds;
    private readonly double[] _loads;
    private readonly TransientOptions _day;

    /// <summary>Takes a span.</summary>
    /// <param name="sizing">What single intervals need.</param>
    /// <param name="options">The target.</param>
    /// <param name="first">The first interval of the span.</param>
    /// <param name="count">Its intervals.</param>
    /// <param name="lead">Intervals like the first that went before it; none where the span starts with nobody in the queue.</param>
    /// <param name="intervalLength">Their length.</param>
    public WorkingSpan(IntervalSizing sizing, StaffingOptions options, int first, int count, int lead, TimeSpan intervalLength)
    {
        (_sizing, _options, _first, _lead) = (sizing, options, first, lead);
        count += lead;
        _contacts = new double[count];
        _handleSeconds = new double[count];
        _loads = new double[count];
        _day = new TransientOptions
        {
            IntervalSeconds = intervalLength.TotalSeconds,
            AcceptableWaitSeconds = sizing.Search.Target.AcceptableWaitSeconds,
            PatienceSeconds = sizing.Search.PatienceSeconds,
            ShiftEnd = options.ShiftEnd,
        };
        for (var i = 0; i < count; i++)
        {
            _contacts[i] = sizing.HasWork(At(i)) ? sizing.Contacts(At(i)) : 0;
        }
    }

    /// <summary>Writes the requirement of each interval of the span.</summary>
    public void Require(Span<IntervalRequirement> intervals)
    {
        if (!FillHandleSeconds())
        {
            return;
        }

        ModifiedOfferedLoad.Average(_contacts, _handleSeconds, _day.IntervalSeconds, _loads);
        var stationary = new IntervalRequirement[_contacts.Length];
        for (var i = 0; i < stationary.Length; i++)
        {
            stationary[i] = _sizing.Size(At(i), _loads[i]);
        }

        var day = Staff(Least(stationary));
        for (var i = _lead; i < stationary.Length; i++)
        {
            intervals[i - _lead] = AsItRuns(stationary[i], day.Intervals[i], i);
        }
    }

    /// <summary>The forecast's interval behind interval <paramref name="i"/> of the span and its lead.</summary>
    private int At(int i) => _first + Math.Max(0, i - _lead);

    /// <summary>Handle times, where nothing can come those of the nearest earlier interval in which something can; false where nothing comes at all.</summary>
    private bool FillHandleSeconds()
    {
        var known = Array.FindIndex(_contacts, contacts => contacts > 0);
        if (known < 0)
        {
            return false;
        }

        for (var i = 0; i < _contacts.Length; i++)
        {
            known = _contacts[i] > 0 ? i : known;
            _handleSeconds[i] = _sizing.HandleSeconds(At(known));
        }

        return true;
    }

    /// <summary>The agents that parts of the target need which the search does not look at; all of it where a chance is asked for.</summary>
    private int[] Least(ReadOnlySpan<IntervalRequirement> stationary)
    {
        var target = _sizing.Search.Target;
        var searched = target.Definition == ServiceLevelDefinition.AnsweredOfOffered && _options.Target.Chance is null;
        var least = new int[stationary.Length];
        for (var i = 0; i < least.Length; i++)
        {
            least[i] = searched
                ? _sizing.Search.AgentsFor(target with { ServiceLevel = null }, _loads[i], _handleSeconds[i])
                : stationary[i].Agents;
        }

        return least;
    }

    /// <summary>The fewest agents found that meet every part of the target on the day as it runs.</summary>
    private TransientDay Staff(int[] least)
    {
        const int mostRounds = 200;
        var target = _sizing.Search.Target;
        var searched = target.Definition == ServiceLevelDefinition.AnsweredOfOffered ? target.ServiceLevel ?? 0 : 0;
        var working = new bool[least.Length];
        Array.Fill(working, true);
        var day = TransientStaffing.Solve(
            _contacts, _handleSeconds, least, working, new TransientStaffingOptions { Day = _day, ServiceLevel = searched, Budget = Refinements }).Day;
        for (var round = 0; round < mostRounds; round++)
        {
            var agents = day.Intervals.Select(interval => interval.Agents + (Misses(interval) ? 1 : 0)).ToArray();
            if (agents.Sum() == day.AgentIntervals)
            {
                break;
            }

            day = TransientSolver.Solve(_contacts, _handleSeconds, agents, _day);
        }

        return day;
    }

    /// <summary>Whether an interval misses a part of the target that the search did not look at.</summary>
    private bool Misses(in TransientInterval interval)
    {
        var target = _sizing.Search.Target;
        return interval.Contacts > 0
            && (interval.AbandonProbability > (target.MaxAbandonment ?? 1)
                || interval.AverageWaitSeconds > (target.AverageSpeedOfAnswerSeconds ?? double.PositiveInfinity)
                || interval.ServiceLevelBy(target.Definition) < (target.ServiceLevel ?? 0));
    }

    private IntervalRequirement AsItRuns(IntervalRequirement stationary, in TransientInterval interval, int i)
    {
        var agents = interval.Agents;
        var more = agents - stationary.Agents;
        var (target, arrives) = (_sizing.Search.Target, interval.Contacts > 0);
        return stationary with
        {
            Agents = agents,
            Scheduled = _options.Shrinkage.ScheduledFor(agents),
            AgentsP50 = Math.Max(0, stationary.AgentsP50 + more),
            AgentsP90 = Math.Max(0, stationary.AgentsP90 + more),
            ChanceToMeet = more > 0 && _sizing.HasWork(At(i)) ? _sizing.ChanceToMeet(At(i), _loads[i], agents) : stationary.ChanceToMeet,
            ServiceLevel = arrives && target.ServiceLevel is not null ? interval.ServiceLevelBy(target.Definition) : double.NaN,
            AverageSpeedOfAnswerSeconds = arrives ? interval.AverageWaitSeconds : double.NaN,
            Occupancy = interval.Occupancy,
            Abandonment = interval.AbandonProbability,
        };
    }
}
