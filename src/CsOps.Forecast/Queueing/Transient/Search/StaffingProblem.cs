using CsOps.Forecast.Queueing.Transient.Kolmogorov;

namespace CsOps.Forecast.Queueing.Transient.Search;

/// <summary>A day to be staffed: its rates without agents, what is allowed, and what is asked for.</summary>
internal sealed class StaffingProblem
{
    /// <summary>States times jumps of an interval that weighs 1: 100 erlangs for six handle times.</summary>
    private const double Reference = 250_000;

    private int _solved;
    private double _spent;

    public required IntervalRates[] Rates { get; init; }

    public required int[] Least { get; init; }

    public required int[] Most { get; init; }

    public required bool[] HasTarget { get; init; }

    public required double ServiceLevel { get; init; }

    public required TransientClock Clock { get; init; }

    public required ShiftEndRule Rule { get; init; }

    public required AnswerChance Chance { get; init; }

    public int Count => Rates.Length;

    /// <summary>Intervals solved so far.</summary>
    public int Solved => _solved;

    /// <summary>What that took, in small intervals: what a budget is compared with.</summary>
    public double Spent => _spent;

    /// <summary>About how many agents each interval needs.</summary>
    public required int[] Guesses { get; init; }

    /// <summary>What solving an interval costs, as a multiple of a small one; at least 1.</summary>
    public double WeightOf(int interval)
    {
        var jumps = (Rates[interval].ArrivalRate + (Guesses[interval] * Rates[interval].ServiceRate)) * Clock.IntervalSeconds;
        var states = 50 + (16 * Math.Sqrt(Guesses[interval]));
        return Math.Max(1, jumps * states / Reference);
    }

    public IntervalRates RatesWith(int interval, int agents) => Rates[interval] with { Agents = agents };

    /// <summary>Lets an interval pass from the distribution in <paramref name="flow"/>, the end of the interval before.</summary>
    public void Run(ForwardFlow flow, IntervalTrace trace, int interval, int agentsBefore, int agents)
    {
        _solved++;
        _spent += WeightOf(interval);
        if (interval > 0)
        {
            flow.ChangeAgents(agentsBefore, agents, Rule);
        }

        trace.Run(flow, RatesWith(interval, agents), Clock, changesAhead: interval + 1 < Count && Clock.AcceptableWaitSeconds > 0);
    }

    /// <summary>The service level of an interval when the next has this many agents; of the last interval, with its own.</summary>
    public double ServiceLevelOf(IntervalTrace trace, int interval, int agentsNext) =>
        interval + 1 < Count ? Chance.Of(trace, [RatesWith(interval + 1, agentsNext)]) : Chance.Of(trace, []);

    /// <summary>The service level of an interval when everybody who waits at its end is answered then.</summary>
    public double BestServiceLevelOf(IntervalTrace trace, int interval) => ServiceLevelOf(trace, interval, trace.Rates.Agents + trace.MostInSystem);

    public bool IsMet(int interval, double serviceLevel) => !HasTarget[interval] || serviceLevel >= ServiceLevel;
}
