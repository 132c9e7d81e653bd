using CsOps.Forecast.Queueing;

namespace CsOps.Forecast.Staffing;

/// <summary>The five service levels as people write them in settings and on the command line.</summary>
public static class ServiceLevelDefinitions
{
    private static readonly (ServiceLevelDefinition Definition, string Name, string Meaning)[] Names =
    [
        (ServiceLevelDefinition.AnsweredOfOffered, "answered-of-offered", "answered in time, of all offered"),
        (ServiceLevelDefinition.AnsweredOfAnswered, "answered-of-answered", "answered in time, of those answered"),
        (ServiceLevelDefinition.AnsweredExcludingShortAbandons, "excluding-short-abandons", "answered in time, of those that did not abandon within it"),
        (ServiceLevelDefinition.WaitedAtMost, "waited-at-most", "answered or abandoned in time, of all offered"),
        (ServiceLevelDefinition.AbandonsCountAsMet, "abandons-count-as-met", "answered in time or abandoned at all, of all offered"),
    ];

    /// <summary>What <see cref="TryParse"/> expects, for error texts.</summary>
    public static string Expected { get; } = "one of " + string.Join(", ", Names.Select(pair => pair.Name));

    /// <summary>Reads a definition by its name.</summary>
    /// <returns>The definition; null when the text names none.</returns>
    public static ServiceLevelDefinition? TryParse(string text)
    {
        foreach (var (definition, name, _) in Names)
        {
            if (string.Equals(name, text, StringComparison.Ordinal))
            {
                return definition;
            }
        }

        return null;
    }

    /// <summary>The name of a definition, as <see cref="TryParse"/> reads it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not one of the five.</exception>
    public static string NameOf(ServiceLevelDefinition definition) => Names[Place(definition)].Name;

    /// <summary>What a definition counts and of which contacts it is the share, for people: "answered in time, of all offered".</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not one of the five.</exception>
    public static string Describe(ServiceLevelDefinition definition) => Names[Place(definition)].Meaning;

    private static int Place(ServiceLevelDefinition definition) => Array.FindIndex(Names, pair => pair.Definition == definition) is >= 0 and var place
        ? place
        : throw new ArgumentOutOfRangeException(nameof(definition), definition, $"A definition of the service level is {Expected}.");
}
