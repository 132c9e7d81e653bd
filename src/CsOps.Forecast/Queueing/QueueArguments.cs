using System.Runtime.CompilerServices;

namespace CsOps.Forecast.Queueing;

/// <summary>The checks of the room's public methods: name, value, allowed range and the usual cause.</summary>
internal static class QueueArguments
{
    /// <summary>The largest load in erlangs for which a number of agents is searched: what an <see cref="int"/> can answer.</summary>
    public const double LargestLoad = 1e9;

    public static void ThrowIfNotAgents(int agents)
    {
        if (agents < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(agents), agents, "Agents are 0 or more.");
        }
    }

    public static void ThrowIfNoAgents(int agents)
    {
        if (agents < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(agents), agents, "Agents here are 1 or more.");
        }
    }

    public static void ThrowIfNotFractionalAgents(double agents)
    {
        if (!(agents is >= 0 and <= LargestLoad))
        {
            throw new ArgumentOutOfRangeException(nameof(agents), agents, "Agents are from 0 to 1,000,000,000.");
        }
    }

    public static void ThrowIfNotArrivals(double arrivalsPerSecond)
    {
        if (!(arrivalsPerSecond >= 0 && double.IsFinite(arrivalsPerSecond)))
        {
            throw new ArgumentOutOfRangeException(nameof(arrivalsPerSecond), arrivalsPerSecond, "Arrivals per second are 0 or more and finite.");
        }
    }

    public static void ThrowIfNotConcurrency(int concurrency)
    {
        if (concurrency is < 1 or > 1000)
        {
            throw new ArgumentOutOfRangeException(nameof(concurrency), concurrency, "Sessions that an agent may hold are from 1 to 1000.");
        }
    }

    public static void ThrowIfNotSessions(ReadOnlySpan<double> sessionSeconds)
    {
        for (var i = 0; i < sessionSeconds.Length; i++)
        {
            if (!(sessionSeconds[i] > 0 && double.IsFinite(sessionSeconds[i])) || (i > 0 && sessionSeconds[i] < sessionSeconds[i - 1]))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(sessionSeconds),
                    sessionSeconds[i],
                    "Session lengths are more than 0 seconds, finite, and none below the one with a session fewer."
                        + "\nMaybe the time per agent was given and not that of a session: 2 sessions of 300 s each are 300, not 150.");
            }
        }
    }

    public static void ThrowIfNotPlaces(int places, int agents)
    {
        if (places < agents)
        {
            throw new ArgumentOutOfRangeException(
                nameof(places),
                places,
                $"Places in the system are those of the {agents} agents and of the waiting: at least as many as agents.\nMaybe only the waiting places were counted.");
        }
    }

    public static void ThrowIfNotLoad(double load, double largest = double.MaxValue)
    {
        if (!(load >= 0 && load <= largest))
        {
            throw new ArgumentOutOfRangeException(
                nameof(load),
                load,
                string.Create(CultureInfo.InvariantCulture, $"An offered load is from 0 to {largest:G4} erlangs.")
                    + "\nMaybe a rate or a handle time behind it is missing (NaN) or in another unit: erlangs = contacts per second × handle seconds.");
        }
    }

    public static void ThrowIfNotHandleSeconds(double handleSeconds)
    {
        if (!(handleSeconds > 0 && double.IsFinite(handleSeconds)))
        {
            throw new ArgumentOutOfRangeException(
                nameof(handleSeconds),
                handleSeconds,
                "A handle time is more than 0 seconds and finite.\nMaybe the queue has no handled contacts and its handle time is 0 or NaN.");
        }
    }

    public static void ThrowIfNotPatience(double patienceSeconds)
    {
        if (!(patienceSeconds > 0))
        {
            throw new ArgumentOutOfRangeException(
                nameof(patienceSeconds),
                patienceSeconds,
                "A mean patience is more than 0 seconds; infinity where nobody abandons.\nMaybe it was estimated from no contacts at all and is NaN.");
        }
    }

    public static void ThrowIfNotWait(double seconds, [CallerArgumentExpression(nameof(seconds))] string? name = null)
    {
        if (!(seconds >= 0 && double.IsFinite(seconds)))
        {
            throw new ArgumentOutOfRangeException(name, seconds, "A wait is 0 seconds or more and finite.");
        }
    }

    public static void ThrowIfNotWork(double work, [CallerArgumentExpression(nameof(work))] string? name = null)
    {
        if (!(work >= 0 && double.IsFinite(work)))
        {
            throw new ArgumentOutOfRangeException(
                name, work, "An amount of work is 0 or more and finite.\nMaybe the history behind it has intervals that were not observed (NaN).");
        }
    }

    public static void ThrowIfNotWork(ReadOnlySpan<double> work, [CallerArgumentExpression(nameof(work))] string? name = null)
    {
        foreach (var amount in work)
        {
            ThrowIfNotWork(amount, name);
        }
    }

    public static void ThrowIfNotProbability(double probability, [CallerArgumentExpression(nameof(probability))] string? name = null)
    {
        if (!(probability is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(
                name, probability, "A probability is from 0 to 1.\nMaybe it was given in percent: 60 % is 0.6.");
        }
    }

    public static void ThrowIfNotTargetFraction(double fraction, [CallerArgumentExpression(nameof(fraction))] string? name = null)
    {
        if (!(fraction is >= 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(
                name, fraction, "A fraction here is from 0 up to, not including, 1.\nMaybe it was given in percent: 80 % is 0.8.");
        }
    }

    public static void ThrowIfNotTargetWait(double seconds, [CallerArgumentExpression(nameof(seconds))] string? name = null)
    {
        if (!(seconds > 0 && double.IsFinite(seconds)))
        {
            throw new ArgumentOutOfRangeException(
                name, seconds, "A target for the average wait is more than 0 seconds and finite.\nMaybe no wait at all was asked for: no number of agents gives that.");
        }
    }

    public static void ThrowIfNotOccupancyCap(decimal maxOccupancy)
    {
        if (maxOccupancy is <= 0 or > 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(maxOccupancy), maxOccupancy, "A largest occupancy is above 0 and at most 1.\nMaybe it was given in percent: 85 % is 0.85.");
        }
    }

    public static void ThrowIfNotAbandonmentCap(double maxAbandonment)
    {
        if (!(maxAbandonment is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(maxAbandonment), maxAbandonment, "A largest abandonment is above 0 and below 1.\nMaybe it was given in percent: 5 % is 0.05.");
        }
    }

    public static void ThrowIfNotDefinition(ServiceLevelDefinition definition)
    {
        if (definition is < ServiceLevelDefinition.AnsweredOfOffered or > ServiceLevelDefinition.AbandonsCountAsMet)
        {
            throw new ArgumentOutOfRangeException(nameof(definition), definition, "A service level has one of five definitions.");
        }
    }
}
