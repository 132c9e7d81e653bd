using System.Runtime.InteropServices;
using CsOps.Forecast.Queueing.Numerics;

namespace CsOps.Forecast.Queueing.Transient.Kolmogorov;

/// <summary>Solves a day: forward through its intervals, then backward for the waits.</summary>
internal sealed class DaySolver(TransientOptions options)
{
    /// <summary>A contact that is never answered with at most this probability has a finite wait.</summary>
    private const double Never = 1e-9;

    private readonly TransientClock _clock = new(options.IntervalSeconds, options.AcceptableWaitSeconds);
    private readonly ForwardFlow _flow = new();
    private readonly IntervalTrace _trace = new();
    private readonly TaggedValues _wait = new(whenAnswered: 0, perSecond: 1);
    private readonly TaggedValues _never = new(whenAnswered: 0, perSecond: 0);

    public TransientDay Solve(IntervalRates[] rates, ReadOnlySpan<double> contacts)
    {
        var chance = new AnswerChance(_clock, options.ShiftEnd);
        var offered = new AnswerChance(_clock, options.ShiftEnd, givesUp: false);
        var intervals = new TransientInterval[rates.Length];
        var cohorts = new Cohort[rates.Length];
        _flow.StartEmpty();
        for (var i = 0; i < rates.Length; i++)
        {
            if (i > 0)
            {
                _flow.ChangeAgents(rates[i - 1].Agents, rates[i].Agents, options.ShiftEnd);
            }

            _flow.StartCohort();
            var following = Following(rates, i);
            _trace.Run(_flow, rates[i], _clock, changesAhead: !following.IsEmpty);
            cohorts[i] = Cohort.Of(_flow, rates[i].Agents, _trace.Seconds);
            var serviceLevel = chance.Of(_trace, following);
            intervals[i] = new TransientInterval
            {
                Contacts = contacts[i],
                Agents = rates[i].Agents,
                ServiceLevel = serviceLevel,
                AbandonedWithin = rates[i].AbandonRate == 0 ? 0 : AbandonedWithin(serviceLevel, offered.Of(_trace, following)),
                WaitProbability = _trace.WaitProbability,
                AverageWaitSeconds = 0,
                AbandonProbability = 0,
                QueueLength = _trace.QueueLength,
                Occupancy = _trace.Occupancy,
            };
        }

        Wait(rates, cohorts, intervals);
        return TransientDay.Of(ImmutableCollectionsMarshal.AsImmutableArray(intervals), _flow.MeanInSystem());
    }

    /// <summary>
    /// Of the waits offered within the threshold those that are not answered, and of the longer ones those whose patience ends within it:
    /// a contact's patience knows nothing of the wait that it is offered.
    /// </summary>
    private double AbandonedWithin(double answered, double offered) => Math.Clamp(
        offered - answered + ((1 - offered) * Elementary.OneMinusExpOfMinus(options.AcceptableWaitSeconds / options.PatienceSeconds)), 0, 1 - answered);

    /// <summary>The intervals into which an acceptable wait reaches; none where nothing changes in them.</summary>
    private ReadOnlySpan<IntervalRates> Following(IntervalRates[] rates, int i)
    {
        var end = (int)Math.Min(rates.Length, (long)i + 1 + _clock.Reach);
        var following = rates.AsSpan(i + 1, end - i - 1);
        foreach (var next in following)
        {
            if (next.Agents != rates[i].Agents || next.ServiceRate != rates[i].ServiceRate)
            {
                return following;
            }
        }

        return [];
    }

    /// <summary>What the cohort of each interval has waited in it, and what those still waiting at its end may expect.</summary>
    private void Wait(IntervalRates[] rates, Cohort[] cohorts, TransientInterval[] intervals)
    {
        var last = rates.Length - 1;
        var endless = rates[last] is { Agents: 0, AbandonRate: 0 };
        Start(rates[last], cohorts[last], endless);
        for (var i = last; i >= 0; i--)
        {
            var cohort = cohorts[i];
            var wait = (cohort.Waited + cohort.Waiting.Dot(_wait)) / cohort.Seconds;
            var forEver = endless && cohort.Waiting.Dot(_never) > Never * cohort.Seconds;
            intervals[i] = intervals[i] with
            {
                AverageWaitSeconds = forEver ? double.PositiveInfinity : wait,
                AbandonProbability = Math.Min(1, rates[i].AbandonRate * wait),
            };
            if (i > 0)
            {
                Back(_wait, rates, cohorts, i);
                if (endless)
                {
                    Back(_never, rates, cohorts, i);
                }
            }
        }
    }

    private void Start(in IntervalRates rates, Cohort cohort, bool endless)
    {
        if (endless)
        {
            _wait.Reset(cohort.Rows, cohort.Size, 0);
            _never.Reset(cohort.Rows, cohort.Size, 1);
        }
        else
        {
            _wait.ResetToLastingWait(rates, cohort.Rows, cohort.Size);
        }
    }

    private void Back(TaggedValues values, IntervalRates[] rates, Cohort[] cohorts, int i)
    {
        values.Back(rates[i], options.IntervalSeconds);
        values.BackAcrossChange(rates[i - 1].Agents, rates[i].Agents, options.ShiftEnd, cohorts[i - 1].Rows, cohorts[i - 1].Size);
    }
}
