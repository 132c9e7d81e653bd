using System.Collections.Immutable;
using CsOps.Forecast.Queueing.Transient;
using CsOps.Forecast.Staffing;

namespace CsOps.Forecast.Console.Cases;

/// <summary>A day of one queue as its file gives it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Contacts">Expected contacts of each interval.</param>
/// <param name="Agents">Agents of each interval; null where an interval has none, which is an error unless they are asked for.</param>
/// <param name="HandleSeconds">Mean handle time.</param>
/// <param name="Options">Interval, acceptable wait and patience.</param>
internal sealed record DayCase(
    string Id, ImmutableArray<double> Contacts, ImmutableArray<int>? Agents, double HandleSeconds, TransientOptions Options)
{
    /// <summary>Unless told otherwise, an interval with at most this share of the busiest one's contacts has no target.</summary>
    public const double DefaultNegligibleShare = 0.05;

    /// <summary>The day with the agents of the file.</summary>
    public TransientDay Solve(ImmutableArray<int> agents) => Quiet(TransientSolver.Solve(Contacts.AsSpan(), [HandleSeconds], agents.AsSpan(), Options));

    /// <summary>The day with the fewest agents that are found for a target.</summary>
    public TransientStaffingResult Require(ServiceLevelTarget target, double negligibleShare)
    {
        var options = new TransientStaffingOptions
        {
            Day = Options with { AcceptableWaitSeconds = target.AcceptableWait.TotalSeconds },
            ServiceLevel = target.Fraction,
            NegligibleShare = negligibleShare,
        };
        var staffed = TransientStaffing.Solve(Contacts.AsSpan(), [HandleSeconds], [], [], options);
        return staffed with { Day = Quiet(staffed.Day) };
    }

    /// <summary>The agents that Erlang C gives to each interval by itself.</summary>
    public ImmutableArray<int> ErlangC(ServiceLevelTarget target) =>
    [
        .. Contacts.Select(contacts => Queueing.Waiting.ErlangC.MinimumAgents(
            contacts * HandleSeconds / Options.IntervalSeconds, HandleSeconds, target.Fraction, target.AcceptableWait.TotalSeconds)),
    ];

    /// <summary>On a day without calls nobody waits, whatever the agents; an interval of another day is what a call would find there.</summary>
    private static TransientDay Quiet(TransientDay day) => day.Offered > 0 ? day : day with
    {
        Intervals =
        [
            .. day.Intervals.Select(interval => interval with
            {
                ServiceLevel = 1,
                WaitProbability = 0,
                AverageWaitSeconds = 0,
                AbandonProbability = 0,
                AbandonedWithin = 0,
            }),
        ],
    };
}
