namespace CsOps.Forecast.Queueing.Simulation;

/// <summary>What the contacts of a skill met. A contact belongs to the interval of its arrival, whenever it was answered.</summary>
public sealed record SkillMeasures
{
    /// <summary>Contacts offered, redials included, short abandons excluded where they are not counted: of a day or interval; an hour in a steady state.</summary>
    public required double Offered { get; init; }

    /// <summary>Abandons left out because they were short, in the same unit.</summary>
    public required double ShortAbandoned { get; init; }

    /// <summary>Offered contacts that had called before, in the same unit.</summary>
    public required double Redialled { get; init; }

    /// <summary>Contacts that still waited at the close and were sent away, in the same unit; they are abandoned too.</summary>
    public required double TurnedAway { get; init; }

    /// <summary>Answered within the acceptable wait, of those offered.</summary>
    public required SimulatedFigure AnsweredOfOffered { get; init; }

    /// <summary>Answered within the acceptable wait, of those answered.</summary>
    public required SimulatedFigure AnsweredOfAnswered { get; init; }

    /// <summary>Answered within the acceptable wait, of those offered that did not abandon within it.</summary>
    public required SimulatedFigure AnsweredExcludingShortAbandons { get; init; }

    /// <summary>Answered or abandoned within the acceptable wait, of those offered.</summary>
    public required SimulatedFigure WaitedAtMost { get; init; }

    /// <summary>Answered within the acceptable wait or abandoned at any time, of those offered.</summary>
    public required SimulatedFigure AbandonsCountAsMet { get; init; }

    /// <summary>The share of those offered that abandoned.</summary>
    public required SimulatedFigure AbandonProbability { get; init; }

    /// <summary>The share of those offered that no agent took at once.</summary>
    public required SimulatedFigure WaitProbability { get; init; }

    /// <summary>The mean wait in seconds of those offered, whether answered or not.</summary>
    public required SimulatedFigure AverageWaitSeconds { get; init; }

    /// <summary>The mean wait in seconds of those answered.</summary>
    public required SimulatedFigure AverageSpeedOfAnswerSeconds { get; init; }

    /// <summary>The service level by a definition.</summary>
    /// <param name="definition">What counts as met, and of which contacts.</param>
    /// <returns>A fraction in [0, 1] with its half width.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The definition is none.</exception>
    public SimulatedFigure ServiceLevel(ServiceLevelDefinition definition) => definition switch
    {
        ServiceLevelDefinition.AnsweredOfOffered => AnsweredOfOffered,
        ServiceLevelDefinition.AnsweredOfAnswered => AnsweredOfAnswered,
        ServiceLevelDefinition.AnsweredExcludingShortAbandons => AnsweredExcludingShortAbandons,
        ServiceLevelDefinition.WaitedAtMost => WaitedAtMost,
        ServiceLevelDefinition.AbandonsCountAsMet => AbandonsCountAsMet,
        _ => throw new ArgumentOutOfRangeException(nameof(definition), definition, "A service level has one of the named definitions."),
    };
}
