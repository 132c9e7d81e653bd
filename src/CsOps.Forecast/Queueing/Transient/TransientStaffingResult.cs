using System.Collections.Immutable;

namespace CsOps.Forecast.Queueing.Transient;

/// <summary>The agents of a day, and what truly happens with them: made by <see cref="TransientStaffing"/>.</summary>
public sealed record TransientStaffingResult
{
    /// <summary>The day with the agents found, interval by interval.</summary>
    public required TransientDay Day { get; init; }

    /// <summary>Whether each interval has a target of its own.</summary>
    public required ImmutableArray<bool> HasTarget { get; init; }

    /// <summary>Whether every interval with a target meets it; false only where no number of agents can, as before a closing time.</summary>
    public required bool MeetsTarget { get; init; }

    /// <summary>Intervals solved by the search.</summary>
    public required int IntervalsSolved { get; init; }
}
