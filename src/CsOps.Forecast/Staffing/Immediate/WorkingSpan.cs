using CsOps.Forecast.Queueing;
using CsOps.Forecast.Queueing.Transient;

namespace CsOps.Forecast.Staffing.Immediate;

/// <summary>Intervals in which a queue is worked without a pause: the span of time whose intervals depend on each other.</summary>
internal sealed class WorkingSpan
{
    /// <summary>Intervals that the search may solve besides its first pass, which is mostly the best already: a plan has many days.</summary>
    private const int Refinements = 300;

    /// <summary>The peak load in erlangs up to which agents are searched for; above, single agents matter little and days cost much.</summary>
    private const double MostSearched = 500;

    /// <summary>The contacts of an interval up to which agents are searched for.</summary>
    private const double MostContacts = 20_000;

    private readonly IntervalSizing _sizing;
    private readonly StaffingOptions _options;
    private readonly int _first;
    private readonly int _lead;
    private readonly double[] _contacts;
    private readonly double[] _handleSeconds;
    private readonly TransientOptions _day;
    private readonly DayTarget _target;

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
        _target = new DayTarget(sizing.Search.Target);
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
    /// <returns>Intervals that miss the target for all that was tried.</returns>
    public int Require(Span<IntervalRequirement> intervals)
    {
        if (!FillHandleSeconds())
        {
            return 0;
        }

        var loads = Loads(_contacts);
        if (loads.Max() > MostSearched || _contacts.Max() > MostContacts)
        {
            for (var i = _lead; i < _contacts.Length; i++)
            {
                intervals[i - _lead] = _sizing.Size(At(i), loads[i]);
            }

            return 0;
        }

        var rates = new RateLadder(_sizing, _contacts, At);
        var agents = Staff(_options.Target.Chance is { } chance ? rates.At(chance) : _contacts, [], Refinements);
        var atMedian = Staff(rates.At(0.5), [], budget: 0);
        var atHigh = Staff(rates.At(0.9), agents, budget: 0);
        var chances = rates.ChanceToMeet(contacts => Solve(contacts, agents), _target);
        var day = Solve(_contacts, agents);
        var missed = 0;
        for (var i = _lead; i < _contacts.Length; i++)
        {
            missed += _target.IsMissed(day.Intervals[i]) ? 1 : 0;
            var requirement = AsItRuns(_sizing.Basis(At(i)), day.Intervals[i]) with
            {
                AgentsP50 = Math.Min(atMedian[i], atHigh[i]),
                AgentsP90 = atHigh[i],
                ChanceToMeet = chances[i],
            };
            intervals[i - _lead] = _sizing.WithNeighbours(requirement, At(i), loads[i]);
        }

        return missed;
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

    private double[] Loads(double[] contacts)
    {
        var loads = new double[contacts.Length];
        ModifiedOfferedLoad.Average(contacts, _handleSeconds, _day.IntervalSeconds, loads);
        return loads;
    }

    private TransientDay Solve(double[] contacts, int[] agents) => TransientSolver.Solve(contacts, _handleSeconds, agents, _day);

    /// <summary>The fewest agents found with which a day of these contacts meets every part of the target, as it runs.</summary>
    /// <param name="contacts">The contacts.</param>
    /// <param name="least">The fewest agents allowed in each interval; empty for any.</param>
    /// <param name="budget">What the search may cost.</param>
    private int[] Staff(double[] contacts, int[] least, int budget)
    {
        const int mostRounds = 200;
        var (target, loads) = (_sizing.Search.Target, Loads(contacts));
        var isSearched = target.Definition == ServiceLevelDefinition.AnsweredOfOffered;
        var bound = isSearched ? target with { ServiceLevel = null } : target;
        var options = new TransientStaffingOptions { Day = _day, ServiceLevel = isSearched ? target.ServiceLevel ?? 0 : 0, Budget = budget };
        int[] bounds = [.. loads.Select((load, i) => Math.Max(least.ElementAtOrDefault(i), _sizing.Search.AgentsFor(bound, load, _handleSeconds[i])))];
        bool[] working = [.. contacts.Select(_ => true)];
        var day = TransientStaffing.Solve(contacts, _handleSeconds, bounds, working, options).Day;
        for (var round = 0; round < mostRounds; round++)
        {
            int[] agents = [.. day.Intervals.Select(interval => interval.Agents + (_target.IsMissed(interval) ? 1 : 0))];
            if (agents.Sum() == day.AgentIntervals)
            {
                break;
            }

            day = Solve(contacts, agents);
        }

        return [.. day.Intervals.Select(interval => interval.Agents)];
    }

    private IntervalRequirement AsItRuns(IntervalRequirement basis, in TransientInterval interval)
    {
        var (target, arrives) = (_sizing.Search.Target, interval.Contacts > 0);
        return basis with
        {
            Agents = interval.Agents,
            Scheduled = _options.Shrinkage.ScheduledFor(interval.Agents),
            ServiceLevel = arrives && target.ServiceLevel is not null ? interval.ServiceLevelBy(target.Definition) : double.NaN,
            AverageSpeedOfAnswerSeconds = arrives ? interval.AverageWaitSeconds : double.NaN,
            Occupancy = interval.Occupancy,
            Abandonment = interval.AbandonProbability,
        };
    }
}
