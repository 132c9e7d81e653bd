namespace CsOps.Forecast.Staffing;

/// <summary>The agents one interval needs and what they achieve.</summary>
public sealed record IntervalRequirement
{
    /// <summary>The requirement of an interval without work: nobody, and the target is met.</summary>
    public static IntervalRequirement None { get; } = new()
    {
        Load = 0,
        Agents = 0,
        Scheduled = 0,
        ServiceLevel = double.NaN,
        AverageSpeedOfAnswerSeconds = double.NaN,
        Occupancy = 0,
        AgentsP50 = 0,
        AgentsP90 = 0,
        ChanceToMeet = 1,
    };

    /// <summary>The offered load at the forecast mean, in erlangs (chat: already divided by concurrency); 0 or more.</summary>
    public required double Load { get; init; }

    /// <summary>Positions that meet the target at the forecast mean, before shrinkage; 0 when the load is 0.</summary>
    public required int Agents { get; init; }

    /// <summary>Agents to schedule: <see cref="Agents"/> / (1 − shrinkage), rounded up exactly.</summary>
    public required int Scheduled { get; init; }

    /// <summary>
    /// Fraction answered within the acceptable wait with <see cref="Agents"/>, in [0, 1]; of a deferred queue, of the contacts that arrive in the
    /// interval, also while it is closed. NaN where nothing arrives or no service level is asked for.
    /// </summary>
    public required double ServiceLevel { get; init; }

    /// <summary>
    /// Average speed of answer with <see cref="Agents"/>, in seconds; of a day followed exactly, the mean wait of all contacts until they are
    /// answered or abandon. NaN where nothing arrives or the queue is deferred.
    /// </summary>
    public required double AverageSpeedOfAnswerSeconds { get; init; }

    /// <summary>Fraction of the time of <see cref="Agents"/> that they work on contacts, in [0, 1]; 0 without agents.</summary>
    public required double Occupancy { get; init; }

    /// <summary>Positions that meet the target when volume comes in at its median; of a day followed exactly, in all of its intervals.</summary>
    public required int AgentsP50 { get; init; }

    /// <summary>Positions that meet the target when volume comes in at its 90 % quantile; of a day followed exactly, in all of its intervals.</summary>
    public required int AgentsP90 { get; init; }

    /// <summary>
    /// Chance that <see cref="Agents"/> meet the target, over the forecast's distribution of volume, in [0, 1]; of a deferred queue, that of the
    /// day that does what arrives in the interval, also while it is closed, and NaN where no planned day does.
    /// </summary>
    public required double ChanceToMeet { get; init; }

    /// <summary>Fraction of the interval's contacts that abandon with <see cref="Agents"/>, in [0, 1]; 0 where customers have no stated patience.</summary>
    public double Abandonment { get; init; }

    /// <summary>
    /// Positions that Erlang C gives for the interval by itself, as calculators have it: nobody abandons and no interval knows of the one before.
    /// Null of a deferred queue.
    /// </summary>
    public int? AgentsByErlangC { get; init; }

    /// <summary>
    /// Contacts of the interval that are answered within the acceptable wait with <see cref="Agents"/> and would not be with one agent less, in a steady state; 0 or more.
    /// Null where nothing arrives, no service level is asked for, or the queue is deferred.
    /// </summary>
    public double? LostByOneLess { get; init; }

    /// <summary>Contacts of the interval that one agent more would bring to be answered within the acceptable wait, as <see cref="LostByOneLess"/>.</summary>
    public double? GainedByOneMore { get; init; }
}
