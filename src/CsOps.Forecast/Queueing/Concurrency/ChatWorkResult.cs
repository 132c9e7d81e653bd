using CsOps.Forecast.Queueing.Abandonment;
using CsOps.Forecast.Queueing.Waiting;

namespace CsOps.Forecast.Queueing.Concurrency;

/// <summary>What a team of agents with several sessions each does in the long run. Shares are of the offered contacts.</summary>
/// <remarks>Made by <see cref="ChatWork.Solve"/>. An unstable team has stated values: everyone waits for ever. <c>default</c> is no team.</remarks>
public readonly record struct ChatWorkResult
{
    /// <summary>Whether the queue settles.</summary>
    public required QueueState State { get; init; }

    /// <summary>Probability that all agents hold all the sessions they may, so that a contact waits, in [0, 1].</summary>
    public required double WaitProbability { get; init; }

    /// <summary>Fraction answered within the acceptable wait, in [0, 1].</summary>
    public required double AnsweredWithin { get; init; }

    /// <summary>Fraction answered later, in [0, 1].</summary>
    public required double AnsweredLate { get; init; }

    /// <summary>Fraction that gives up waiting, in [0, 1].</summary>
    public required double Abandoned { get; init; }

    /// <summary>Mean wait of all, answered or not, in seconds; infinity when unstable.</summary>
    public required double AverageWaitSeconds { get; init; }

    /// <summary>Mean wait of the answered in seconds; infinity when unstable.</summary>
    public required double AverageSpeedOfAnswerSeconds { get; init; }

    /// <summary>Mean number waiting; infinity when unstable.</summary>
    public required double QueueLength { get; init; }

    /// <summary>Mean number of sessions in all, from 0 to agents times concurrency.</summary>
    public required double Sessions { get; init; }

    /// <summary>Mean number of agents with at least one session, from 0 to the agents.</summary>
    public required double BusyAgents { get; init; }

    /// <summary>Mean sessions of an agent who has any, from 1 to the concurrency; 1 without arrivals.</summary>
    public required double SessionsPerBusyAgent { get; init; }

    /// <summary>Fraction of agent time with at least one session, in [0, 1]: <see cref="BusyAgents"/> over agents.</summary>
    public required double Occupancy { get; init; }

    internal static ChatWorkResult Of(ChatWork work, int agents, EvenTeam team, double acceptableWaitSeconds)
    {
        var slots = agents * work.SessionSeconds.Length;
        var fullSeconds = work.SessionSeconds[^1];
        var load = work.ArrivalsPerSecond * fullSeconds;
        var patience = ErlangA.PatienceInHandleTimes(work.PatienceSeconds, fullSeconds);
        var queue = double.IsPositiveInfinity(patience)
            ? ErlangAResult.OfEndlessPatience(ErlangC.Of(slots, load, fullSeconds, acceptableWaitSeconds, team.Excess), acceptableWaitSeconds)
            : ErlangAResult.Of(
                OfferedWait.Of(team.Excess, slots, load, patience, acceptableWaitSeconds / work.PatienceSeconds),
                slots,
                load,
                fullSeconds,
                work.PatienceSeconds,
                acceptableWaitSeconds);
        var full = queue.WaitProbability;
        var sessions = ((1 - full) * team.MeanSessions) + (full * slots);
        var busy = ((1 - full) * team.MeanBusy) + (full * agents);
        return new ChatWorkResult
        {
            State = queue.State,
            WaitProbability = full,
            AnsweredWithin = queue.AnsweredWithin,
            AnsweredLate = queue.AnsweredLate,
            Abandoned = queue.AbandonmentProbability,
            AverageWaitSeconds = queue.AverageWaitSeconds,
            AverageSpeedOfAnswerSeconds = queue.AverageSpeedOfAnswerSeconds,
            QueueLength = queue.QueueLength,
            Sessions = sessions,
            BusyAgents = busy,
            SessionsPerBusyAgent = busy > 0 ? Math.Clamp(sessions / busy, 1, work.SessionSeconds.Length) : 1,
            Occupancy = busy / agents,
        };
    }
}
