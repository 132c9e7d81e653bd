using System.Collections.Immutable;
using CsOps.Forecast.Queueing.Distributions;

namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>Contacts of one kind: how many come, how long they take, how long they wait, and who may take them.</summary>
public sealed record SimulatedSkill
{
    /// <summary>Expected contacts an hour in each interval, or one number for all of them; 0 or more, finite.</summary>
    public required ImmutableArray<double> ContactsPerHour { get; init; }

    /// <summary>The time an agent is taken up by one contact: talk, hold and after-contact work. Its mean is above 0 and finite.</summary>
    public required TimeDistribution HandleTime { get; init; }

    /// <summary>
    /// The handle time of the contacts that arrive in each interval as a multiple of <see cref="HandleTime"/>, or one number for all of them; above 0,
    /// finite. Days only. Default: 1.
    /// </summary>
    public ImmutableArray<double> HandleFactors { get; init; } = [1];

    /// <summary>The time a contact waits before it is given up. Default: without end.</summary>
    public TimeDistribution Patience { get; init; } = Never.Instance;

    /// <summary>The threshold of the service levels in seconds, 0 or more. Default: 20.</summary>
    public double AcceptableWaitSeconds { get; init; } = 20;

    /// <summary>Contacts given up within so many seconds are not counted as offered. Default: 0, all are counted.</summary>
    public double ShortAbandonSeconds { get; init; }

    /// <summary>For each group, how it is chosen for an arriving contact; null where it is not.</summary>
    public required ImmutableArray<GroupPreference?> Groups { get; init; }

    /// <summary>The wait in seconds after which the groups that are marked for it may help; null and 0: at once, after the others.</summary>
    public double? OverflowDelaySeconds { get; init; }

    /// <summary>
    /// Deviation over mean of a factor, gamma distributed with mean 1, by which all arrivals of one day are multiplied: beyond the scatter of Poisson.
    /// Days only. Default: 0, none.
    /// </summary>
    public double DayVariation { get; init; }

    /// <summary>The probability that a contact that was given up calls again, from 0 to 1. Default: 0.</summary>
    public double RedialProbability { get; init; }

    /// <summary>The time from giving up to calling again. Default: exponential with a mean of 300 seconds.</summary>
    public TimeDistribution RedialDelay { get; init; } = new Exponential(300);
}
