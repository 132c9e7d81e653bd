namespace CsOps.Forecast.Queueing.Finite;

/// <summary>What a queue with finite places does in the long run. Shares say of which contacts: offered, accepted (found a place) or served.</summary>
/// <remarks>Made by <see cref="FiniteTrunks.Solve"/>. <c>default</c> is no queue.</remarks>
public readonly record struct FiniteTrunksResult
{
    /// <summary>Fraction of the offered that find no place, in [0, 1].</summary>
    public required double Blocking { get; init; }

    /// <summary>Fraction of the offered that find a place and must wait, in [0, 1].</summary>
    public required double WaitProbability { get; init; }

    /// <summary>Fraction of the accepted that must wait, in [0, 1].</summary>
    public required double WaitProbabilityOfAccepted { get; init; }

    /// <summary>Mean number waiting, 0 or more.</summary>
    public required double QueueLength { get; init; }

    /// <summary>Fraction of the offered that give up waiting, in [0, 1]; 0 with endless patience.</summary>
    public required double Abandoned { get; init; }

    /// <summary>Fraction of the offered that are answered, in [0, 1]; with <see cref="Blocking"/> and <see cref="Abandoned"/> it makes 1.</summary>
    public required double Served { get; init; }

    /// <summary>Fraction of the offered that are answered within the acceptable wait, in [0, 1].</summary>
    public required double AnsweredInTime { get; init; }

    /// <summary>Fraction of the offered that are answered later than that, in [0, 1]: <see cref="Served"/> less <see cref="AnsweredInTime"/>, without subtracting.</summary>
    public required double AnsweredLate { get; init; }

    /// <summary>Fraction of the accepted that are answered within the acceptable wait, in [0, 1].</summary>
    public required double ServiceLevelOfAccepted { get; init; }

    /// <summary>Fraction of the served that are answered within the acceptable wait, in [0, 1].</summary>
    public required double ServiceLevelOfServed { get; init; }

    /// <summary>Mean wait of the accepted in seconds, answered or not.</summary>
    public required double AverageWaitSeconds { get; init; }

    /// <summary>Mean wait of the served in seconds.</summary>
    public required double AverageSpeedOfAnswerSeconds { get; init; }

    /// <summary>Fraction of agent time spent on contacts, in [0, 1].</summary>
    public required double Occupancy { get; init; }

    internal static FiniteTrunksResult Of(in FiniteTrunks queue, double leavingRate, WaitingRoom room)
    {
        var accepted = room.Below + room.Waiting;
        var served = room.Below + room.Served;
        var inTime = room.Below + room.InTime;
        var lengthPerErlang = room.Length > 0 ? room.Length / queue.Load : 0;
        return new FiniteTrunksResult
        {
            Blocking = room.Full / room.Total,
            WaitProbability = room.Waiting / room.Total,
            WaitProbabilityOfAccepted = room.Waiting / accepted,
            QueueLength = room.Length / room.Total,
            Abandoned = leavingRate * lengthPerErlang / room.Total,
            Served = served / room.Total,
            AnsweredInTime = inTime / room.Total,
            AnsweredLate = room.Late / room.Total,
            ServiceLevelOfAccepted = Math.Min(1, inTime / accepted),
            ServiceLevelOfServed = Math.Min(1, inTime / served),
            AverageWaitSeconds = queue.HandleSeconds * lengthPerErlang / accepted,
            AverageSpeedOfAnswerSeconds = queue.HandleSeconds * room.ServedWait / served,
            Occupancy = Math.Min(1, queue.Load / queue.Agents * (served / room.Total)),
        };
    }
}
