using System.Collections.Immutable;
using CsOps.Forecast.Queueing.Distributions;

namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>A contact centre to simulate: skills, groups of agents, and the rules of a day.</summary>
public sealed record SimulatedCentre
{
    /// <summary>The skills, at least one.</summary>
    public required ImmutableArray<SimulatedSkill> Skills { get; init; }

    /// <summary>The groups, at least one.</summary>
    public required ImmutableArray<SimulatedGroup> Groups { get; init; }

    /// <summary>The length of an interval in seconds, above 0. Default: 1,800.</summary>
    public double IntervalSeconds { get; init; } = 1800;

    /// <summary>What agents do whose time ends with a contact in hand. Default: finish it.</summary>
    public ShiftEndRule ShiftEnd { get; init; } = ShiftEndRule.FinishContact;

    /// <summary>What happens to the contacts that wait when the day ends. Default: they are served.</summary>
    public ClosingRule Closing { get; init; }

    /// <summary>Whether one lot decides the day's factor of all skills, so that busy days are busy for all. Default: each has its own.</summary>
    public bool IsDayVariationShared { get; init; }

    /// <summary>
    /// The first intervals of a day that only fill the queues: the figures of the whole day leave them out, those of single intervals have them. Fewer
    /// than there are intervals; days only. Default: 0.
    /// </summary>
    public int LeadIntervals { get; init; }

    /// <summary>A centre of one queue and one group of agents.</summary>
    /// <param name="agents">The agents of each interval, or one number for all of them, 0 or more.</param>
    /// <param name="contactsPerHour">
    /// Expected contacts an hour in each interval, or one number for all of them; 0 or more, finite. Half-hours with 50 contacts have 100 an hour.
    /// </param>
    /// <param name="handleTime">The time an agent is taken up by one contact. Its mean is above 0 and finite.</param>
    /// <param name="patience">The time a contact waits before it is given up; null: without end.</param>
    /// <param name="acceptableWaitSeconds">The threshold of the service levels in seconds, 0 or more.</param>
    /// <returns>The centre, with the defaults of everything else; it is checked where it is simulated.</returns>
    public static SimulatedCentre OfOneQueue(
        ReadOnlySpan<int> agents, ReadOnlySpan<double> contactsPerHour, TimeDistribution handleTime, TimeDistribution? patience = null, double acceptableWaitSeconds = 20) => new()
        {
            Skills =
            [
                new SimulatedSkill
                {
                    ContactsPerHour = [.. contactsPerHour],
                    HandleTime = handleTime,
                    Patience = patience ?? Never.Instance,
                    AcceptableWaitSeconds = acceptableWaitSeconds,
                    Groups = [new GroupPreference(0)],
                },
            ],
            Groups = [new SimulatedGroup { Agents = [.. agents], HandleFactors = [1], QueueLevels = [0] }],
        };
}
